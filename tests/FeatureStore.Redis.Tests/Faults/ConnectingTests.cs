using System.Net;
using System.Net.Sockets;
using StackExchange.Redis;

namespace FeatureStore.Redis.Tests;

/// <summary>What happens before there is a connection.</summary>
public sealed class ConnectingTests
{
    private const string Password = "s3cret-of-the-store";

    private static readonly byte[] Key = OnlineStoreCalls.Bytes("a");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_there_is_an_error_until_somebody_is()
    {
        RedisPrograms.Require();
        await using var server = await RedisServer.StartAsync();
        await using var store = Stores.Open($"{server.Address},password={Password}");
        server.Kill();

        var exception = await Assert.ThrowsAsync<OnlineStoreException>(() => store.ReadAsync(Key));
        Assert.Throws<OnlineStoreException>(() => store.Read(Key));
        Assert.True(exception.IsTransient);
        Assert.StartsWith($"Redis at {server.Address} cannot be reached (UnableToConnect). Check ", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, exception.ToString(), StringComparison.Ordinal);

        await server.RestartAsync();
        await server.CommandAsync("CONFIG", "SET", "requirepass", Password);
        Assert.Equal([null], await store.ReadAsync(Key));
    }

    [Theory]
    [InlineData(",password=wrong-" + Password, "does not take the user and password")]
    [InlineData(",user=nobody,password=wrong-" + Password, "does not take the user and password")]
    [InlineData("", "wants a password")]
    public async Task A_wrong_password_is_said_and_not_shown(string credentials, string said)
    {
        RedisPrograms.Require();
        await using var server = await RedisServer.StartAsync("--requirepass", Password);
        await using var store = Stores.Open(server.Address + credentials);

        var exception = await Assert.ThrowsAsync<OnlineStoreException>(() => store.CheckAsync(Cancel));
        Assert.Contains(said, exception.Message, StringComparison.Ordinal);
        Assert.Contains(server.Address, exception.Message, StringComparison.Ordinal);
        Assert.False(exception.IsTransient);
        Assert.DoesNotContain(Password, exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_of_another_kind_is_an_error()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = AnswerAsHttpAsync(listener);
        await using var store = Stores.Open($"{listener.LocalEndpoint},password={Password}", timeout: 5);

        var exception = await Assert.ThrowsAsync<OnlineStoreException>(() => store.ReadAsync(Key));
        Assert.Contains("that it is a Redis server", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, exception.ToString(), StringComparison.Ordinal);
        listener.Stop();
        await answering;
    }

    [Fact]
    public async Task All_who_come_first_share_one_connection()
    {
        RedisPrograms.Require();
        await using var server = await RedisServer.StartAsync();
        await using var store = Stores.Open(server.Address);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => i % 2 == 0 ? store.ReadAsync(Key) : Task.FromResult(store.Read(Key)), Cancel)));

        // Ours and the one that asks.
        Assert.Equal(2, (await server.CommandAsync("CLIENT", "LIST")).Split('\n').Length);
    }

    [Fact]
    public async Task A_connection_that_was_handed_in_is_used_and_left_alone()
    {
        RedisPrograms.Require();
        await using var server = await RedisServer.StartAsync();
        await using var own = await ConnectionMultiplexer.ConnectAsync(server.Address);
        var asked = 0;
        await using (var store = new RedisOnlineStore(new() { ConnectionMultiplexerFactory = AskAsync }))
        {
            var exception = await Assert.ThrowsAsync<OnlineStoreException>(() => store.ReadAsync(Key));
            Assert.IsType<InvalidOperationException>(exception.InnerException);
            Assert.Equal(1, await store.AppendAsync(Key, [1]));
            await store.CheckAsync(Cancel);
        }

        Assert.Equal(2, asked);
        Assert.Equal(1, await own.GetDatabase().StringLengthAsync("a"));

        Task<IConnectionMultiplexer> AskAsync() => asked++ == 0 ? throw new InvalidOperationException("not yet") : Task.FromResult<IConnectionMultiplexer>(own);
    }

    [Fact]
    public async Task A_user_without_permissions_is_told_which_are_needed()
    {
        RedisPrograms.Require();
        await using var server = await RedisServer.StartAsync();
        await server.CommandAsync("ACL", "SETUSER", "reader", "on", $">{Password}", "~*", "+@read", "+@connection", "+@transaction");
        await server.CommandAsync("ACL", "SETUSER", "writer", "on", $">{Password}", "~*", "+@read", "+@connection", "+@transaction", "+append", "+set", "+setnx", "+mset", "+msetnx", "+del", "+unlink");
        var log = new CollectedLog();
        await using var reader = Stores.Open($"{server.Address},user=reader,password={Password}", log: log);
        await using var writer = Stores.Open($"{server.Address},user=writer,password={Password}", log: log);

        foreach (var exception in new[]
        {
            await Assert.ThrowsAsync<OnlineStoreException>(() => reader.AppendAsync(Key, [1])),
            await Assert.ThrowsAsync<OnlineStoreException>(() => reader.ReplaceAsync(Key, [], [1])),
            await Assert.ThrowsAsync<OnlineStoreException>(() => reader.CheckAsync(Cancel)),
        })
        {
            Assert.Contains("permission", exception.Message, StringComparison.Ordinal);
            Assert.False(exception.IsTransient);
        }
        await writer.CheckAsync(Cancel);
        Assert.Equal([1, 1], await writer.AppendAsync([Key, [1]], [[1], [2]], expectAbsent: true));
        Assert.Equal([true, true], await writer.ReplaceAsync([Key, [1]], [[1], [2]], [[2], []]));
        Assert.Empty(log.Texts(404));
    }

    [Theory]
    [InlineData("")]
    [InlineData("localhost,nonsense=1")]
    [InlineData("localhost,password=" + Password + ",part")]
    [InlineData("localhost,password=" + Password + ",part=1")]
    [InlineData("ssl=true")]
    public void A_connection_string_that_cannot_be_read_is_refused_at_once(string connection)
    {
        var exception = Assert.Throws<ArgumentException>(() => new RedisOnlineStore(new() { Connection = connection }));
        Assert.DoesNotContain("part", exception.ToString().Replace("a part without", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(Password, exception.ToString(), StringComparison.Ordinal);
    }

    private static async Task AnswerAsHttpAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(Cancel);
                var stream = client.GetStream();
                await stream.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false, Cancel);
                await stream.WriteAsync("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"u8.ToArray(), Cancel);
            }
        }
        catch (Exception exception) when (exception is SocketException or IOException or InvalidOperationException)
        {
            // The listener was stopped, while it waited or just before it was asked to.
        }
    }
}
