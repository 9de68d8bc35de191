namespace FeatureStore;

/// <summary>Instants as microseconds since 1970 in UTC.</summary>
internal static class Instants
{
    private static readonly long EpochTicks = DateTime.UnixEpoch.Ticks;

    /// <summary>The instant, a finer one floored.</summary>
    public static long Floor(DateTimeOffset value) => Math.DivRem(value.UtcTicks - EpochTicks, TimeSpan.TicksPerMicrosecond) switch
    {
        (var whole, < 0) => whole - 1,
        var (whole, _) => whole,
    };

    /// <summary>The instant, a finer one ceiled.</summary>
    public static long Ceiling(DateTimeOffset value) => Math.DivRem(value.UtcTicks - EpochTicks, TimeSpan.TicksPerMicrosecond) switch
    {
        (var whole, > 0) => whole + 1,
        var (whole, _) => whole,
    };

    /// <summary>The instant floored to steps since 1970.</summary>
    public static long Floor(long instant, long step)
    {
        var rest = instant % step;
        return Subtract(instant, rest < 0 ? rest + step : rest);
    }

    /// <summary>The instant in the years 1 to 9999; what lies outside is their end.</summary>
    public static DateTimeOffset Of(long microseconds)
    {
        var ticks = Int128.Clamp(((Int128)microseconds * TimeSpan.TicksPerMicrosecond) + EpochTicks, 0, DateTime.MaxValue.Ticks);
        return new((long)ticks, TimeSpan.Zero);
    }

    /// <summary>The instant in messages.</summary>
    public static string Text(long instant) => Of(instant).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The sum, or the end of time.</summary>
    public static long Add(long instant, long duration)
    {
        var sum = unchecked(instant + duration);
        return ((instant ^ sum) & (duration ^ sum)) < 0 ? (instant < 0 ? long.MinValue : long.MaxValue) : sum;
    }

    /// <summary>The difference, or the end of time.</summary>
    public static long Subtract(long instant, long duration) =>
        duration == long.MinValue ? Add(Add(instant, long.MaxValue), 1) : Add(instant, -duration);
}
