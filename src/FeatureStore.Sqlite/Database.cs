using SQLitePCL;

namespace FeatureStore.Sqlite;

/// <summary>A connection to a file, for one thread at a time. What SQLite refuses is an <see cref="OnlineStoreException"/>.</summary>
internal sealed class Database : IDisposable
{
    private readonly sqlite3 _handle;
    private readonly SqliteErrors _errors;
    private readonly int _patience;

    static Database() => Batteries_V2.Init();

    public Database(string path, TimeSpan busyTimeout)
    {
        const int flags = raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX;
        _errors = new(path, busyTimeout);
        _patience = (int)busyTimeout.TotalMilliseconds;
        var code = raw.sqlite3_open_v2(path, out _handle, flags, null);
        try
        {
            Check(code);
            Check(raw.sqlite3_extended_result_codes(_handle, 1));
            Check(raw.sqlite3_busy_timeout(_handle, _patience));
            // SQLite opens a file that it may not write to as well, and says so with the first write only.
            if (raw.sqlite3_db_readonly(_handle, "main") == 1)
                throw Error(raw.SQLITE_READONLY);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>How many rows the last insert, update or delete changed.</summary>
    public int Changes => raw.sqlite3_changes(_handle);

    public SqliteErrors Errors => _errors;

    public Statement Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v2(_handle, sql, out var statement));
        return new(this, statement);
    }

    public void Execute(string sql) => Check(raw.sqlite3_exec(_handle, sql));

    /// <summary>The first column of the first row of a query.</summary>
    public int Number(string sql)
    {
        using var statement = Prepare(sql);
        statement.Step();
        return statement.Number(0);
    }

    /// <summary>Runs a statement without waiting for locks; false if there is one.</summary>
    public bool TryRun(Statement statement)
    {
        raw.sqlite3_busy_timeout(_handle, 0);
        try
        {
            return statement.TryRun();
        }
        finally
        {
            raw.sqlite3_busy_timeout(_handle, _patience);
        }
    }

    public void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            throw Error(code);
    }

    public OnlineStoreException Error(int code) => _errors.Of(code, raw.sqlite3_errmsg(_handle).utf8_to_string());

    /// <summary>Closes the file; a transaction that is open is rolled back. The last to close it empties the log.</summary>
    public void Dispose() => _handle.Dispose();
}
