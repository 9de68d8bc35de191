namespace FeatureStore.Testing.Tests;

/// <summary>When two values count as equal.</summary>
public sealed class SameValueTests
{
    [Fact]
    public void Floats_are_equal_bit_by_bit()
    {
        Assert.True(SameValue.Of(0.1 + 0.2, 0.30000000000000004));
        Assert.False(SameValue.Of(0.1 + 0.2, 0.3));
        Assert.False(SameValue.Of(0.0, -0.0));
        Assert.False(SameValue.Of(1f, 1.0));
        Assert.False(SameValue.Of(0f, -0f));
    }

    [Fact]
    public void Or_within_a_slack()
    {
        Assert.True(SameValue.Of(1.0, 1.5, 0.5));
        Assert.False(SameValue.Of(1.0, 1.6, 0.5));
        Assert.False(SameValue.Of(1.0, null, double.MaxValue));
        Assert.False(SameValue.Of(1L, 2L, 10));
        Assert.False(SameValue.Of(1.00m, 1.01m, 10));
        Assert.True(SameValue.Of(null, null, 0));
    }

    [Fact]
    public void Numbers_have_a_distance()
    {
        Assert.Equal(18446744073709551615.0, SameValue.Distance(long.MinValue, long.MaxValue));
        Assert.Equal(0.01, SameValue.Distance(1.00m, 1.01m));
        Assert.Null(SameValue.Distance("a", "b"));
        Assert.Null(SameValue.Distance(1.0, null));
    }
}
