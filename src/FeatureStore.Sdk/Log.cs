using Microsoft.Extensions.Logging;

namespace FeatureStore;

/// <summary>Everything the store itself logs. Ids 100 to 199; docs/observability.md lists them, and none changes its meaning.</summary>
internal static partial class Log
{
    /// <summary>The category of the store; those of engines and stores begin with it.</summary>
    public const string Category = "FeatureStore";

    [LoggerMessage(100, LogLevel.Information, "Materializing view '{View}': rows that became visible after {From}, until {To}")]
    public static partial void MaterializationStarted(ILogger logger, string view, string from, string to);

    [LoggerMessage(101, LogLevel.Information, "View '{View}' is materialized after {From}, until {To}: {Rows} rows written, {Skipped} skipped, {NotFinite} values not finite, in {Elapsed:0.###} s")]
    public static partial void MaterializationFinished(ILogger logger, string view, string from, string to, long rows, long skipped, long notFinite, double elapsed);

    [LoggerMessage(102, LogLevel.Error, "Materializing view '{View}' failed; its watermark stays where it was, and the run can be repeated")]
    public static partial void MaterializationFailed(ILogger logger, string view, Exception exception);

    [LoggerMessage(103, LogLevel.Information, "Materializing view '{View}' was cancelled; its watermark stays where it was")]
    public static partial void MaterializationCancelled(ILogger logger, string view);

    [LoggerMessage(104, LogLevel.Warning, "Rows of source '{Source}' had {Count} values that are NaN or infinite; they are taken as null")]
    public static partial void NotFinite(ILogger logger, string source, long count);

    [LoggerMessage(105, LogLevel.Warning, "View '{View}' refused {Count} pushed rows: {Reason}")]
    public static partial void PushRefused(ILogger logger, string view, long count, string reason);

    [LoggerMessage(106, LogLevel.Warning, "{Count} results of view '{View}' did not fit their type or were not finite; they are null")]
    public static partial void ResultsOverflowed(ILogger logger, string view, long count);

    [LoggerMessage(107, LogLevel.Warning, "{Count} answers of service '{Service}' were refused: view '{View}' is complete up to {Watermark}, which is older than the service's MaxStaleness allows. Materialize it")]
    public static partial void StaleRead(ILogger logger, string service, string view, string watermark, long count);
}
