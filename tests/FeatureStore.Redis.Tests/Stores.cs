namespace FeatureStore.Redis.Tests;

/// <summary>Stores as tests open them.</summary>
internal static class Stores
{
    /// <summary>Patient enough for a busy machine, unless a test says otherwise.</summary>
    public static RedisOnlineStore Open(string connection, double timeout = 30, double readTimeout = 30, CollectedLog? log = null) => new(new()
    {
        Connection = connection,
        Timeout = TimeSpan.FromSeconds(timeout),
        ReadTimeout = TimeSpan.FromSeconds(readTimeout),
    }, log);
}
