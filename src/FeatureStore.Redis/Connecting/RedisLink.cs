using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace FeatureStore.Redis;

/// <summary>A connection that stands: what is behind it, and what to call it in messages.</summary>
/// <param name="Multiplexer">The driver's connection.</param>
/// <param name="Database">Where commands go.</param>
/// <param name="IsCluster">Whether a command may name keys of one slot only.</param>
/// <param name="Errors">Says what failed.</param>
/// <param name="Events">Logs what becomes of the connection.</param>
/// <param name="Logger">The store's logger.</param>
internal sealed record RedisLink(IConnectionMultiplexer Multiplexer, IDatabase Database, bool IsCluster, RedisErrors Errors, ConnectionEvents Events, ILogger Logger)
{
    /// <summary>Something is tried again after a failure.</summary>
    public void Retry(Exception failure) => Log.Retried(Logger, Errors.Where, RedisFaults.KindOf(failure));

    /// <summary>Looks again who is master and who is replica, when a failure says that it changed; by itself the driver looks once a minute.</summary>
    public async Task RefreshAsync(Exception failure)
    {
        if (RedisFaults.KindOf(failure) == RedisErrorKind.ReadOnly)
            await ((Task)Multiplexer.ConfigureAsync()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
