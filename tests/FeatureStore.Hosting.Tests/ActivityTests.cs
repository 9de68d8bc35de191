using System.Diagnostics;

namespace FeatureStore.Hosting.Tests;

/// <summary>The activities of reads and runs.</summary>
public sealed class ActivityTests : IDisposable
{
    private readonly Scene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Reads_and_runs_are_activities_with_names_and_counts()
    {
        using var heard = new Activities();
        await using var store = await _scene.MaterializedAsync();
        await store.PushAsync([new Reading("x", 1, 1, 1, Scene.Noon), new(null, 1, 1, 1, Scene.Noon)], Scene.Cancel);
        await store.GetOnlineFeaturesAsync([new LoadFeatures.Input(1), new(2)], cancellationToken: Scene.Cancel);
        store.GetOnlineFeatures(new LoadFeatures.Input(1), cancellationToken: Scene.Cancel);
        await Scene.ComputeAsync(store, _scene);
        await foreach (var _ in store.GetHistoricalFeatures<FreshFeatures>(Spine.FromParquet("spine.parquet", time: "t")))
            Assert.Null(Activity.Current);

        Assert.Equal(
        [
            "featurestore.materialize not_finite=1 rows=5 skipped=1 view=device_load",
            "featurestore.materialize not_finite=1 rows=2 skipped=1 view=device_now",
            "featurestore.push accepted=1 duplicate=0 refused=1 source=readings",
            "featurestore.online.read entities=2 service=load_v1",
            "featurestore.online.read entities=1 service=load_v1",
            "featurestore.historical rows=9 service=load_v1",
            "featurestore.historical rows=9 service=fresh_v1",
        ], heard.Ended.Select(Activities.Text));
    }

    [Fact]
    public async Task A_failure_is_the_activitys()
    {
        using var heard = new Activities();
        await using var store = _scene.Build();
        await Assert.ThrowsAsync<FeaturesUnavailableException>(async () => await store.GetOnlineFeaturesAsync(new LoadFeatures.Input(1), cancellationToken: Scene.Cancel));
        await Assert.ThrowsAsync<FeatureStoreException>(() => store.MaterializeAsync<DeviceLoad>(to: Scene.Noon.AddDays(1), cancellationToken: Scene.Cancel));
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.PushAsync(Broken(), Scene.Cancel));
        await Assert.ThrowsAsync<FeatureDataException>(() => store.GetHistoricalFeatures<LoadFeatures>(Spine.FromParquet("absent.parquet", time: "t")).ToParquetAsync(_scene.Path("out.parquet"), cancellationToken: Scene.Cancel));

        Assert.Equal(
        [
            "featurestore.online.read entities=1 error.type=NotMaterialized service=load_v1 Error",
            "featurestore.materialize error.type=FeatureStore.FeatureStoreException view=device_load Error",
            "featurestore.push error.type=System.InvalidOperationException Error",
            "featurestore.historical error.type=FeatureStore.FeatureDataException service=load_v1 Error",
        ], heard.Ended.Select(Activities.Text));

        static IEnumerable<Reading> Broken()
        {
            yield return new("x", 1, 1, 1, Scene.Noon);
            throw new InvalidOperationException("no more rows");
        }
    }

    [Fact]
    public async Task What_the_store_calls_is_below_its_activity()
    {
        using var heard = new Activities();
        Activity? seen = null;
        await using var store = _scene.Configure(new()).UseClock(_scene.Clock).UseOffline(_ =>
        {
            seen = null;
            return new Seeing(() => seen = Activity.Current);
        }).Build();
        await Assert.ThrowsAsync<NotSupportedException>(() => store.MaterializeAsync<DeviceLoad>(cancellationToken: Scene.Cancel));
        Assert.Equal("featurestore.materialize", seen?.OperationName);
        Assert.Null(Activity.Current);
    }

    private sealed class Seeing(Action see) : IOfflineEngine
    {
        public string SqlOf(Model.HistoricalPlan plan) => "";

        public Task<HistoricalSummary> WriteParquetAsync(HistoricalRequest request, string path, IProgress<HistoricalProgress>? progress, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<HistoricalReader> OpenAsync(HistoricalRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<SourceRowReader> OpenRowsAsync(Model.MaterializePlan plan, SourceBindings sources, CancellationToken cancellationToken)
        {
            see();
            throw new NotSupportedException();
        }

        public Task<SourceRowReader> OpenFileAsync(Model.SourceDefinition source, string path, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<SourceProblem>> CheckSourcesAsync(Model.EquatableArray<Model.SourceDefinition> definitions, SourceBindings sources, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
