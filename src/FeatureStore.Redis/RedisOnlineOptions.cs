using StackExchange.Redis;

namespace FeatureStore.Redis;

/// <summary>Which Redis keeps the online values, and how long calls wait for it.</summary>
public sealed class RedisOnlineOptions
{
    /// <summary>
    /// Where it is, as StackExchange.Redis writes it: <c>"localhost:6379"</c>, <c>"redis.example.com:6380,ssl=true,user=features,password=…"</c>.
    /// Of a cluster any of its nodes. <c>syncTimeout</c>, <c>asyncTimeout</c>, <c>connectTimeout</c>, <c>connectRetry</c> and
    /// <c>abortConnect</c> in it have no effect: <see cref="Timeout"/> and <see cref="ReadTimeout"/> take their place.
    /// </summary>
    public string Connection { get; set; } = "";

    /// <summary>
    /// Gives a connection of your own instead of <see cref="Connection"/>. It is asked at the first call, and again after a failure;
    /// what it gives is never disposed here. Its own timeouts hold beside the ones below.
    /// </summary>
    public Func<Task<IConnectionMultiplexer>>? ConnectionMultiplexerFactory { get; set; }

    /// <summary>
    /// How long connecting may take, and how long a write goes on while nothing of it is acknowledged, retries included. Writes of many keys
    /// may take longer as long as they move. Default: 5 seconds.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a read may take in all once there is a connection, retries included. Default: 1 second, which outlives a short reconnect.</summary>
    public TimeSpan ReadTimeout { get; set; } = TimeSpan.FromSeconds(1);
}
