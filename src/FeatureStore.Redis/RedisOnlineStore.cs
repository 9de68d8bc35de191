using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FeatureStore.Redis;

/// <summary>
/// Online values as strings in Redis 5 or newer, or in what speaks its protocol; one server or a cluster. It connects at the first
/// call; only plain commands are used, no scripts and no expiry.
/// </summary>
public sealed class RedisOnlineStore : IOnlineStore
{
    private readonly RedisConnection _connection;
    private readonly RedisOnlineOptions _options;

    /// <summary>A store with options; see <see cref="RedisOnlineOptions"/>.</summary>
    /// <param name="options">The options.</param>
    /// <param name="loggerFactory">Makes the logger; null to log nothing.</param>
    /// <exception cref="ArgumentException">The options name no server, or no time to wait.</exception>
    public RedisOnlineStore(RedisOnlineOptions options, ILoggerFactory? loggerFactory = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.Timeout, TimeSpan.Zero, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.ReadTimeout, TimeSpan.Zero, nameof(options));
        _options = options;
        _connection = new(options, (loggerFactory ?? NullLoggerFactory.Instance).CreateLogger(Log.Category));
    }

    /// <inheritdoc/>
    public async ValueTask ReadAsync(ByteStrings keys, StoredValues values, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (keys.Count == 0)
            return;
        var link = await _connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        using var read = new MultiGet(link, keys);
        await read.SendAsync(new(_options.ReadTimeout), cancellationToken).ConfigureAwait(false);
        read.GiveTo(values);
    }

    /// <inheritdoc/>
    public void Read(ByteStrings keys, StoredValues values, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (keys.Count == 0)
            return;
        using var read = new MultiGet(_connection.Open(cancellationToken), keys);
        read.Send(new(_options.ReadTimeout), cancellationToken);
        read.GiveTo(values);
    }

    /// <inheritdoc/>
    public async Task AppendAsync(ByteStrings keys, ByteStrings values, Memory<int> lengths, bool expectAbsent, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (keys.Count == 0)
            return;
        var link = await _connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        await new Appends(link, _options.Timeout, keys, values, lengths).RunAsync(expectAbsent, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task ReplaceAsync(ByteStrings keys, ByteStrings expected, ByteStrings values, Memory<bool> replaced, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (keys.Count == 0)
            return;
        var link = await _connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        await new Replacements(link, _options.Timeout, keys, expected, values, replaced).RunAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var link = await _connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        await new WriteProbe(link, _options.Timeout).RunAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
