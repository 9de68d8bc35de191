using System.Text;
using Microsoft.Data.Sqlite;

namespace FeatureStore.Online.Benchmarks;

/// <summary>Reads of three views of ten features from SQLite, against a SELECT by hand that gets the same bytes and decodes nothing.</summary>
internal static class SqliteBench
{
    private static readonly DateTimeOffset End = new(2024, 5, 2, 0, 0, 0, TimeSpan.Zero);

    public static async Task RunAsync(int users)
    {
        var folder = Directory.CreateTempSubdirectory("featurestore-bench-");
        try
        {
            await using var store = new FeatureStoreBuilder().UseRoot(folder.FullName).UseSqlite("features.db").UseDuckDb().UseSource("profiles", SampleFiles.Profiles(users)).Build();
            foreach (var result in new[] { await store.MaterializeAsync<V0>(to: End), await store.MaterializeAsync<V1>(to: End), await store.MaterializeAsync<V2>(to: End) })
                Console.WriteLine($"SQLite: {result.View}: {result.Rows:N0} rows in {result.Elapsed.TotalSeconds:F2} s, {result.Rows / result.Elapsed.TotalSeconds:N0} rows/s");
            using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "features.db")};Mode=ReadOnly");
            connection.Open();
            var names = KeyNames(connection);
            foreach (var (batch, times) in new[] { (1, 3_000), (100, 300), (1_000, 50) })
                await CompareAsync(store, connection, names, users, batch, times);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task CompareAsync(FeatureStoreClient store, SqliteConnection connection, string[] names, int users, int batch, int times)
    {
        var random = new Random(batch);
        var batches = Enumerable.Range(0, times).Select(_ => Enumerable.Range(0, batch).Select(_ => new Thirty.Input(random.Next(users))).ToArray()).ToArray();
        using var command = connection.CreateCommand();
        var parameters = Enumerable.Range(0, 3 * batch).Select(i => command.Parameters.Add($"$k{i}", SqliteType.Blob)).ToArray();
        command.CommandText = $"SELECT key, value FROM state WHERE key IN ({string.Join(", ", parameters.Select(p => p.ParameterName))})";
        command.Prepare();
        var keys = batches.Select(b => b.SelectMany(i => names.Select(n => Encoding.UTF8.GetBytes($"fs:{{user:{i.UserId}}}{n}"))).ToArray()).ToArray();

        await Interleaved.CompareAsync($"SQLite: {batch:N0} entities x 3 views x 10 features", "GetOnlineFeaturesAsync", Ours, "SELECT … WHERE key IN, by hand", ByHand, times, "<= 1.5");
        Console.WriteLine($"  allocated per entity: {await Interleaved.AllocatedAsync(Ours, times) / batch:F0} bytes\n");

        async ValueTask Ours(int i)
        {
            if (batch == 1)
                await store.GetOnlineFeaturesAsync(batches[i][0], End);
            else
                await store.GetOnlineFeaturesAsync(batches[i], End);
        }

        ValueTask ByHand(int i)
        {
            for (var k = 0; k < parameters.Length; k++)
                parameters[k].Value = keys[(i + (times / 2)) % times][k];
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                GC.KeepAlive(reader.GetFieldValue<byte[]>(0));
                GC.KeepAlive(reader.GetFieldValue<byte[]>(1));
            }
            return ValueTask.CompletedTask;
        }
    }

    // What stands behind the entity in a key: the view, its version and the hash of its state.
    private static string[] KeyNames(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT CAST(key AS TEXT) FROM state WHERE CAST(key AS TEXT) LIKE 'fs:v_.%' ORDER BY 1";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
            names.Add(reader.GetString(0)["fs:".Length..]);
        return [.. names];
    }
}
