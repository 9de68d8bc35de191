namespace FeatureStore.Sdk.Tests;

/// <summary>Instants finer than a microsecond: rounding never shows a row too early.</summary>
public sealed class InstantTests
{
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 0, 1)]
    [InlineData(9, 0, 1)]
    [InlineData(10, 1, 1)]
    [InlineData(-1, -1, 0)]
    [InlineData(-10, -1, -1)]
    [InlineData(-11, -2, -1)]
    public void Event_times_are_floored_and_availability_is_ceiled(long ticks, long floor, long ceiling)
    {
        var row = new RowValues(SampleState.Source, [SampleState.Source.Column("tx_time")!, SampleState.Source.Column("seen_at")!]);
        row.Restart();
        row.Write(DateTimeOffset.UnixEpoch.AddTicks(ticks));
        row.Write(DateTimeOffset.UnixEpoch.AddTicks(ticks));
        Assert.Equal((floor, ceiling), (row.Values[0].Low, row.Values[1].Low));
    }

    [Theory]
    [InlineData(long.MaxValue, 1, long.MaxValue)]
    [InlineData(long.MinValue, -1, long.MinValue)]
    [InlineData(5, -7, -2)]
    public void Sums_end_at_the_end_of_time(long instant, long duration, long expected)
    {
        Assert.Equal(expected, Instants.Add(instant, duration));
        Assert.Equal(expected, Instants.Subtract(instant, -duration));
    }

    [Fact]
    public void A_difference_to_the_beginning_of_time_ends_too()
    {
        Assert.Equal(long.MaxValue, Instants.Subtract(0, long.MinValue));
        Assert.Equal(long.MaxValue, Instants.Subtract(-1, long.MinValue));
    }
}
