namespace FeatureStore.Sqlite;

/// <summary>Where the online store keeps its file, and how long it waits for it.</summary>
public sealed class SqliteOnlineOptions
{
    /// <summary>
    /// The file, on a local disk; it and its directory are created when they are first needed. While it is open, <c>-wal</c>
    /// and <c>-shm</c> beside it belong to it. Relative paths start from the current directory.
    /// </summary>
    public required string Path { get; set; }

    /// <summary>How long a call waits for a file that another process has locked. Default: 5 seconds.</summary>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many pages the file may have: a disk that gets full, for tests.</summary>
    internal int? MaxPages { get; set; }
}
