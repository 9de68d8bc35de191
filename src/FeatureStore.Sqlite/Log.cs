using Microsoft.Extensions.Logging;

namespace FeatureStore.Sqlite;

/// <summary>Everything the store logs. Ids 300 to 399; docs/observability.md lists them, and none changes its meaning.</summary>
internal static partial class Log
{
    public const string Category = "FeatureStore.Sqlite";

    [LoggerMessage(300, LogLevel.Information, "Created the online store {Path}")]
    public static partial void Created(ILogger logger, string path);

    [LoggerMessage(301, LogLevel.Information, "Opened the online store {Path}")]
    public static partial void Opened(ILogger logger, string path);
}
