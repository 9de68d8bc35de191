using StackExchange.Redis;

namespace FeatureStore.Redis.Tests;

/// <summary>The server answers, and says no.</summary>
public sealed class RefusalTests
{
    private static readonly byte[] Key = OnlineStoreCalls.Bytes("a");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Memory_that_is_full_is_said_and_loses_nothing()
    {
        await using var server = await StartAsync("--maxmemory", "4mb", "--maxmemory-policy", "noeviction");
        await using var store = Stores.Open(server.Address);
        var (chunk, kept) = (new byte[100_000], 0);
        var full = await Assert.ThrowsAsync<OnlineStoreException>(async () =>
        {
            for (; kept < 1000; kept++)
                await store.AppendAsync(OnlineStoreCalls.Bytes($"{kept}"), chunk);
        });

        // What the server frees in between is not enough for what follows.
        await server.CommandAsync("CONFIG", "SET", "maxmemory", "1mb");
        foreach (var exception in new[]
        {
            full,
            await Assert.ThrowsAsync<OnlineStoreException>(() => store.AppendAsync([Key, [1]], [chunk, chunk], expectAbsent: true)),
            await Assert.ThrowsAsync<OnlineStoreException>(() => store.ReplaceAsync(OnlineStoreCalls.Bytes("0"), chunk, [1])),
            await Assert.ThrowsAsync<OnlineStoreException>(() => store.CheckAsync(Cancel)),
        })
        {
            Assert.Equal($"Redis at {server.Address} is out of memory. Raise maxmemory, and keep maxmemory-policy noeviction.", exception.Message);
            Assert.False(exception.IsTransient);
        }
        Assert.All(await store.ReadAsync([.. Enumerable.Range(0, kept).Select(i => OnlineStoreCalls.Bytes($"{i}"))]), v => Assert.Equal(chunk, v));
    }

    [Theory, InlineData("allkeys-lru", true), InlineData("allkeys-random", true), InlineData("volatile-lru", false), InlineData("noeviction", false)]
    public async Task A_server_that_may_drop_values_is_warned_of(string policy, bool warns)
    {
        await using var server = await StartAsync("--maxmemory-policy", policy);
        var log = new CollectedLog();
        await using var store = Stores.Open(server.Address, log: log);
        await store.ReadAsync(Key);
        await store.ReadAsync(Key);

        Assert.Equal(warns ? [$"Redis at {server.Address} drops online values without a word when its memory is full (maxmemory-policy {policy}): set maxmemory-policy noeviction"] : [], log.Texts(404));
    }

    [Fact]
    public async Task A_replica_is_read_and_not_written_to()
    {
        await using var master = await StartAsync("--repl-diskless-sync-delay", "0");
        await using var replica = await StartAsync("--replicaof", "127.0.0.1", $"{master.Port}");
        await master.CommandAsync("SET", "a", "x");
        await master.CommandAsync("WAIT", "1", "20000");
        await using var store = Stores.Open(replica.Address, timeout: 0.5);

        Assert.Equal([OnlineStoreCalls.Bytes("x")], await store.ReadAsync(Key));
        foreach (var exception in new[]
        {
            await Assert.ThrowsAsync<OnlineStoreException>(() => store.AppendAsync(Key, [1])),
            await Assert.ThrowsAsync<OnlineStoreException>(() => store.AppendAsync([[1], [2]], [[1], [2]], expectAbsent: true)),
            await Assert.ThrowsAsync<OnlineStoreException>(() => store.ReplaceAsync(Key, OnlineStoreCalls.Bytes("x"), [1])),
            await Assert.ThrowsAsync<OnlineStoreException>(() => store.CheckAsync(Cancel)),
        })
        {
            Assert.True($"Redis at {replica.Address} is a read-only replica. Connect to its master." == exception.Message, exception.ToString());
            Assert.False(exception.IsTransient);
        }
    }

    [Fact]
    public async Task A_replica_that_becomes_master_is_written_to()
    {
        await using var master = await StartAsync("--repl-diskless-sync-delay", "0");
        await using var replica = await StartAsync("--replicaof", "127.0.0.1", $"{master.Port}");
        await using var store = Stores.Open(replica.Address);
        await store.ReadAsync(Key);

        var append = store.AppendAsync(Key, [1]);
        await replica.CommandAsync("REPLICAOF", "NO", "ONE");

        Assert.Equal(1, await append);
        await store.CheckAsync(Cancel);
    }

    [Fact]
    public async Task A_value_of_another_program_is_an_error_of_every_write()
    {
        await using var server = await StartAsync();
        await server.CommandAsync("RPUSH", "a", "1");
        await using var store = Stores.Open(server.Address);

        foreach (var exception in new[]
        {
            await Assert.ThrowsAsync<OnlineStoreException>(() => store.AppendAsync(Key, [1])),
            await Assert.ThrowsAsync<OnlineStoreException>(() => store.AppendAsync([Key, [1]], [[1], [2]], expectAbsent: true)),
            await Assert.ThrowsAsync<OnlineStoreException>(() => store.ReplaceAsync(Key, [], [1])),
            await Assert.ThrowsAsync<OnlineStoreException>(() => store.ReplaceAsync(Key, [1], [1])),
        })
        {
            Assert.Contains("another program", exception.Message, StringComparison.Ordinal);
            Assert.False(exception.IsTransient);
        }
        Assert.Equal("1", await server.CommandAsync("LRANGE", "a", "0", "-1"));
    }

    [Fact]
    public async Task An_empty_value_is_none()
    {
        await using var server = await StartAsync();
        await server.CommandAsync("SET", "a", "");
        await using var store = Stores.Open(server.Address);

        Assert.Equal([null], await store.ReadAsync(Key));
        Assert.True(await store.ReplaceAsync(Key, [], [1]));
        Assert.Equal([[1]], await store.ReadAsync(Key));
    }

    [Fact]
    public async Task A_value_that_is_written_again_is_still_as_expected()
    {
        await using var server = await StartAsync();
        await server.CommandAsync("SET", "a", "x");
        await using var store = Stores.Open(server.Address);
        await using var other = await ConnectionMultiplexer.ConnectAsync(server.Address);
        using var over = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
                await other.GetDatabase().StringSetAsync("a", "x");
        }, Cancel);

        for (var i = 0; i < 200; i++)
            Assert.True(await store.ReplaceAsync(Key, OnlineStoreCalls.Bytes("x"), OnlineStoreCalls.Bytes("x")));
        await over.CancelAsync();
        await writing;
    }

    [Fact]
    public async Task A_check_leaves_nothing_behind()
    {
        await using var server = await StartAsync();
        await using var store = Stores.Open(server.Address);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => store.CheckAsync(Cancel)));

        Assert.Equal("0", await server.CommandAsync("DBSIZE"));
    }

    private static Task<RedisServer> StartAsync(params string[] settings)
    {
        RedisPrograms.Require();
        return RedisServer.StartAsync(settings);
    }
}
