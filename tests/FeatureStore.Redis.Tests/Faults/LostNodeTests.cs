namespace FeatureStore.Redis.Tests;

[Collection(OneCluster.Name)]
public sealed class LostNodeTests(OneCluster one)
{
    private static readonly byte[][] Keys = [.. Enumerable.Range(0, 100).Select(i => OnlineStoreCalls.Bytes($"key-{i}"))];

    [Fact]
    public async Task A_lost_master_is_an_error_until_it_is_back()
    {
        var cluster = await one.ClusterAsync();
        await cluster.FlushAsync();
        await using var store = Stores.Open(cluster.Address, timeout: 1, readTimeout: 1);
        await using var patient = Stores.Open(cluster.Address);
        await store.AppendAsync(Keys, Keys);
        await patient.ReadAsync(Keys);
        await cluster.Nodes[2].CommandAsync("SAVE");

        cluster.Nodes[2].Kill();
        await FailsAsync(store);
        await cluster.WaitAsync("cluster_state:fail", without: cluster.Nodes[2]);
        await FailsAsync(store);

        await cluster.Nodes[2].RestartAsync();
        await cluster.WaitAsync("cluster_state:ok");
        Assert.Equal(Keys, await patient.ReadAsync(Keys));
        Assert.Equal(Keys.Select(k => 2 * k.Length), await patient.AppendAsync(Keys, Keys));
        await patient.CheckAsync(TestContext.Current.CancellationToken);
    }

    private static async Task FailsAsync(IOnlineStore store)
    {
        foreach (var exception in new[]
        {
            await Assert.ThrowsAsync<OnlineStoreException>(() => store.ReadAsync(Keys)),
            Assert.Throws<OnlineStoreException>(() => store.Read(Keys)),
            await Assert.ThrowsAsync<OnlineStoreException>(() => store.AppendAsync(Keys, Keys)),
            await Assert.ThrowsAsync<OnlineStoreException>(() => store.ReplaceAsync(Keys, Keys, Keys)),
            await Assert.ThrowsAsync<OnlineStoreException>(() => store.CheckAsync(TestContext.Current.CancellationToken)),
        })
            Assert.True(exception.IsTransient, exception.Message);
    }
}
