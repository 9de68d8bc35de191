using FeatureStore.Redis;
using FeatureStore.Sqlite;

namespace FeatureStore.Faults.Writer;

/// <summary>Stores and clients as tests and the processes they start open them.</summary>
public static class Opened
{
    /// <summary>How long calls wait that are meant to live through a fault, on a busy machine too.</summary>
    public static TimeSpan Patient { get; } = TimeSpan.FromSeconds(60);

    /// <summary>A store by its name and where it is.</summary>
    /// <param name="store">"sqlite" or "redis".</param>
    /// <param name="address">The file or the server.</param>
    /// <param name="patience">How long calls wait.</param>
    public static IOnlineStore Store(string store, string address, TimeSpan patience) => store switch
    {
        "sqlite" => new SqliteOnlineStore(new() { Path = address, BusyTimeout = patience }),
        "redis" => new RedisOnlineStore(new() { Connection = address, Timeout = patience, ReadTimeout = patience }),
        _ => throw new ArgumentOutOfRangeException(nameof(store), store, "No such store."),
    };

    /// <summary>A client over a store, with the sample's files in a directory.</summary>
    public static FeatureStoreClient Client(IOnlineStore store, string root, string prefix) => new FeatureStoreBuilder()
        .UseDuckDb(o => o.Threads = 1)
        .UseOnline(_ => store)
        .UseRoot(root)
        .ConfigureOnline(o => o.KeyPrefix = prefix)
        .Build();
}
