using FeatureStore.Model;

namespace FeatureStore.Testing.Tests;

/// <summary>What differs is found, and the report says where.</summary>
public sealed class DifferenceTests
{
    [Fact]
    public async Task A_store_that_loses_rows()
    {
        await using var scene = await Scene.CreateAsync();
        var report = await scene.Shops(b => b.WrapOnline(s => new LosingStore(s))).RunAsync(Scene.Token);

        Assert.False(report.Equal, report.Text());
        var counted = report.Of("all_payments__paid_5m");
        Assert.InRange(counted.Equal, 1, counted.Compared - 1);
        Assert.InRange(counted.LargestDifference!.Value, 1, 10);
        var first = counted.FirstDifference!;
        Assert.Equal(["shop_name"], first.Keys.Select(k => k.Key));
        Assert.InRange((long)first.Batch!, (long)first.Online! + 1, long.MaxValue);
        Assert.Equal(FeatureStatus.Present, first.Status);
        Assert.Equal(first.Batch, await BatchAsync(scene, first));
        Assert.Equal(0, await scene.Place.CountAsync());
    }

    [Fact]
    public async Task A_source_that_changes_after_the_replay()
    {
        await using var scene = await Scene.CreateAsync();
        var run = scene.Shops() with { Progress = new Told(ParityStage.Comparing, () => scene.Files.WritePayments("REPLACE (CAST(amount + 0.01 AS DECIMAL(12, 2)) AS amount)")) };
        var report = await run.RunAsync(Scene.Token);

        var amount = report.Of("shop_load__last_amount");
        Assert.InRange(amount.Equal, 0, amount.Compared - 1);
        Assert.Equal(0.01, amount.LargestDifference!.Value, 1e-12);
        Assert.Equal(0.01m, (decimal)amount.FirstDifference!.Batch! - (decimal)amount.FirstDifference.Online!);
        Assert.Equal(ReplayOrder.AsKnown, amount.FirstDifference.Order);
        Assert.All(report.Features.Except([amount]), f => Assert.Equal(f.Compared, f.Equal));
    }

    [Theory, InlineData(1), InlineData(-1)]
    public async Task A_window_that_is_a_microsecond_off(long microseconds)
    {
        await using var scene = await Scene.CreateAsync();
        var report = await scene.Shops(b => b.UseOffline(_ => new AlteredEngine(new(new()), scene.Shops(), v => v.Name == "shop_load" ? WithWindow(v, microseconds) : v))).RunAsync(Scene.Token);

        var counted = report.Of("shop_load__paid_1h");
        Assert.InRange(counted.Equal, 1, counted.Compared - 1);
        // Some payments happen at the same time.
        Assert.InRange(counted.LargestDifference!.Value, 1, 10);
        Assert.Equal(microseconds, Math.Sign((long)counted.FirstDifference!.Batch! - (long)counted.FirstDifference.Online!));
        Assert.All(report.Features.Except([counted]), f => Assert.Equal(f.Compared, f.Equal));
    }

    [Fact]
    public async Task A_row_that_sees_itself()
    {
        await using var scene = await Scene.CreateAsync();
        var report = await scene.Shops(b => b.UseOffline(_ => new AlteredEngine(new(new()), scene.Shops(), v => v with { Bounds = Bounds.OpenClosed }))).RunAsync(Scene.Token);
        Assert.All(report.Features.Where(f => f.Name.EndsWith('h') || f.Name.EndsWith('m')), f => Assert.InRange(f.Equal, 1, f.Compared - 1));
    }

    [Fact]
    public async Task State_that_does_not_answer()
    {
        await using var scene = await Scene.CreateAsync();
        var told = new Stages();
        var report = await (scene.Shops(b => b.WrapOnline(s => new ForgetfulStore(s, () => told.Current == ParityStage.Comparing))) with { Progress = told }).RunAsync(Scene.Token);

        // For one shop batch has no value either, which does not make it equal.
        Assert.All(report.Features, f => Assert.Equal((0, null, FeatureStatus.NotCovered), (f.Equal, f.FirstDifference!.Online, f.FirstDifference.Status)));
    }

    [Fact]
    public async Task A_store_that_loses_rows_of_windows_without_EventId()
    {
        await using var scene = await Scene.CreateAsync();
        var report = await scene.Accounts<Visitors>(b => b.WrapOnline(s => new LosingStore(s))).RunAsync(Scene.Token);

        Assert.All(report.Features, f => Assert.InRange(f.Equal, 1, f.Compared - 1));
        Assert.Equal(0, await scene.Place.CountAsync());
    }

    // Asked for on its own, batch says the same.
    private static async Task<object?> BatchAsync(Scene scene, ParityDifference difference)
    {
        var builder = new FeatureStoreBuilder();
        scene.Configure(builder);
        await using var store = builder.Build();
        var run = scene.Shops();
        var rows = Spine.FromRows(SpineColumns.WithRequests(run.Service, run.Definitions), [new(difference.Instant, [.. difference.Keys.Select(k => k.Value)])]);
        var features = store.GetHistoricalFeatures(run.Service, run.Definitions, rows);
        using var reader = await features.Engine.OpenAsync(features.Request, Scene.Token);
        Assert.True(reader.Read());
        return reader.GetValue(features.Plan.Outputs.Index().First(o => o.Item.Name == "all_payments__paid_5m").Index, FeatureType.Int64);
    }

    private static ViewDefinition WithWindow(ViewDefinition view, long more) => view with
    {
        Features = EquatableArray.From(view.Features.Select(f => f is WindowFeature window ? window with { Window = Duration.FromMicroseconds(window.Window!.Value.Microseconds + more) } : f)),
    };
}
