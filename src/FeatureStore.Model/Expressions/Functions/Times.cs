namespace FeatureStore.Model;

/// <summary>Functions of dates and instants, all in UTC.</summary>
internal static class Times
{
    public static readonly Function[] All =
    [
        Part("year", "The year.", "year(date('2024-02-29')) = 2024"),
        Part("month", "The month, 1 to 12.", "month(date('2024-02-29')) = 2"),
        Part("day", "The day of the month, 1 to 31.", "day(date('2024-02-29')) = 29"),
        new FixedFunction("hour", "an instant", [[FeatureType.Instant]], FeatureType.Int64, "The hour, 0 to 23.", "", "hour(instant('2024-05-01T23:59:00Z')) = 23"),
        Part("day_of_week", "The day of the week, Sunday is 0.", "day_of_week(date('2024-05-05')) = 0"),
        Between("seconds_between", "seconds", "seconds_between(instant('2024-05-01T10:00:00Z'), instant('2024-05-01T10:00:01.5Z')) = 1.5"),
        Between("minutes_between", "minutes", "minutes_between(instant('2024-05-01T10:00:00Z'), instant('2024-05-01T09:00:00Z')) = -60"),
        Between("hours_between", "hours", "hours_between(date('2024-05-01'), date('2024-05-02')) = 24"),
        Between("days_between", "days of 24 hours", "days_between(date('2024-02-28'), date('2024-03-01')) = 2"),
    ];

    private static FixedFunction Part(string name, string meaning, string example) =>
        new(name, "a date or an instant", [[FeatureType.Date], [FeatureType.Instant]], FeatureType.Int64, meaning, "", example);

    private static FixedFunction Between(string name, string unit, string example) =>
        new(name, "two instants or dates", [[FeatureType.Instant, FeatureType.Instant]], FeatureType.Float64, $"From the first to the second in {unit}; negative if the second comes first.", "", example);
}
