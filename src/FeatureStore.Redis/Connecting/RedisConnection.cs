using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace FeatureStore.Redis;

/// <summary>Connects once, at the first call. A failed attempt is the failure of all who waited for it; the next call makes another.</summary>
internal sealed class RedisConnection(RedisOnlineOptions options, ILogger logger) : IAsyncDisposable
{
    private readonly ConfigurationOptions? _configuration = options.ConnectionMultiplexerFactory is null ? RedisConfiguration.Of(options) : null;
    private readonly Lock _lock = new();
    private Task<RedisLink>? _opening;
    private bool _disposed;

    public async ValueTask<RedisLink> OpenAsync(CancellationToken cancellationToken)
    {
        var opening = Opening();
        return opening.IsCompletedSuccessfully ? opening.Result : await opening.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public RedisLink Open(CancellationToken cancellationToken)
    {
        var opening = Opening();
        if (!opening.IsCompletedSuccessfully)
            Task.WaitAny([opening], cancellationToken);
        return opening.GetAwaiter().GetResult();
    }

    public async ValueTask DisposeAsync()
    {
        lock (_lock)
            _disposed = true;
        if (_opening is null)
            return;
        await ((Task)_opening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_opening.IsCompletedSuccessfully)
            return;
        _opening.Result.Events.Dispose();
        if (_configuration is not null)
            await _opening.Result.Multiplexer.DisposeAsync().ConfigureAwait(false);
    }

    private Task<RedisLink> Opening()
    {
        var opening = Volatile.Read(ref _opening);
        return opening is { IsCompletedSuccessfully: true } && !_disposed ? opening : OpeningLocked();
    }

    private Task<RedisLink> OpeningLocked()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(RedisOnlineStore));
            if (_opening is null or { IsFaulted: true } or { IsCanceled: true })
                _opening = Task.Run(ConnectAsync);
            return _opening;
        }
    }

    private async Task<RedisLink> ConnectAsync()
    {
        var errors = new RedisErrors(_configuration?.EndPoints ?? [], _configuration?.Password);
        IConnectionMultiplexer? multiplexer = null;
        try
        {
            multiplexer = _configuration is null
                ? await options.ConnectionMultiplexerFactory!().ConfigureAwait(false)
                : await ConnectionMultiplexer.ConnectAsync(_configuration).ConfigureAwait(false);
            errors = new RedisErrors(multiplexer.GetEndPoints(configuredOnly: true), _configuration?.Password, multiplexer);
            var servers = multiplexer.GetServers().Where(s => s.IsConnected).ToArray();
            if (servers.Length == 0)
                throw new RedisConnectionException(ConnectionFailureType.UnableToConnect, CommandFlags.None, "The connection that was handed in is not connected.", null, CommandStatus.Unknown);
            await ServerChecks.RunAsync(servers, logger).ConfigureAwait(false);
            return new(multiplexer, multiplexer.GetDatabase(), servers.Any(s => s.ServerType == ServerType.Cluster), errors, new(multiplexer, servers, logger), logger);
        }
        catch (Exception exception)
        {
            if (_configuration is not null && multiplexer is not null)
                await multiplexer.DisposeAsync().ConfigureAwait(false);
            throw errors.Of(exception, options.Timeout);
        }
    }
}
