using SQLitePCL;

namespace FeatureStore.Sqlite;

/// <summary>A prepared statement that is used again. Nothing here allocates.</summary>
internal sealed class Statement(Database database, sqlite3_stmt handle) : IDisposable
{
    /// <summary>Binds a parameter, counted from 1; the bytes are copied.</summary>
    public void Bind(int index, ReadOnlySpan<byte> value) => database.Check(raw.sqlite3_bind_blob(handle, index, value));

    /// <summary>Goes to the next row; false if there is none.</summary>
    public bool Step() => raw.sqlite3_step(handle) switch
    {
        raw.SQLITE_ROW => true,
        raw.SQLITE_DONE => false,
        var code => throw database.Error(code),
    };

    /// <summary>A column of the row. The bytes are SQLite's: they are gone after the next step or reset.</summary>
    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(handle, column);

    /// <summary>A column of the row.</summary>
    public int Number(int column) => raw.sqlite3_column_int(handle, column);

    /// <summary>A column of the row.</summary>
    public string Text(int column) => raw.sqlite3_column_text(handle, column).utf8_to_string();

    /// <summary>Ends the run, so that the statement can run again and holds no lock.</summary>
    public void Reset() => database.Check(raw.sqlite3_reset(handle));

    /// <summary>Runs to the end.</summary>
    public void Run()
    {
        while (Step())
        {
        }
        Reset();
    }

    /// <summary>Runs a statement without rows; false if a lock is in the way.</summary>
    public bool TryRun()
    {
        var code = raw.sqlite3_step(handle);
        if (code != raw.SQLITE_DONE && SqliteErrors.Primary(code) != raw.SQLITE_BUSY)
            throw database.Error(code);
        raw.sqlite3_reset(handle);
        return code == raw.SQLITE_DONE;
    }

    public void Dispose() => handle.Dispose();
}
