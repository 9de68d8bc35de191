using Microsoft.Extensions.Logging;

namespace FeatureStore.DuckDb;

/// <summary>Everything the engine logs. Ids 200 to 299; docs/observability.md lists them, and none changes its meaning.</summary>
internal static partial class Log
{
    public const string Category = "FeatureStore.DuckDb";

    [LoggerMessage(200, LogLevel.Information, "Computing historical features of '{Service}' from {Sources}")]
    public static partial void HistoricalStarted(ILogger logger, string service, string sources);

    [LoggerMessage(201, LogLevel.Information, "Historical features of '{Service}': {Rows} rows in {Elapsed:0.###} s")]
    public static partial void HistoricalFinished(ILogger logger, string service, long rows, double elapsed);

    [LoggerMessage(202, LogLevel.Information, "{Count} rows of {Source} for view '{View}' have no time, key or id; they take part in nothing")]
    public static partial void RowsSkipped(ILogger logger, string source, string view, long count);

    [LoggerMessage(203, LogLevel.Warning, "{Count} values of {Source} for view '{View}' are NaN or infinite; they are taken as null")]
    public static partial void NotFinite(ILogger logger, string source, string view, long count);

    [LoggerMessage(204, LogLevel.Warning, "{Count} results of view '{View}' did not fit their type or were not finite; they are null")]
    public static partial void ResultsOverflowed(ILogger logger, string view, long count);

    [LoggerMessage(205, LogLevel.Debug, "Reading rows for view '{View}' from {Source}")]
    public static partial void ReadingRows(ILogger logger, string view, string source);
}
