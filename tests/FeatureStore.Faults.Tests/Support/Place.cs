using Microsoft.Data.Sqlite;

namespace FeatureStore.Faults.Tests.Support;

/// <summary>Where online values are kept in a test: a file or a server of its own.</summary>
public abstract class Place : IAsyncDisposable
{
    public static TheoryData<string> Stores => ["sqlite", "redis"];

    /// <summary>The name of the store, as <see cref="Opened"/> and writers take it.</summary>
    public abstract string Store { get; }

    /// <summary>Where it is.</summary>
    public abstract string Address { get; }

    /// <summary>A place of a store.</summary>
    public static async Task<Place> CreateAsync(string store) => store == "redis" ? await RedisPlace.StartAsync() : new SqlitePlace();

    public IOnlineStore Open(TimeSpan? patience = null) => Opened.Store(Store, Address, patience ?? Opened.Patient);

    public abstract ValueTask DisposeAsync();
}

/// <summary>A file.</summary>
internal sealed class SqlitePlace : Place
{
    private readonly string _folder = Directory.CreateTempSubdirectory("featurestore-faults-").FullName;

    public override string Store => "sqlite";

    public override string Address => Path.Combine(_folder, "features.db");

    /// <summary>A connection of another program that lets nobody else write until it is disposed.</summary>
    public SqliteConnection Lock()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Address, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        return connection;
    }

    public override ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

/// <summary>A server that has on disk what it acknowledged.</summary>
internal sealed class RedisPlace : Place
{
    private RedisPlace(RedisServer server) => Server = server;

    public RedisServer Server { get; }

    public override string Store => "redis";

    public override string Address => Server.Address;

    public static async Task<RedisPlace> StartAsync()
    {
        RedisPrograms.Require();
        return new(await RedisServer.StartAsync("--appendonly", "yes", "--appendfsync", "always", "--maxmemory-policy", "noeviction"));
    }

    public override ValueTask DisposeAsync() => Server.DisposeAsync();
}
