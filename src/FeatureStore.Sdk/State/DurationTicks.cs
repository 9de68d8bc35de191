namespace FeatureStore;

/// <summary>Durations as microseconds, as many as a <see cref="TimeSpan"/> holds.</summary>
internal static class DurationTicks
{
    private const long Most = long.MaxValue / TimeSpan.TicksPerMicrosecond;

    /// <summary>The microseconds; null if the duration is finer.</summary>
    public static long? Microseconds(TimeSpan value) =>
        Math.DivRem(value.Ticks, TimeSpan.TicksPerMicrosecond) is (var whole, 0) ? whole : null;

    /// <summary>Whether a <see cref="TimeSpan"/> holds so many microseconds.</summary>
    public static bool IsDuration(long microseconds) => microseconds is >= -Most and <= Most;

    public static TimeSpan ToTimeSpan(long microseconds) => new(microseconds * TimeSpan.TicksPerMicrosecond);
}
