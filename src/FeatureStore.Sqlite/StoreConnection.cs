using System.Globalization;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;

namespace FeatureStore.Sqlite;

/// <summary>
/// A connection with its statements, for one call at a time. Writes are between <see cref="TryBegin"/> and
/// <see cref="Commit"/>; after an error, dispose it: that rolls back.
/// </summary>
internal sealed class StoreConnection(Database database) : IDisposable
{
    private readonly Statement _find = database.Prepare("SELECT value FROM state WHERE key = ?1");
    private readonly Statement _begin = database.Prepare("BEGIN");
    private readonly Statement _commit = database.Prepare("COMMIT");
    private readonly Statement _beginWrite = database.Prepare("BEGIN IMMEDIATE");

    // || gives text whatever it is given, byte for byte; the cast calls it bytes again.
    private readonly Statement _append = database.Prepare(
        "INSERT INTO state (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = CAST(value || excluded.value AS BLOB) RETURNING length(value)");

    private readonly Statement _insert = database.Prepare("INSERT INTO state (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO NOTHING");
    private readonly Statement _update = database.Prepare("UPDATE state SET value = ?2 WHERE key = ?1 AND value = ?3");
    private readonly Statement _remove = database.Prepare("DELETE FROM state WHERE key = ?1 AND value = ?2");

    // Says nothing new, but writes a page to the log all the same.
    private readonly Statement _touch = database.Prepare(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {StoreFile.ApplicationId}"));

    public static StoreConnection Open(string path, SqliteOnlineOptions options, ILogger logger)
    {
        var database = StoreFile.Open(path, options, logger);
        try
        {
            return new(database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Reads the values of one instant. Lookups of one key each are as fast as one query for all of them, and need one statement for any number.</summary>
    /// <returns>What the caller threw when it was given a value, which says nothing about the connection; null if all went well.</returns>
    public ExceptionDispatchInfo? Read(ByteStrings keys, StoredValues values, CancellationToken cancellationToken)
    {
        ExceptionDispatchInfo? thrown = null;
        if (keys.Count > 1)
            _begin.Run();
        for (var i = 0; i < keys.Count && thrown is null; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _find.Bind(1, keys.Span(i));
            thrown = Give(i, _find.Step(), values);
            _find.Reset();
        }
        if (keys.Count > 1)
            _commit.Run();
        return thrown;
    }

    /// <summary>Begins to write; false if another connection is writing.</summary>
    public bool TryBegin() => database.TryRun(_beginWrite);

    /// <summary>What was written is on the disk afterwards.</summary>
    public void Commit() => _commit.Run();

    public OnlineStoreException Locked() => database.Errors.Locked();

    /// <summary>Appends and gives the length of the value.</summary>
    public int Append(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        _append.Bind(1, key);
        _append.Bind(2, value);
        _append.Step();
        var length = _append.Number(0);
        _append.Run();
        return length;
    }

    /// <summary>Sets or removes a value if it is what was expected; empty is none.</summary>
    public bool Replace(ReadOnlySpan<byte> key, ReadOnlySpan<byte> expected, ReadOnlySpan<byte> value) => (expected.IsEmpty, value.IsEmpty) switch
    {
        (true, true) => !Exists(key),
        (true, false) => Changes(_insert, key, value, default),
        (false, true) => Changes(_remove, key, expected, default),
        (false, false) => Changes(_update, key, value, expected),
    };

    public void Touch() => _touch.Run();

    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<Statement>)[_find, _begin, _commit, _beginWrite, _append, _insert, _update, _remove, _touch])
            statement.Dispose();
        database.Dispose();
    }

    private ExceptionDispatchInfo? Give(int index, bool found, StoredValues values)
    {
        try
        {
            if (found)
                values.Present(index, _find.Blob(0));
            else
                values.Absent(index);
            return null;
        }
        catch (Exception exception)
        {
            return ExceptionDispatchInfo.Capture(exception);
        }
    }

    private bool Exists(ReadOnlySpan<byte> key)
    {
        _find.Bind(1, key);
        var exists = _find.Step();
        _find.Reset();
        return exists;
    }

    private bool Changes(Statement statement, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third)
    {
        statement.Bind(1, first);
        statement.Bind(2, second);
        if (!third.IsEmpty)
            statement.Bind(3, third);
        statement.Run();
        return database.Changes == 1;
    }
}
