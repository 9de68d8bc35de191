using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FeatureStore.Sqlite;

/// <summary>
/// Keeps online values in one SQLite file: no server, and as many processes of one machine as like to. Reads do not wait
/// for writes. Writes of all processes take turns, one transaction per call, and are on the disk when they are acknowledged.
/// </summary>
public sealed class SqliteOnlineStore : IOnlineStore
{
    private const int LongestPause = 16;

    // Writers of this process queue here, in order and without holding threads, instead of at the file's lock.
    private readonly SemaphoreSlim _turn = new(1);
    private readonly ConnectionPool _pool;
    private readonly TimeSpan _busyTimeout;
    private readonly ILogger _logger;
    private bool _wasOpened;

    /// <summary>A store on a file, which is opened when it is first needed.</summary>
    /// <param name="options">The options.</param>
    /// <param name="loggerFactory">Makes the logger; null to log nothing.</param>
    public SqliteOnlineStore(SqliteOnlineOptions options, ILoggerFactory? loggerFactory = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrEmpty(options.Path);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BusyTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.BusyTimeout, TimeSpan.FromMilliseconds(int.MaxValue));
        var path = Path.GetFullPath(options.Path);
        var copy = new SqliteOnlineOptions { Path = path, BusyTimeout = options.BusyTimeout, MaxPages = options.MaxPages };
        _busyTimeout = copy.BusyTimeout;
        _logger = (loggerFactory ?? NullLoggerFactory.Instance).CreateLogger(Log.Category);
        _pool = new(() => Open(copy));
    }

    /// <inheritdoc/>
    /// <remarks>Reading a local file is over sooner than another thread could begin: the values are there when this returns, unless a connection has to be opened first.</remarks>
    public ValueTask ReadAsync(ByteStrings keys, StoredValues values, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(values);
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled(cancellationToken);
        try
        {
            if (_pool.TryRent() is not { } connection)
                return new(Task.Run(() => Read(keys, values, cancellationToken), cancellationToken));
            Read(connection, keys, values, cancellationToken);
            return ValueTask.CompletedTask;
        }
        catch (Exception exception)
        {
            return ValueTask.FromException(exception);
        }
    }

    /// <inheritdoc/>
    public void Read(ByteStrings keys, StoredValues values, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(values);
        cancellationToken.ThrowIfCancellationRequested();
        Read(_pool.Rent(), keys, values, cancellationToken);
    }

    /// <inheritdoc/>
    public Task AppendAsync(ByteStrings keys, ByteStrings values, Memory<int> lengths, bool expectAbsent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(values);
        return WriteAsync(connection =>
        {
            for (var i = 0; i < keys.Count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                lengths.Span[i] = connection.Append(keys.Span(i), values.Span(i));
            }
        }, cancellationToken);
    }

    /// <inheritdoc/>
    public Task ReplaceAsync(ByteStrings keys, ByteStrings expected, ByteStrings values, Memory<bool> replaced, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(values);
        return WriteAsync(connection =>
        {
            for (var i = 0; i < keys.Count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                replaced.Span[i] = connection.Replace(keys.Span(i), expected.Span(i), values.Span(i));
            }
        }, cancellationToken);
    }

    /// <inheritdoc/>
    public Task CheckAsync(CancellationToken cancellationToken) => WriteAsync(connection => connection.Touch(), cancellationToken);

    /// <summary>Waits for running calls and closes the file; the last process to do so leaves that one file and no log.</summary>
    public ValueTask DisposeAsync() => new(_pool.CloseAsync());

    // Later connections tell nothing new.
    private StoreConnection Open(SqliteOnlineOptions options)
    {
        var connection = StoreConnection.Open(options.Path, options, _logger);
        if (!Interlocked.Exchange(ref _wasOpened, true))
            Log.Opened(_logger, options.Path);
        return connection;
    }

    private void Read(StoreConnection connection, ByteStrings keys, StoredValues values, CancellationToken cancellationToken)
    {
        ExceptionDispatchInfo? thrown;
        var intact = false;
        try
        {
            thrown = connection.Read(keys, values, cancellationToken);
            intact = true;
        }
        finally
        {
            _pool.Return(connection, intact);
        }
        thrown?.Throw();
    }

    private Task WriteAsync(Action<StoreConnection> write, CancellationToken cancellationToken) => Task.Run(async () =>
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await WriteInTurnAsync(write, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }, cancellationToken);

    private async Task WriteInTurnAsync(Action<StoreConnection> write, CancellationToken cancellationToken)
    {
        var connection = _pool.Rent();
        var intact = false;
        try
        {
            await BeginAsync(connection, cancellationToken).ConfigureAwait(false);
            write(connection);
            cancellationToken.ThrowIfCancellationRequested();
            connection.Commit();
            intact = true;
        }
        finally
        {
            _pool.Return(connection, intact);
        }
    }

    // SQLite can wait for a lock by itself, but holds the thread and cannot be cancelled.
    private async Task BeginAsync(StoreConnection connection, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        for (var pause = 1; !connection.TryBegin(); pause = Math.Min(2 * pause, LongestPause))
        {
            if (Stopwatch.GetElapsedTime(start) >= _busyTimeout)
                throw connection.Locked();
            await Task.Delay(pause, cancellationToken).ConfigureAwait(false);
        }
    }
}
