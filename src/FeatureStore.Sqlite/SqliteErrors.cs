using System.Globalization;
using SQLitePCL;

namespace FeatureStore.Sqlite;

/// <summary>What is wrong with a file, in words that say what to do.</summary>
/// <param name="path">The file.</param>
/// <param name="busyTimeout">How long a call waits for a lock.</param>
internal sealed class SqliteErrors(string path, TimeSpan busyTimeout)
{
    private const string Rebuild = "Restore it from a copy, or remove it with the -wal and -shm files beside it and materialize again.";

    /// <summary>What <paramref name="code"/> is when it is not told in detail.</summary>
    public static int Primary(int code) => code & 0xff;

    /// <summary>An error of SQLite.</summary>
    /// <param name="code">Its number.</param>
    /// <param name="said">Its message.</param>
    public OnlineStoreException Of(int code, string said) => Primary(code) switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL => Locked(),
        raw.SQLITE_FULL => Error($"cannot grow: the disk is full ({said}). Make room and repeat the call; what was acknowledged is kept."),
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => Error($"cannot be written to ({said}). Let this process write to the file and to its directory."),
        raw.SQLITE_CANTOPEN when Directory.Exists(path) => Error("is a directory. Give the path of a file in it."),
        raw.SQLITE_CANTOPEN => Error($"cannot be opened or created ({said}). Let this process write to the file and to its directory."),
        raw.SQLITE_NOTADB => Error("is not a SQLite database. Give the path of another file, or remove this one."),
        raw.SQLITE_CORRUPT => Error($"is damaged ({said}). {Rebuild}"),
        raw.SQLITE_IOERR => Error($"cannot be read or written ({said}, {code.ToString(CultureInfo.InvariantCulture)}). Check the disk; the file has to be on a local one."),
        raw.SQLITE_TOOBIG => Error($"refused a value of more than 1,000,000,000 bytes ({said}). Keep less per key."),
        _ => Error($"failed: {said} ({code.ToString(CultureInfo.InvariantCulture)}). If it stays so: {Rebuild}"),
    };

    public OnlineStoreException Locked() => Error(
        $"stayed locked by another connection for {busyTimeout.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s. Repeat the call; if it happens often, find out who writes for so long, or raise SqliteOnlineOptions.BusyTimeout.",
        isTransient: true);

    public OnlineStoreException Foreign() =>
        Error("is a SQLite database, but no online store. Give the path of another file.");

    public OnlineStoreException Unknown(int format, int known) => Error(string.Create(CultureInfo.InvariantCulture,
        $"has format {format}, and this version of FeatureStore.Sqlite knows format {known}. Update FeatureStore.Sqlite, or give the path of another file."));

    public OnlineStoreException NoLog() =>
        Error("is where SQLite cannot keep a write-ahead log. Put it on a local disk.");

    public OnlineStoreException NoDirectory(Exception inner) =>
        Error($"cannot be created: {inner.Message.TrimEnd('.')}. Create its directory, or let this process do it.", inner: inner);

    private OnlineStoreException Error(string what, bool isTransient = false, Exception? inner = null) =>
        new($"The online store '{path}' {what}", isTransient, inner);
}
