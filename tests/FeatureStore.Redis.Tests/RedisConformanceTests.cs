namespace FeatureStore.Redis.Tests;

public sealed class RedisConformanceTests(OneServer one) : OnlineStoreConformance, IClassFixture<OneServer>
{
    protected override async ValueTask<IOnlineStore> OpenAsync()
    {
        await (await one.ServerAsync()).CommandAsync("FLUSHALL");
        return await OpenSecondAsync();
    }

    protected override async ValueTask<IOnlineStore> OpenSecondAsync() => Stores.Open((await one.ServerAsync()).Address);
}
