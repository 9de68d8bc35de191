using Microsoft.Extensions.Logging;

namespace FeatureStore.Hosting.Tests;

/// <summary>What is logged of runs and reads, and how rarely.</summary>
public sealed class LogTests : IDisposable
{
    private readonly Scene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task A_materialization_says_when_it_starts_and_what_it_did()
    {
        await using var store = _scene.Build();
        await store.MaterializeAsync<DeviceLoad>(to: Scene.Noon.AddMinutes(-40), cancellationToken: Scene.Cancel);
        await store.MaterializeAsync<DeviceLoad>(cancellationToken: Scene.Cancel);

        Assert.Equal(
        [
            "Materializing view 'device_load': rows that became visible after the beginning, until 2024-05-01T11:20:00Z",
            "Materializing view 'device_load': rows that became visible after 2024-05-01T11:20:00Z, until 2024-05-01T12:00:00Z",
        ], _scene.Log.Texts(100));
        var done = _scene.Log.Texts(101);
        Assert.StartsWith("View 'device_load' is materialized after the beginning, until 2024-05-01T11:20:00Z: 1 rows written, 1 skipped, 0 values not finite, in ", done[0], StringComparison.Ordinal);
        Assert.StartsWith("View 'device_load' is materialized after 2024-05-01T11:20:00Z, until 2024-05-01T12:00:00Z: 4 rows written, ", done[1], StringComparison.Ordinal);
        Assert.Equal(["Rows of source 'readings' had 1 values that are NaN or infinite; they are taken as null"], _scene.Log.Texts(104));
        Assert.Equal([("FeatureStore", LogLevel.Warning, 104)], Loud());
    }

    [Fact]
    public async Task A_failed_or_cancelled_materialization_is_logged()
    {
        await using var store = _scene.Configure(new()).UseClock(_scene.Clock).UseLoggerFactory(_scene.Log).UseSource("readings", "absent.parquet").Build();
        var error = await Assert.ThrowsAsync<FeatureDataException>(() => store.MaterializeAsync<DeviceLoad>(cancellationToken: Scene.Cancel));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.MaterializeAsync<DeviceNow>(cancellationToken: new(canceled: true)));

