namespace FeatureStore.Hosting.Tests;

/// <summary>Who does not listen does not pay, and who counts pays no memory.</summary>
public sealed class AllocationTests : IDisposable
{
    private const int Reads = 100;
    private readonly Scene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Metrics_allocate_nothing_and_activities_only_for_who_listens()
    {
        await using var store = await _scene.MaterializedAsync();
        var unheard = Allocated(store);
        long counted, traced;
        using (new Counting())
            counted = Allocated(store);
        using (new Activities())
            traced = Allocated(store);

        Assert.Equal(unheard, counted);
        Assert.True(traced > unheard, "Nothing was traced, so nothing was compared.");
        Assert.Equal(unheard, Allocated(store));
        // The features, their array and what holds it, for each of two reads; grown only on purpose. Code that is not optimized yet allocates a little more.
        Assert.InRange(unheard, 1, 2 * 320 * Reads);
    }

    private static long Allocated(FeatureStoreClient store)
    {
        Read(store);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Reads; i++)
            Read(store);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Read(FeatureStoreClient store)
    {
        store.GetOnlineFeatures(new LoadFeatures.Input(1), Scene.Noon);
        var pending = store.GetOnlineFeaturesAsync(new LoadFeatures.Input(1), Scene.Noon);
        Assert.True(pending.IsCompletedSuccessfully);
        _ = pending.Result;
    }

    /// <summary>Listens to all instruments and allocates nothing itself.</summary>
    private sealed class Counting : IDisposable
    {
        private readonly System.Diagnostics.Metrics.MeterListener _listener = new()
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "FeatureStore")
                    listener.EnableMeasurementEvents(instrument);
            },
        };

        public Counting() => _listener.Start();

        public void Dispose() => _listener.Dispose();
    }
}
