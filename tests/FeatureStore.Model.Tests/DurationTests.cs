namespace FeatureStore.Model.Tests;

public sealed class DurationTests
{
    [Theory]
    [InlineData("1us", 1L, "1us")]
    [InlineData("1000us", 1_000L, "1ms")]
    [InlineData("60m", 3_600_000_000L, "1h")]
    [InlineData("90m", 5_400_000_000L, "90m")]
    [InlineData("1w", 604_800_000_000L, "7d")]
    [InlineData("0h", 0L, "0s")]
    [InlineData("36500d", Duration.MaxMicroseconds, "36500d")]
    public void A_duration_is_an_integer_and_a_unit(string text, long microseconds, string canonical)
    {
        var duration = Duration.Parse(text);

        Assert.True(duration.IsValid);
        Assert.Equal(microseconds, duration.Microseconds);
        Assert.Equal(canonical, duration.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("h")]
    [InlineData("1.5h")]
    [InlineData("-1h")]
    [InlineData("1 h")]
    [InlineData("1h\n")]
    [InlineData("1H")]
    [InlineData("1mo")]
    [InlineData("1y")]
    [InlineData("36501d")]
    [InlineData("999999999999999999w")]
    [InlineData("9999999999999999999999999d")]
    [InlineData("١h")]
    public void Anything_else_keeps_its_text_for_the_rule(string text)
    {
        var duration = Duration.Parse(text);

        Assert.False(duration.IsValid);
        Assert.Equal(text, duration.InvalidText);
        Assert.Equal(0, duration.Microseconds);
    }
}
