namespace FeatureStore;

/// <summary>The calendar in days and microseconds since 1970 in UTC, also beyond the years that System.DateTime has.</summary>
internal static class Calendar
{
    public const long MicrosecondsPerDay = 86_400_000_000;
    private const long MicrosecondsPerHour = 3_600_000_000;
    private const long DaysPerEra = 146_097;

    /// <summary>The day of an instant.</summary>
    public static long DayOf(long instant) => Floor(instant, MicrosecondsPerDay);

    /// <summary>The hour of an instant, 0 to 23.</summary>
    public static long HourOf(long instant) => Floor(instant, MicrosecondsPerHour) - (24 * DayOf(instant));

    public static long DayOfWeek(long days) => days + 4 - (7 * Floor(days + 4, 7));

    public static long Year(long days) => PartsOf(days).Year;

    public static long Month(long days) => PartsOf(days).Month;

    public static long Day(long days) => PartsOf(days).Day;

    /// <summary>From one instant to another in some unit. The difference is exact before it is rounded.</summary>
    public static double Between(long from, long to, double microsecondsPerUnit)
    {
        var difference = unchecked(to - from);
        return ((to ^ from) & (to ^ difference)) >= 0 ? difference / microsecondsPerUnit : (double)((Int128)to - from) / microsecondsPerUnit;
    }

    // Eras of 400 years that begin with a March, so that the leap day comes last in a year.
    private static (long Year, long Month, long Day) PartsOf(long days)
    {
        var shifted = days + 719_468;
        var era = Floor(shifted, DaysPerEra);
        var dayOfEra = shifted - (era * DaysPerEra);
        var yearOfEra = (dayOfEra - (dayOfEra / 1_460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var month = ((5 * dayOfYear) + 2) / 153;
        var day = dayOfYear - (((153 * month) + 2) / 5) + 1;
        return month < 10 ? (yearOfEra + (era * 400), month + 3, day) : (yearOfEra + (era * 400) + 1, month - 9, day);
    }

    private static long Floor(long value, long unit) => (value / unit) - (value % unit < 0 ? 1 : 0);
}
