using Microsoft.Extensions.Logging;

namespace FeatureStore.Redis.Tests;

/// <summary>What is logged of a connection, and that no password is.</summary>
public sealed class LogTests
{
    private const string Password = "s3cret-of-the-store";

    private static readonly byte[] Key = OnlineStoreCalls.Bytes("a");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connection_is_made_lost_and_made_again()
    {
        RedisPrograms.Require();
        await using var server = await RedisServer.StartAsync("--requirepass", Password);
        var log = new CollectedLog();
        await using (var store = Stores.Open($"{server.Address},password={Password}", log: log))
        {
            await store.ReadAsync(Key);
            Assert.Equal([$"Connected to Redis at {server.Address}"], log.Texts(400));
            Assert.Single(log.Entries);

            server.Kill();
            var pending = store.ReadAsync(Key);
            await server.RestartAsync();
            await pending;
            // The driver raises its events in the background.
            await log.LoggedAsync(401, Cancel);
            await log.LoggedAsync(402, Cancel);
        }

        Assert.Contains(log.Texts(401), t => t.StartsWith($"Lost a connection to Redis at {server.Address}: ", StringComparison.Ordinal));
        Assert.Contains($"Connected to Redis at {server.Address} again", log.Texts(402));
        Assert.Contains($"Trying again what Redis at {server.Address} did not do: ConnectionFault", log.Texts(403));
        Assert.Equal([400], log.Entries.Where(e => e.Level == LogLevel.Information).Select(e => e.Id).Distinct().Except([402]));
        Assert.All(log.Entries, e => Assert.Equal("FeatureStore.Redis", e.Category));
        AssertSilentOfPassword(log);
    }

    [Theory]
    [InlineData(",password=wrong-" + Password)]
    [InlineData(",user=nobody,password=" + Password)]
    public async Task A_connection_that_is_refused_does_not_tell_the_password(string credentials)
    {
        RedisPrograms.Require();
        await using var server = await RedisServer.StartAsync("--requirepass", "another");
        var log = new CollectedLog();
        await using var store = Stores.Open(server.Address + credentials, log: log);
        await Assert.ThrowsAsync<OnlineStoreException>(() => store.CheckAsync(Cancel));
        Assert.Empty(log.Texts(400));
        AssertSilentOfPassword(log);
    }

    [Fact]
    public async Task A_disposed_store_says_nothing_more()
    {
        RedisPrograms.Require();
        await using var server = await RedisServer.StartAsync();
        await using var own = await StackExchange.Redis.ConnectionMultiplexer.ConnectAsync(server.Address);
        var lost = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var log = new CollectedLog();
        await using (var store = new RedisOnlineStore(new() { ConnectionMultiplexerFactory = () => Task.FromResult<StackExchange.Redis.IConnectionMultiplexer>(own) }, log))
            await store.CheckAsync(Cancel);

        own.ConnectionFailed += (_, _) => lost.TrySetResult();
        server.Kill();
        await lost.Task.WaitAsync(Cancel);
        Assert.Equal([400], log.Entries.Select(e => e.Id));
    }

    private static void AssertSilentOfPassword(CollectedLog log) =>
        Assert.All(log.Entries, e => Assert.DoesNotContain(Password, e.Text + e.Exception, StringComparison.Ordinal));
}
