using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace FeatureStore.Redis;

/// <summary>Logs what becomes of a connection until it is disposed; the connection itself may be somebody else's.</summary>
internal sealed class ConnectionEvents : IDisposable
{
    private readonly IConnectionMultiplexer _multiplexer;
    private readonly ILogger _logger;

    public ConnectionEvents(IConnectionMultiplexer multiplexer, IServer[] servers, ILogger logger)
    {
        (_multiplexer, _logger) = (multiplexer, logger);
        Log.Connected(logger, string.Join(", ", servers.Select(s => RedisErrors.Text(s.EndPoint))));
        multiplexer.ConnectionFailed += Lost;
        multiplexer.ConnectionRestored += Restored;
    }

    public void Dispose()
    {
        _multiplexer.ConnectionFailed -= Lost;
        _multiplexer.ConnectionRestored -= Restored;
    }

    // The exception is left out: a server may repeat a password in it.
    private void Lost(object? sender, ConnectionFailedEventArgs args) => Log.Lost(_logger, RedisErrors.Text(args.EndPoint), args.FailureType);

    private void Restored(object? sender, ConnectionFailedEventArgs args) => Log.Restored(_logger, RedisErrors.Text(args.EndPoint));
}
