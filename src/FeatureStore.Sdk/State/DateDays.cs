namespace FeatureStore;

/// <summary>Dates as days since 1970-01-01.</summary>
internal static class DateDays
{
    /// <summary>The day number of 1970-01-01 in .NET's count.</summary>
    public const int Epoch = 719_162;

    public static long Of(DateOnly date) => date.DayNumber - Epoch;

    /// <summary>Whether there is such a date, in the years 1 to 9999.</summary>
    public static bool IsDate(long days) => days >= Of(DateOnly.MinValue) && days <= Of(DateOnly.MaxValue);

    /// <summary>The day in the years 1 to 9999; what lies outside is their end, as with instants.</summary>
    public static long Nearest(long days) => Math.Clamp(days, Of(DateOnly.MinValue), Of(DateOnly.MaxValue));

    public static DateOnly ToDate(long days) => DateOnly.FromDayNumber((int)days + Epoch);
}
