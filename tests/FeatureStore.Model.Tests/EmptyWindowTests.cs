namespace FeatureStore.Model.Tests;

/// <summary>The edge of FS0203: with "[)" a window exactly as long as the delay still holds the rows of one instant.</summary>
public sealed class EmptyWindowTests
{
    [Theory]
    [InlineData("[)", "1h", "59m", null, false)]
    [InlineData("[)", "1h", "1h", null, false)]
    [InlineData("[)", "1h", "3600000001us", null, true)]
    [InlineData("(]", "1h", "3599999999us", null, false)]
    [InlineData("(]", "1h", "1h", null, true)]
    [InlineData("[)", "1h", "90m", "30m", false)]
    [InlineData("(]", "1h", "90m", "30m", true)]
    public void A_window_that_passes_its_rows_before_they_are_visible_is_reported(string bounds, string window, string delay, string? offset, bool empty)
    {
        var source = Sample.Transactions with { AvailableAt = null, Delay = Duration.Parse(delay) };
        var feature = new WindowFeature
        {
            Name = "n",
            Aggregate = "count",
            Window = Duration.Parse(window),
            Offset = offset is null ? null : Duration.Parse(offset),
            Bounds = BoundsText.Parse(bounds),
        };
        var view = Sample.Activity with { Features = EquatableArray.Of<FeatureDefinition>(feature) };

        Assert.Equal(empty ? ["FS0203"] : [], RuleCatalogue.Check(Sample.Set(source, view)).Select(f => f.Rule.Id));
    }
}
