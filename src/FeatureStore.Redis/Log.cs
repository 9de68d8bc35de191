using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace FeatureStore.Redis;

/// <summary>Everything the store logs. Ids 400 to 499; docs/observability.md lists them, and none changes its meaning. Servers are host and port, never a connection string.</summary>
internal static partial class Log
{
    public const string Category = "FeatureStore.Redis";

    [LoggerMessage(400, LogLevel.Information, "Connected to Redis at {Servers}")]
    public static partial void Connected(ILogger logger, string servers);

    [LoggerMessage(401, LogLevel.Warning, "Lost a connection to Redis at {Server}: {Failure}")]
    public static partial void Lost(ILogger logger, string server, ConnectionFailureType failure);

    [LoggerMessage(402, LogLevel.Information, "Connected to Redis at {Server} again")]
    public static partial void Restored(ILogger logger, string server);

    [LoggerMessage(403, LogLevel.Debug, "Trying again what {Where} did not do: {Failure}")]
    public static partial void Retried(ILogger logger, string where, RedisErrorKind failure);

    [LoggerMessage(404, LogLevel.Warning, "Redis at {Server} drops online values without a word when its memory is full (maxmemory-policy {Policy}): set maxmemory-policy noeviction")]
    public static partial void Evicts(ILogger logger, string server, string policy);
}
