using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace FeatureStore.Sqlite;

/// <summary>What makes a SQLite file an online store: its marks, its only table and its log.</summary>
internal static class StoreFile
{
    /// <summary>The mark of our files in SQLite's header: "FSon".</summary>
    public const int ApplicationId = 0x46536F6E;

    private const int Format = 1;

    // A table with rowids: one without keeps values inside the tree of keys, where those of a kilobyte make it
    // three times as large, and appends and reads several times as slow; at 100 bytes reads gain a fifth.
    private static readonly string Create = string.Create(CultureInfo.InvariantCulture, $"""
        CREATE TABLE state (key BLOB NOT NULL PRIMARY KEY, value BLOB NOT NULL) STRICT;
        PRAGMA application_id = {ApplicationId};
        PRAGMA user_version = {Format};
        """);

    /// <summary>Opens the file, which is one of ours afterwards: made if there was none, refused if it is something else.</summary>
    public static Database Open(string path, SqliteOnlineOptions options, ILogger logger)
    {
        CreateDirectory(path, options);
        var database = new Database(path, options.BusyTimeout);
        try
        {
            if (Prepare(database, options.BusyTimeout))
                Log.Created(logger, path);
            if (options.MaxPages is { } pages)
                database.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages}"));
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private static void CreateDirectory(string path, SqliteOnlineOptions options)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SqliteErrors(path, options.BusyTimeout).NoDirectory(exception);
        }
    }

    // Whether the file was made.
    private static bool Prepare(Database database, TimeSpan busyTimeout)
    {
        database.Execute("BEGIN");
        var isOurs = IsOurs(database);
        database.Execute("COMMIT");
        var isMade = !isOurs && Make(database);

        KeepLog(database, busyTimeout);
        // An acknowledged write survives a loss of power: with less than FULL the log reaches the disk some time later, and
        // who pushed an event would not push it again. fullfsync is the same for macOS, where fsync is not enough.
        database.Execute("PRAGMA synchronous = FULL; PRAGMA fullfsync = ON");
        return isMade;
    }

    // One transaction: after a crash the file is empty or ours, and of two processes one finds it made.
    private static bool Make(Database database)
    {
        database.Execute("BEGIN IMMEDIATE");
        var isOurs = IsOurs(database);
        if (!isOurs)
            database.Execute(Create);
        database.Execute("COMMIT");
        return !isOurs;
    }

    // Of several that switch a new file to its log at once, SQLite refuses all but one without waiting: each holds what the others need.
    private static void KeepLog(Database database, TimeSpan busyTimeout)
    {
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                using var mode = database.Prepare("PRAGMA journal_mode = WAL");
                if (!mode.Step() || mode.Text(0) != "wal")
                    throw database.Errors.NoLog();
                return;
            }
            catch (OnlineStoreException error) when (error.IsTransient && Stopwatch.GetElapsedTime(start) < busyTimeout)
            {
                Thread.Sleep(1);
            }
        }
    }

    /// <summary>False for a file without anything in it; anything else that is not ours is an error.</summary>
    private static bool IsOurs(Database database)
    {
        var (mark, format) = (database.Number("PRAGMA application_id"), database.Number("PRAGMA user_version"));
        if (mark == ApplicationId)
            return format == Format ? true : throw database.Errors.Unknown(format, Format);
        return mark == 0 && format == 0 && database.Number("SELECT count(*) FROM sqlite_schema") == 0 ? false : throw database.Errors.Foreign();
    }
}
