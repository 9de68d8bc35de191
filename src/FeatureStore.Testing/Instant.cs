namespace FeatureStore.Testing;

/// <summary>Instants as microseconds since 1970 in UTC.</summary>
internal static class Instant
{
    private static readonly long Epoch = DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>The first instant of the year 1.</summary>
    public static readonly long First = Of(DateTimeOffset.MinValue);

    /// <summary>The last instant of the year 9999.</summary>
    public static readonly long Last = Of(DateTimeOffset.MaxValue);

    /// <summary>The instant, a finer one floored. Ticks count from the year 1, so cutting is a floor.</summary>
    public static long Of(DateTimeOffset value) => (value.UtcTicks / TimeSpan.TicksPerMicrosecond) - Epoch;

    /// <summary>The instant as C# has it.</summary>
    public static DateTimeOffset Time(long instant) => new((instant + Epoch) * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    /// <summary>Whether C# has it.</summary>
    public static bool IsTime(long instant) => instant >= First && instant <= Last;

    /// <summary>The sum, or the end of time. No instant that is read lies so far out that a duration passes it twice.</summary>
    public static long Add(long instant, long duration) => (long)Int128.Clamp((Int128)instant + duration, long.MinValue, long.MaxValue);
}
