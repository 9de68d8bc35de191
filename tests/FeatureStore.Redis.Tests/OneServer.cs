namespace FeatureStore.Redis.Tests;

/// <summary>A server for the tests of a class, started by the first that asks.</summary>
public sealed class OneServer : IAsyncDisposable
{
    private Task<RedisServer>? _server;

    public Task<RedisServer> ServerAsync()
    {
        // Asked within a test: what is skipped in a fixture counts as a failure.
        RedisPrograms.Require();
        return _server ??= RedisServer.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is { IsCompletedSuccessfully: true })
            await (await _server).DisposeAsync();
    }
}
