namespace FeatureStore.Redis.Tests;

/// <summary>A server or a cluster that others use as well.</summary>
internal sealed class RedisUnderTest(Func<Task<string>> address) : StoreUnderTest
{
    public RedisUnderTest(OneServer one)
        : this(async () => (await one.ServerAsync()).Address)
    {
    }

    public RedisUnderTest(OneCluster one)
        : this(async () => (await one.ClusterAsync()).Address)
    {
    }

    public override async ValueTask<IOnlineStore> OpenAsync() => Stores.Open(await address());

    public override FeatureStoreBuilder UseEngine(FeatureStoreBuilder builder) => builder.UseDuckDb(o => o.Threads = 1);
}
