namespace FeatureStore.Oracle;

/// <summary>Dates and instants in UTC, from microseconds since 1970 that are floored where days and hours are asked for.</summary>
internal static class TimeRules
{
    private const long Second = 1_000_000;
    private const long Hour = 3600 * Second;
    private const long DayLength = 24 * Hour;
    private const long Thursday = 4;

    public static DateOnly Day(long micros) => DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays((int)Floor(micros, DayLength));

    public static object Part(string function, long micros) => function switch
    {
        "year" => (long)Day(micros).Year,
        "month" => (long)Day(micros).Month,
        "day" => (long)Day(micros).Day,
        "hour" => Floor(micros, Hour) - (Floor(micros, DayLength) * 24),
        // 1970 began on a Thursday.
        "day_of_week" => Floor(micros, DayLength) + Thursday - (7 * Floor(Floor(micros, DayLength) + Thursday, 7)),
        _ => throw new InvalidOperationException($"{function} has no rule for times"),
    };

    public static object Between(string function, long from, long to) => (double)(to - from) / function switch
    {
        "seconds_between" => Second,
        "minutes_between" => 60 * Second,
        "hours_between" => Hour,
        "days_between" => DayLength,
        _ => throw new InvalidOperationException($"{function} has no rule for times"),
    };

    private static long Floor(long value, long unit) => value >= 0 ? value / unit : -((-value + unit - 1) / unit);
}
