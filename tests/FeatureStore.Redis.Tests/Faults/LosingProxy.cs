using System.Net;
using System.Net.Sockets;

namespace FeatureStore.Redis.Tests;

/// <summary>Stands between a store and its server, and loses the answer to a command: the server carries it out, and the connection breaks.</summary>
internal sealed class LosingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _accepting;
    private readonly int _port;
    private byte[]? _command;

    public LosingProxy(RedisServer server)
    {
        _port = server.Port;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public string Address => _listener.LocalEndpoint.ToString()!;

    /// <summary>How many answers were lost.</summary>
    public int Lost { get; private set; }

    /// <summary>Loses the answer to the next command with this name.</summary>
    public void LoseAnswerTo(string command) => _command = OnlineStoreCalls.Bytes($"\r\n{command}\r\n");

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            using var server = new TcpClient();
            await server.ConnectAsync(IPAddress.Loopback, _port);
            var lost = false;
            var asking = CopyAsync(client, server, bytes =>
            {
                if (_command is { } command && bytes.IndexOf(command) >= 0)
                    (lost, _command) = (true, null);
                return true;
            });
            await CopyAsync(server, client, _ => !lost);
            if (lost)
                Lost++;
            client.Close();
            server.Close();
            await asking;
        }
    }

    private delegate bool Pass(ReadOnlySpan<byte> bytes);

    private async Task CopyAsync(TcpClient from, TcpClient to, Pass pass)
    {
        try
        {
            var buffer = new byte[65536];
            while (await from.GetStream().ReadAsync(buffer, _end.Token) is > 0 and var count)
            {
                if (!pass(buffer.AsSpan(0, count)))
                    return;
                await to.GetStream().WriteAsync(buffer.AsMemory(0, count), _end.Token);
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            // One side is gone, and with it the other.
        }
    }
}