        Assert.Same(error, Assert.Single(_scene.Log.Entries, e => e.Id == 102).Exception);
        Assert.Equal(["Materializing view 'device_load' failed; its watermark stays where it was, and the run can be repeated"], _scene.Log.Texts(102));
        Assert.Equal(["Materializing view 'device_now' was cancelled; its watermark stays where it was"], _scene.Log.Texts(103));
        Assert.Empty(_scene.Log.Texts(101));
    }

    [Fact]
    public async Task Refused_rows_are_counted_and_told_once_a_minute_without_their_values()
    {
        await using var store = await _scene.MaterializedAsync();
        var before = _scene.Log.Entries.Count;
        await Push();
        await Push();
        Assert.Equal(2, _scene.Log.Texts(105).Count(t => t.Contains("id is null", StringComparison.Ordinal)));

        _scene.Clock.Advance(TimeSpan.FromMinutes(1));
        await Push();

        Assert.Equal(
        [
            "View 'device_load' refused 2 pushed rows: id is null",
            "View 'device_load' refused 4 pushed rows: id is null",
            "View 'device_now' refused 2 pushed rows: id is null",
            "View 'device_now' refused 4 pushed rows: id is null",
        ], _scene.Log.Texts(105).Where(t => t.EndsWith("id is null", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(_scene.Log.Entries.Skip(before), e => Assert.DoesNotContain("4711", e.Text, StringComparison.Ordinal));
        // The last push: at 12:01 its third row is no longer in the future.
        Assert.Equal(2, _scene.Log.Texts(105).Count(t => t.Contains("MaxClockSkew", StringComparison.Ordinal)));

        Task<PushResult> Push() => store.PushAsync(
            [new Reading(null, 4711, 1, 1, Scene.Noon), new(null, 4711, 2, 1, Scene.Noon), new("4711", 4711, 2, 1, Scene.Noon.AddMinutes(6))], Scene.Cancel);
    }

    [Fact]
    public async Task Pushed_values_that_are_not_finite_are_counted()
    {
        await using var store = _scene.Build();
        await store.PushAsync([new Reading("x", 1, 1, double.NaN, Scene.Noon), new("y", 1, 1, double.PositiveInfinity, Scene.Noon), new("z", 1, 1, 1, Scene.Noon)], Scene.Cancel);
        Assert.Equal(["Rows of source 'readings' had 2 values that are NaN or infinite; they are taken as null"], _scene.Log.Texts(104));
    }

    [Fact]
    public async Task Results_that_do_not_fit_are_told_at_once_and_then_once_a_minute()
    {
        await using var store = await _scene.MaterializedAsync();
        for (var i = 0; i < 3; i++)
            Assert.Null((await store.GetOnlineFeaturesAsync(new LoadFeatures.Input(2), Scene.Noon, Scene.Cancel)).DeviceLoad.Units1h);
        Assert.Equal(["1 results of view 'device_load' did not fit their type or were not finite; they are null"], _scene.Log.Texts(106));

        _scene.Clock.Advance(TimeSpan.FromSeconds(60));
        store.GetOnlineFeatures([new LoadFeatures.Input(2), new(2), new(1)], Scene.Noon, Scene.Cancel);
        Assert.Equal("4 results of view 'device_load' did not fit their type or were not finite; they are null", _scene.Log.Texts(106)[^1]);
        Assert.Equal(2, _scene.Log.Texts(106).Length);
    }

    [Fact]
    public async Task Stale_answers_are_told_once_a_minute()
    {
        await using var store = await _scene.MaterializedAsync();
        _scene.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Throws<FeaturesUnavailableException>(() => store.GetOnlineFeatures(new FreshFeatures.Input(1), cancellationToken: Scene.Cancel));
        Assert.False(store.GetOnlineResult(new FreshFeatures.Input(1), cancellationToken: Scene.Cancel).IsAvailable);
        _scene.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(store.GetOnlineResult(new FreshFeatures.Input(1), cancellationToken: Scene.Cancel).IsAvailable);

        Assert.Equal(
        [
            "1 answers of service 'fresh_v1' were refused: view 'device_load' is complete up to 2024-05-01T12:00:00Z, which is older than the service's MaxStaleness allows. Materialize it",
            "2 answers of service 'fresh_v1' were refused: view 'device_load' is complete up to 2024-05-01T12:00:00Z, which is older than the service's MaxStaleness allows. Materialize it",
        ], _scene.Log.Texts(107));
    }

    [Fact]
    public async Task A_read_that_goes_well_logs_nothing()
    {
        await using var store = await _scene.MaterializedAsync();
        var before = _scene.Log.Entries.Count;
        await store.GetOnlineFeaturesAsync(new LoadFeatures.Input(1), cancellationToken: Scene.Cancel);
        await store.GetOnlineResultAsync([new LoadFeatures.Input(1), new(3)], cancellationToken: Scene.Cancel);
        await store.GetWatermarkAsync<DeviceLoad>(Scene.Cancel);
        Assert.Equal(before, _scene.Log.Entries.Count);
    }

    [Fact]
    public async Task A_historical_run_says_what_it_left_out()
    {
        await using var store = _scene.Build();
        await Scene.ComputeAsync(store, _scene);

        Assert.Equal([$"Computing historical features of 'load_v1' from readings ({_scene.Path("readings.parquet")})"], _scene.Log.Texts(200));
        Assert.StartsWith("Historical features of 'load_v1': 9 rows in ", Assert.Single(_scene.Log.Texts(201)), StringComparison.Ordinal);
        Assert.Equal(["1 rows of readings for view 'device_load' have no time, key or id; they take part in nothing", "1 rows of readings for view 'device_now' have no time, key or id; they take part in nothing"], _scene.Log.Texts(202));
        Assert.Equal(["1 values of readings for view 'device_load' are NaN or infinite; they are taken as null", "1 values of readings for view 'device_now' are NaN or infinite; they are taken as null"], _scene.Log.Texts(203));
        Assert.Equal(["3 results of view 'device_load' did not fit their type or were not finite; they are null"], _scene.Log.Texts(204));
    }

    [Fact]
    public async Task Typed_rows_and_arrow_say_how_many_there_were()
    {
        await using var store = _scene.Build();
        var features = store.GetHistoricalFeatures<LoadFeatures>(Spine.FromParquet("spine.parquet", time: "t"));
        var count = 0;
        await foreach (var _ in features)
            count++;
        using (var stream = DuckDb.HistoricalFeaturesExtensions.ToArrow(features, Scene.Cancel))
        {
            while (await stream.ReadNextRecordBatchAsync(Scene.Cancel) is not null)
            {
            }
        }

        Assert.Equal(9, count);
        Assert.Equal(2, _scene.Log.Texts(200).Length);
        Assert.All(_scene.Log.Texts(201), t => Assert.StartsWith("Historical features of 'load_v1': 9 rows in ", t, StringComparison.Ordinal));
        Assert.Equal(2, _scene.Log.Texts(201).Length);
    }

    [Fact]
    public async Task A_file_is_created_once_and_opened_once_by_each_store()
    {
        var path = _scene.Path("online.db");
        await using (var store = new Sqlite.SqliteOnlineStore(new() { Path = path }, _scene.Log))
        {
            var key = new ByteStrings();
            key.Add([1]);
            // A read within a read, so there are two connections.
            store.Read(key, new WhenAbsent(() => store.Read(key, new WhenAbsent(() => { }), Scene.Cancel)), Scene.Cancel);
        }
        await using (var store = _scene.Build())
            await store.CheckAsync(Scene.Cancel);

        Assert.Equal([$"Created the online store {path}"], _scene.Log.Texts(300));
        Assert.Equal([$"Opened the online store {path}", $"Opened the online store {path}"], _scene.Log.Texts(301));
    }

    private sealed class WhenAbsent(Action then) : StoredValues
    {
        public override void Present(int index, ReadOnlySpan<byte> value) => throw new InvalidOperationException("There is nothing.");

        public override void Absent(int index) => then();
    }

    private IEnumerable<(string, LogLevel, int)> Loud() => _scene.Log.Entries.Where(e => e.Level >= LogLevel.Warning).Select(e => (e.Category, e.Level, e.Id));
}
