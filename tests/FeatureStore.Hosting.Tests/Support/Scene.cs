using DuckDB.NET.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FeatureStore.Hosting.Tests.Support;

/// <summary>A folder with readings of two devices, a clock that stands one minute after the last of them, and a log.</summary>
public sealed class Scene : IDisposable
{
    private const string Rows = """
        ('a', 1, 5, 0.5, TIMESTAMP '2024-05-01 11:30:00'),
        ('b', 1, 7, 'NaN'::DOUBLE, TIMESTAMP '2024-05-01 11:40:00'),
        ('c', 2, 1, 1.5, TIMESTAMP '2024-05-01 11:10:00'),
        ('d', NULL, 1, 1.5, TIMESTAMP '2024-05-01 11:10:00'),
        ('e', 2, 9223372036854775807, 1.5, TIMESTAMP '2024-05-01 11:58:00'),
        ('f', 2, 9223372036854775807, 1.5, TIMESTAMP '2024-05-01 11:59:00')
        """;

    public static readonly DateTimeOffset Noon = new(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);

    public Scene()
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            COPY (SELECT * FROM (VALUES {Rows}) AS t(id, device_id, units, level, "at")) TO '{Path("readings.parquet")}' (FORMAT parquet);
            COPY (SELECT i % 3 AS device_id, TIMESTAMP '2024-05-01 12:00:00' AS t FROM range(9) r(i)) TO '{Path("spine.parquet")}' (FORMAT parquet);
            """;
        command.ExecuteNonQuery();
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("featurestore-hosting-").FullName;

    public CollectedLog Log { get; } = new();

    internal ManualClock Clock { get; } = new(Noon);

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public string Path(string name) => System.IO.Path.Combine(Root, name);

    /// <summary>Everything a host of the store has: its loggers, its clock.</summary>
    public IServiceCollection Services(Action<FeatureStoreBuilder>? configure = null) => new ServiceCollection()
        .AddSingleton<ILoggerFactory>(Log)
        .AddSingleton<TimeProvider>(Clock)
        .AddFeatureStore(s =>
        {
            Configure(s);
            configure?.Invoke(s);
        });

    /// <summary>The store without a host.</summary>
    public FeatureStoreClient Build() => Configure(new()).UseClock(Clock).UseLoggerFactory(Log).Build();

    /// <summary>The store with both views materialized up to the clock's time.</summary>
    public async Task<FeatureStoreClient> MaterializedAsync()
    {
        var store = Build();
        await store.MaterializeAsync<DeviceLoad>(cancellationToken: Cancel);
        await store.MaterializeAsync<DeviceNow>(cancellationToken: Cancel);
        return store;
    }

    /// <summary>Writes the historical features of the spine.</summary>
    public static Task<HistoricalSummary> ComputeAsync(IFeatureStore store, Scene scene) =>
        store.GetHistoricalFeatures<LoadFeatures>(Spine.FromParquet("spine.parquet", time: "t")).ToParquetAsync(scene.Path("out.parquet"), cancellationToken: Cancel);

    public FeatureStoreBuilder Configure(FeatureStoreBuilder builder) => builder.UseDuckDb().UseSqlite("online.db").UseRoot(Root);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
