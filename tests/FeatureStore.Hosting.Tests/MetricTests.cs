namespace FeatureStore.Hosting.Tests;

/// <summary>The numbers that a listener of the meter gets.</summary>
public sealed class MetricTests : IDisposable
{
    private readonly Scene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory, InlineData(true), InlineData(false)]
    public async Task Reads_are_counted_by_service(bool asynchronously)
    {
        await using var store = await _scene.MaterializedAsync();
        using var measured = new Measurements("featurestore.online.");
        LoadFeatures.Input[] inputs = [new(1), new(2), new(3)];
        if (asynchronously)
        {
            await store.GetOnlineFeaturesAsync(inputs[0], cancellationToken: Scene.Cancel);
            await store.GetOnlineResultAsync(inputs, cancellationToken: Scene.Cancel);
        }
        else
        {
            store.GetOnlineFeatures(inputs[0], cancellationToken: Scene.Cancel);
            store.GetOnlineResult(inputs, cancellationToken: Scene.Cancel);
        }

        Assert.Equal(Numbers(("service=load_v1", 2)), measured.Of("featurestore.online.reads"));
        Assert.Equal(["service=load_v1"], measured.Of("featurestore.online.read.duration").Keys);
        Assert.Equal(Numbers(("service=load_v1", 4)), measured.Of("featurestore.online.entities"));
        Assert.Equal(Numbers(("service=load_v1 view=device_load", 1)), measured.Of("featurestore.online.overflows"));
        // Device 1, twice: three values, its newest level null. Device 2: one overflow. Device 3: nothing but a count, and no row.
        Assert.Equal(
            Numbers(("service=load_v1 status=present", 10), ("service=load_v1 status=null", 5), ("service=load_v1 status=missing", 1)),
            measured.Of("featurestore.online.values"));
    }

    [Fact]
    public async Task A_read_that_fails_says_why()
    {
        await using var store = await _scene.MaterializedAsync();
        using var measured = new Measurements("featurestore.online.");
        var early = Scene.Noon.AddMinutes(-1);
        await Assert.ThrowsAsync<FeaturesUnavailableException>(async () => await store.GetOnlineFeaturesAsync(new LoadFeatures.Input(1), early, Scene.Cancel));
        Assert.Throws<FeaturesUnavailableException>(() => store.GetOnlineFeatures(new LoadFeatures.Input(1), early, Scene.Cancel));
        Assert.Throws<FeaturesUnavailableException>(() => store.GetOnlineFeatures(new FreshFeatures.Input(1), Scene.Noon.AddHours(1), Scene.Cancel));
        await store.DisposeAsync();
        Assert.Throws<ObjectDisposedException>(() => store.GetOnlineFeatures(new LoadFeatures.Input(1), cancellationToken: Scene.Cancel));

        var expected = Numbers(("error.type=NotCovered service=load_v1", 2), ("error.type=Stale service=fresh_v1", 1), ("error.type=System.ObjectDisposedException service=load_v1", 1));
        Assert.Equal(expected, measured.Of("featurestore.online.reads"));
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), measured.Of("featurestore.online.read.duration").Keys.Order(StringComparer.Ordinal));
        Assert.Empty(measured.Of("featurestore.online.entities"));
        Assert.Empty(measured.Of("featurestore.online.values"));
    }

    [Fact]
    public async Task Materializations_are_counted_by_view()
    {
        using var measured = new Measurements();
        await using var store = await _scene.MaterializedAsync();
        await Assert.ThrowsAsync<FeatureStoreException>(() => store.MaterializeAsync<DeviceLoad>(to: Scene.Noon.AddDays(1), cancellationToken: Scene.Cancel));

        Assert.Equal(Numbers(("view=device_load", 5), ("view=device_now", 2)), measured.Of("featurestore.materialize.rows"));
        Assert.Equal(Numbers(("view=device_load", 1), ("view=device_now", 1)), measured.Of("featurestore.materialize.skipped"));
        Assert.Equal(Numbers(("source=readings", 2)), measured.Of("featurestore.not_finite"));
        Assert.Equal(
            ["error.type=FeatureStore.FeatureStoreException view=device_load", "view=device_load", "view=device_now"],
            measured.Of("featurestore.materialize.duration").Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Pushed_rows_are_counted_by_outcome()
    {
        await using var store = await _scene.MaterializedAsync();
        using var measured = new Measurements();
        Reading good = new("x", 1, 1, double.NaN, Scene.Noon);
        await store.PushAsync([good, good, good with { Id = "y" }, good with { Id = null }], Scene.Cancel);

        Assert.Equal(
            Numbers(("outcome=accepted source=readings", 2), ("outcome=duplicate source=readings", 1), ("outcome=refused source=readings", 1)),
            measured.Of("featurestore.push.rows"));
        Assert.Equal(Numbers(("source=readings", 4)), measured.Of("featurestore.not_finite"));
    }

    [Fact]
    public async Task Compactions_are_counted_by_view()
    {
        await using var store = await _scene.MaterializedAsync();
        using var measured = new Measurements();
        // The same event again and again is what a compaction leaves out.
        for (var i = 0; i < 200; i++)
            await store.PushAsync([new Reading("x", 1, 1, 1, Scene.Noon)], Scene.Cancel);

        var compactions = measured.Of("featurestore.compactions");
        Assert.Equal(["view=device_load", "view=device_now"], compactions.Keys.Order(StringComparer.Ordinal));
        Assert.All(compactions.Values, count => Assert.InRange(count, 1, 199));
    }

    [Fact]
    public async Task The_age_of_a_watermark_is_measured_until_the_store_is_disposed()
    {
        using (var measured = new Measurements("featurestore.watermark."))
        {
            await using var store = _scene.Build();
            Assert.Empty(measured.Of("featurestore.watermark.age"));
            await store.MaterializeAsync<DeviceLoad>(to: Scene.Noon.AddMinutes(-1), cancellationToken: Scene.Cancel);
            _scene.Clock.Advance(TimeSpan.FromSeconds(5));
            Assert.Equal(Numbers(("view=device_load", 65)), measured.Of("featurestore.watermark.age"));
        }
        using var after = new Measurements("featurestore.watermark.");
        Assert.Empty(after.Of("featurestore.watermark.age"));
    }

    private static Dictionary<string, double> Numbers(params (string Tags, double Value)[] numbers) => numbers.ToDictionary(n => n.Tags, n => n.Value);
}
