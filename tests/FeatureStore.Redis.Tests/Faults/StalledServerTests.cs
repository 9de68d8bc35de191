namespace FeatureStore.Redis.Tests;

/// <summary>The server stands still: connections are open and nothing answers.</summary>
public sealed class StalledServerTests
{
    private static readonly byte[] Key = OnlineStoreCalls.Bytes("a");
    private static readonly byte[] Value = OnlineStoreCalls.Bytes("x");

    public static TheoryData<string> Calls => ["read", "read, waiting", "append", "append to new", "replace", "check"];

    [Theory, MemberData(nameof(Calls))]
    public async Task A_call_fails_in_time_and_the_next_is_fine_when_the_server_is(string call)
    {
        RedisPrograms.Require();
        await using var server = await RedisServer.StartAsync();
        var isRead = call.StartsWith("read", StringComparison.Ordinal);
        await using var store = isRead ? Stores.Open(server.Address, readTimeout: 0.3) : Stores.Open(server.Address, timeout: 0.5);
        await RunAsync(store, call, CancellationToken.None);

        await server.FreezeAsync();
        var exception = await Assert.ThrowsAsync<OnlineStoreException>(() => RunAsync(store, call, CancellationToken.None));
        await server.ThawAsync();

        Assert.True(exception.IsTransient);
        // The driver may break off a connection that is silent for so long.
        Assert.Matches($"^Redis at {server.Address} (did not answer within 0|cannot be reached)", exception.Message);
        // A read has a limit of its own: it did not wait for the driver's.
        Assert.Equal(isRead, exception.InnerException?.GetType() == typeof(TimeoutException));
        await using var patient = Stores.Open(server.Address);
        await RunAsync(patient, call, CancellationToken.None);
        await RunAsync(store, "check", CancellationToken.None);
        await RunAsync(store, call, CancellationToken.None);
    }

    [Theory, MemberData(nameof(Calls))]
    public async Task A_wait_can_be_cancelled(string call)
    {
        RedisPrograms.Require();
        await using var server = await RedisServer.StartAsync();
        await using var store = Stores.Open(server.Address);
        await RunAsync(store, call, CancellationToken.None);

        await server.FreezeAsync();
        using var source = new CancellationTokenSource();
        var running = Task.Run(() => RunAsync(store, call, source.Token), TestContext.Current.CancellationToken);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await server.ThawAsync();

        await RunAsync(store, call, CancellationToken.None);
    }

    private static async Task RunAsync(IOnlineStore store, string call, CancellationToken cancellationToken)
    {
        var (keys, values) = (OnlineStoreCalls.Strings(Key), OnlineStoreCalls.Strings(Value));
        switch (call)
        {
            case "read":
                await store.ReadAsync(keys, new StoredBytes(), cancellationToken);
                break;
            case "read, waiting":
                store.Read(keys, new StoredBytes(), cancellationToken);
                break;
            case "append":
                await store.AppendAsync(keys, values, new int[1], expectAbsent: false, cancellationToken);
                break;
            case "append to new":
                await store.AppendAsync(OnlineStoreCalls.Strings(Key, Value), OnlineStoreCalls.Strings(Value, Key), new int[2], expectAbsent: true, cancellationToken);
                break;
            case "replace":
                await store.ReplaceAsync(keys, values, values, new bool[1], cancellationToken);
                break;
            default:
                await store.CheckAsync(cancellationToken);
                break;
        }
    }
}
