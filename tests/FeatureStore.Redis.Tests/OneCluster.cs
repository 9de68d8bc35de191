namespace FeatureStore.Redis.Tests;

/// <summary>A cluster for all tests that need one, started by the first that asks.</summary>
public sealed class OneCluster : IAsyncDisposable
{
    public const string Name = "one cluster";

    private Task<RedisCluster>? _cluster;

    public Task<RedisCluster> ClusterAsync()
    {
        RedisPrograms.Require();
        return _cluster ??= RedisCluster.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is { IsCompletedSuccessfully: true })
            await (await _cluster).DisposeAsync();
    }
}

[CollectionDefinition(OneCluster.Name)]
public sealed class ClusterTests : ICollectionFixture<OneCluster>;
