namespace FeatureStore.Redis.Tests;

[Collection(OneCluster.Name)]
public sealed class ClusterConformanceTests(OneCluster one) : OnlineStoreConformance
{
    protected override async ValueTask<IOnlineStore> OpenAsync()
    {
        await (await one.ClusterAsync()).FlushAsync();
        return await OpenSecondAsync();
    }

    protected override async ValueTask<IOnlineStore> OpenSecondAsync() => Stores.Open((await one.ClusterAsync()).Address);
}
