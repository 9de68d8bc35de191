using System.Globalization;
using FeatureStore.Model;
using FeatureStore.Testing;

namespace FeatureStore.Cli;

/// <summary>How instants, spans of time and counts are written.</summary>
internal static class Wording
{
    /// <summary>An instant in UTC, with as many digits as it has, up to microseconds.</summary>
    public static string Of(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>A span of time in its two largest units: <c>2d 3h</c>.</summary>
    public static string Of(TimeSpan span) => span switch
    {
        { Ticks: < 0 } => "-" + Of(span.Negate()),
        { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.#}s"),
        { TotalHours: < 1 } => $"{span.Minutes}m {span.Seconds}s",
        { TotalDays: < 1 } => $"{span.Hours}h {span.Minutes}m",
        _ => $"{span.Days}d {span.Hours}h",
    };

    /// <summary>A count with its noun: <c>1 row</c>, <c>1,024 rows</c>.</summary>
    public static string Count(long count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many ?? one + "s")}");

    /// <summary>A status as it is stored and read by programs: <c>not_covered</c>.</summary>
    public static string Of(FeatureStatus status) => SnakeCase.Of(status.ToString());

    /// <summary>What a run of parity does.</summary>
    public static string Of(ParityStage stage) => SnakeCase.Of(stage.ToString()).Replace('_', ' ');

    /// <summary>How rows came online.</summary>
    public static string Of(ReplayOrder order) => SnakeCase.Of(order.ToString());
}
