namespace FeatureStore;

/// <content>Dates and instants, all in UTC.</content>
public static partial class Calculate
{
    private const long MicrosecondsPerSecond = 1_000_000;

    /// <summary>The year.</summary>
    public static long? Year(DateOnly? value) => value?.Year;

    /// <inheritdoc cref="Year(DateOnly?)"/>
    public static long? Year(DateTimeOffset? value) => value?.UtcDateTime.Year;

    /// <summary>The month, 1 to 12.</summary>
    public static long? Month(DateOnly? value) => value?.Month;

    /// <inheritdoc cref="Month(DateOnly?)"/>
    public static long? Month(DateTimeOffset? value) => value?.UtcDateTime.Month;

    /// <summary>The day of the month, 1 to 31.</summary>
    public static long? Day(DateOnly? value) => value?.Day;

    /// <inheritdoc cref="Day(DateOnly?)"/>
    public static long? Day(DateTimeOffset? value) => value?.UtcDateTime.Day;

    /// <summary>The hour, 0 to 23.</summary>
    public static long? Hour(DateTimeOffset? value) => value?.UtcDateTime.Hour;

    /// <summary>The day of the week, Sunday is 0.</summary>
    public static long? DayOfWeek(DateOnly? value) => (long?)value?.DayOfWeek;

    /// <inheritdoc cref="DayOfWeek(DateOnly?)"/>
    public static long? DayOfWeek(DateTimeOffset? value) => (long?)value?.UtcDateTime.DayOfWeek;

    /// <summary>From the first to the second in seconds; negative if the second comes first.</summary>
    public static double? SecondsBetween(DateTimeOffset? from, DateTimeOffset? to) => Between(from, to, MicrosecondsPerSecond);

    /// <summary>From the first to the second in minutes; negative if the second comes first.</summary>
    public static double? MinutesBetween(DateTimeOffset? from, DateTimeOffset? to) => Between(from, to, 60 * MicrosecondsPerSecond);

    /// <summary>From the first to the second in hours; negative if the second comes first.</summary>
    public static double? HoursBetween(DateTimeOffset? from, DateTimeOffset? to) => Between(from, to, 3600 * MicrosecondsPerSecond);

    /// <summary>From the first to the second in days of 24 hours; negative if the second comes first.</summary>
    public static double? DaysBetween(DateTimeOffset? from, DateTimeOffset? to) => Between(from, to, 86_400 * MicrosecondsPerSecond);

    private static double? Between(DateTimeOffset? from, DateTimeOffset? to, double unit) => from is { } first && to is { } second
        ? ((second.UtcTicks / TimeSpan.TicksPerMicrosecond) - (first.UtcTicks / TimeSpan.TicksPerMicrosecond)) / unit
        : null;
}
