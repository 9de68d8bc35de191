using Microsoft.Data.Sqlite;

namespace FeatureStore.Sqlite.Tests;

/// <summary>A directory for the file of a store, gone when disposed.</summary>
public sealed class StoreFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("featurestore-tests-").FullName;

    public string File => Path.Combine(Root, "features.db");

    public SqliteOnlineStore Open(string? path = null, TimeSpan? busyTimeout = null) =>
        new(new() { Path = path ?? File, BusyTimeout = busyTimeout ?? TimeSpan.FromSeconds(60) });

    /// <summary>A connection that knows nothing of stores.</summary>
    public SqliteConnection Connect(string? path = null)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path ?? File, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>Runs SQL on the file and gives the first column of the first row.</summary>
    public object? Run(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
