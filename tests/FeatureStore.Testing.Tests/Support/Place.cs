using System.Globalization;
using Microsoft.Data.Sqlite;

namespace FeatureStore.Testing.Tests.Support;

/// <summary>Where online values are kept in a test, and how many there are.</summary>
internal abstract class Place : IAsyncDisposable
{
    public static TheoryData<string> Stores => ["sqlite", "redis"];

    public static async Task<Place> CreateAsync(string store, SampleFiles files)
    {
        if (store == "sqlite")
            return new SqlitePlace(Path.Combine(files.Root, "features.db"));
        RedisPrograms.Require();
        return new RedisPlace(await RedisServer.StartAsync("--maxmemory-policy", "noeviction"));
    }

    public abstract FeatureStoreBuilder Use(FeatureStoreBuilder builder);

    /// <summary>The server; a file has none.</summary>
    public virtual string Address => throw new NotSupportedException();

    public abstract Task<long> CountAsync();

    /// <summary>Ends the server, as a crash would.</summary>
    public virtual void Kill() => throw new NotSupportedException();

    public abstract ValueTask DisposeAsync();

    private sealed class SqlitePlace(string path) : Place
    {
        public override FeatureStoreBuilder Use(FeatureStoreBuilder builder) => builder.UseSqlite(path);

        public override async Task<long> CountAsync()
        {
            // It is made by the first write.
            if (!File.Exists(path))
                return 0;
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
            connection.Open();
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM state";
            return (long)(await command.ExecuteScalarAsync())!;
        }

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class RedisPlace(RedisServer server) : Place
    {
        public override string Address => server.Address;

        public override FeatureStoreBuilder Use(FeatureStoreBuilder builder) => builder.UseRedis(server.Address);

        public override void Kill() => server.Kill();

        public override async Task<long> CountAsync() => long.Parse(await server.CommandAsync("DBSIZE"), CultureInfo.InvariantCulture);

        public override ValueTask DisposeAsync() => server.DisposeAsync();
    }
}
