namespace FeatureStore.Testing.Tests;

/// <summary>Online and batch are equal, and a run leaves nothing behind.</summary>
public sealed class EqualTests
{
    [Theory, MemberData(nameof(Place.Stores), MemberType = typeof(Place))]
    public async Task A_service_of_pushed_views(string store)
    {
        await using var scene = await Scene.CreateAsync(store);
        var report = await scene.Transfers().RunAsync(Scene.Token);

        AllEqual(report);
        Assert.Equal((59, 1), (report.SpineRows, report.SpineRowsWithoutTime));
        Assert.Equal(2 * report.Instants, report.Reads);
        Assert.Equal(
            ["payer__paid_10m", "payer__large_on_web_2h", "payer__spend_2h", "payer__weight_3h", "payer__last_channel", "payer__last_weight", "payer__density",
                "payee__paid_10m", "payee__spend_2h", "account_profile__country", "account_profile__born", "shop_load__paid_1h", "shop_load__last_amount", "all_payments__paid_5m", "amount_to_spend"],
            report.Features.Select(f => f.Name));
        Assert.All(report.Features, f => Assert.Equal(report.Reads, f.Compared));
        Assert.InRange(report.Instants, 59 * 10, 59 * 16);
        Assert.Equal(0, await scene.Place.CountAsync());
    }

    [Theory, MemberData(nameof(Place.Stores), MemberType = typeof(Place))]
    public async Task A_service_of_windows_over_a_source_without_EventId(string store)
    {
        await using var scene = await Scene.CreateAsync(store);
        var report = await scene.Accounts<Visitors>().RunAsync(Scene.Token);

        AllEqual(report);
        // It has no order to shuffle.
        Assert.Equal(report.Instants, report.Reads);
        Assert.InRange(report.Instants, 59 * 3, 59 * 16);
        Assert.Equal(0, await scene.Place.CountAsync());
    }

    [Fact]
    public async Task A_service_of_both_kinds()
    {
        await using var scene = await Scene.CreateAsync();
        var report = await (scene.Accounts<Guests>() with { MaxMaterializations = 30 }).RunAsync(Scene.Token);

        AllEqual(report);
        Assert.Equal(2 * report.Instants, report.Reads);
        Assert.InRange(report.InstantsLeftOut, 1, long.MaxValue);
        Assert.Equal(0, await scene.Place.CountAsync());
    }

    [Fact]
    public async Task In_many_small_parts()
    {
        await using var scene = await Scene.CreateAsync();
        var run = scene.Shops();
        var whole = await run.RunAsync(Scene.Token);
        var parts = await (run with { RowsInMemory = 50 }).RunAsync(Scene.Token);

        AllEqual(parts);
        // Two views of the payments, each twice, the second time with copies.
        var payments = 2 * 2 * SampleFiles.PaymentsTold;
        Assert.InRange(whole.RowsReplayed, payments + 5, payments + 100);
        Assert.Equal((whole.Instants, whole.Reads), (parts.Instants, parts.Reads));
        Assert.Equal(0, await scene.Place.CountAsync());
    }

    [Fact]
    public async Task What_is_in_the_store_stays_as_it_is()
    {
        await using var scene = await Scene.CreateAsync();
        var builder = new FeatureStoreBuilder();
        scene.Configure(builder);
        await using var store = builder.Build();
        await store.MaterializeAsync<ShopLoad>(cancellationToken: Scene.Token);
        var (count, asOf, input) = (await scene.Place.CountAsync(), DateTimeOffset.MaxValue, new Shop("shop 1"));
        var before = await store.GetOnlineFeaturesAsync<ShopLoad, Shop>(input, asOf, Scene.Token);

        AllEqual(await scene.Transfers().RunAsync(Scene.Token));

        Assert.NotEqual(0, count);
        Assert.Equal(count, await scene.Place.CountAsync());
        Assert.Equal(before, await store.GetOnlineFeaturesAsync<ShopLoad, Shop>(input, asOf, Scene.Token));
    }

    [Fact]
    public async Task An_empty_spine_says_nothing()
    {
        await using var scene = await Scene.CreateAsync();
        var run = scene.Transfers() with { Spine = Spine.FromSql("SELECT * FROM 'transfers.parquet' WHERE false", time: "t") };
        var report = await run.RunAsync(Scene.Token);
        Assert.Equal((0, 0, 0), (report.Instants, report.Reads, report.RowsReplayed));
    }

    private static void AllEqual(ParityReport report)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(report.Text());
        Assert.True(report.Equal, report.Text());
        Assert.Empty(report.Refusals);
        Assert.All(report.Features, f => Assert.InRange(f.Compared, 1, long.MaxValue));
    }
}
