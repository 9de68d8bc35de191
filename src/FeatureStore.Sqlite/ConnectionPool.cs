namespace FeatureStore.Sqlite;

/// <summary>Connections that are used again: one per call, opened when all are taken.</summary>
internal sealed class ConnectionPool(Func<StoreConnection> open)
{
    // Each may keep 2 MB of pages.
    private static readonly int MostIdle = Math.Max(16, 2 * Environment.ProcessorCount);

    private readonly Lock _gate = new();
    private readonly Stack<StoreConnection> _idle = new(MostIdle);
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _rented;
    private bool _disposed;

    /// <summary>A connection that is open already, if there is one.</summary>
    public StoreConnection? TryRent()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(SqliteOnlineStore));
            if (_idle.TryPop(out var connection))
                _rented++;
            return connection;
        }
    }

    /// <summary>A connection; opening one takes a while and may wait for a lock.</summary>
    public StoreConnection Rent()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(SqliteOnlineStore));
            _rented++;
            if (_idle.TryPop(out var connection))
                return connection;
        }
        try
        {
            return open();
        }
        catch
        {
            Leave();
            throw;
        }
    }

    /// <summary>Takes a connection back.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="intact">Whether its call ended well; if not, it is closed, which rolls back and forgets whatever went wrong.</param>
    public void Return(StoreConnection connection, bool intact)
    {
        lock (_gate)
        {
            if (intact && !_disposed && _idle.Count < MostIdle)
            {
                _idle.Push(connection);
                _rented--;
                return;
            }
        }
        connection.Dispose();
        Leave();
    }

    /// <summary>Closes all, those of running calls when these end.</summary>
    public Task CloseAsync()
    {
        lock (_gate)
        {
            _disposed = true;
            while (_idle.TryPop(out var connection))
                connection.Dispose();
            if (_rented == 0)
                _closed.TrySetResult();
        }
        return _closed.Task;
    }

    private void Leave()
    {
        lock (_gate)
        {
            if (--_rented == 0 && _disposed)
                _closed.TrySetResult();
        }
    }
}
