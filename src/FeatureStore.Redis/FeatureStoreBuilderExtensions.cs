using FeatureStore.Redis;

namespace FeatureStore;

/// <summary>Adds Redis to a store.</summary>
public static class RedisFeatureStoreBuilderExtensions
{
    /// <summary>Keeps online features in Redis, on one server or a cluster.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="connection">Where it is, as StackExchange.Redis writes it: <c>"localhost:6379"</c>.</param>
    /// <param name="configure">Changes the options.</param>
    public static FeatureStoreBuilder UseRedis(this FeatureStoreBuilder builder, string connection, Action<RedisOnlineOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(connection);
        return builder.UseOnline(context =>
        {
            var options = new RedisOnlineOptions { Connection = connection };
            configure?.Invoke(options);
            return new RedisOnlineStore(options, context.LoggerFactory);
        });
    }
}
