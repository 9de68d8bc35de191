namespace FeatureStore.Testing.Tests;

/// <summary>A seed decides everything that is chosen.</summary>
public sealed class SeedTests
{
    [Fact]
    public async Task The_same_seed_gives_the_same_report()
    {
        await using var scene = await Scene.CreateAsync();
        var run = scene.Shops(b => b.UseDuckDb(o => o.Threads = 2).WrapOnline(s => new LosingStore(s))) with { Sample = 20, Seed = 7 };

        var first = await run.RunAsync(Scene.Token);
        var again = await run.RunAsync(Scene.Token);
        var other = await (run with { Seed = 8 }).RunAsync(Scene.Token);

        Assert.Equal(20, first.SpineRows);
        Assert.Equal(first.Text(), again.Text());
        Assert.NotEqual(first.Text().Replace("seed 7", "seed 8"), other.Text());
    }

    [Fact]
    public async Task A_sample_as_large_as_the_spine_is_all_of_it()
    {
        await using var scene = await Scene.CreateAsync();
        var all = await scene.Shops().RunAsync(Scene.Token);
        Assert.Equal(all.Text(), (await (scene.Shops() with { Sample = 1000 }).RunAsync(Scene.Token)).Text());
    }

    [Fact]
    public async Task One_instant_for_each_row_is_its_own()
    {
        await using var scene = await Scene.CreateAsync();
        var report = await (scene.Transfers() with { InstantsPerRow = 1 }).RunAsync(Scene.Token);
        Assert.True(report.Equal, report.Text());
        Assert.Equal((59, 118), (report.Instants, report.Reads));
    }
}
