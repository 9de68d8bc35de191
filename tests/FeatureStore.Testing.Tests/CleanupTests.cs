namespace FeatureStore.Testing.Tests;

/// <summary>However a run ends, nothing of it stays.</summary>
public sealed class CleanupTests
{
    public static TheoryData<ParityStage, string> Stages =>
        new MatrixTheoryData<ParityStage, string>(Enum.GetValues<ParityStage>(), [.. Place.Stores.Select(s => s.Data)]);

    [Theory, MemberData(nameof(Stages))]
    public async Task A_run_that_is_cancelled(ParityStage stage, string store)
    {
        await using var scene = await Scene.CreateAsync(store);
        using var cancel = new CancellationTokenSource();
        var run = scene.Transfers() with { Progress = new Told(stage, cancel.Cancel) };

        // What is cleaned up already is not cancelled any more.
        if (stage == ParityStage.CleaningUp)
            await run.RunAsync(cancel.Token);
        else
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.RunAsync(cancel.Token));
        Assert.Equal(0, await scene.Place.CountAsync());
    }

    [Fact]
    public async Task A_run_that_is_cancelled_before_it_begins()
    {
        await using var scene = await Scene.CreateAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => scene.Transfers().RunAsync(new CancellationToken(canceled: true)));
    }

    [Theory, InlineData(1), InlineData(3)]
    public async Task A_store_that_fails(int write)
    {
        await using var scene = await Scene.CreateAsync();
        var run = scene.Transfers(b => b.WrapOnline(s => new FailingStore(s, write)));
        Assert.True((await Assert.ThrowsAsync<OnlineStoreException>(() => run.RunAsync(Scene.Token))).IsTransient);
        Assert.Equal(0, await scene.Place.CountAsync());
    }

    [Fact]
    public async Task A_source_that_is_gone()
    {
        await using var scene = await Scene.CreateAsync();
        var run = scene.Transfers() with { Progress = new Told(ParityStage.Comparing, () => File.Delete(Path.Combine(scene.Files.Root, "payments.parquet"))) };
        await Assert.ThrowsAsync<FeatureDataException>(() => run.RunAsync(Scene.Token));
        Assert.Equal(0, await scene.Place.CountAsync());
    }

    [Fact]
    public async Task A_server_that_is_gone_leaves_what_the_error_names()
    {
        await using var scene = await Scene.CreateAsync("redis");
        var run = scene.Shops(b => b.UseRedis(scene.Place.Address, o => (o.Timeout, o.ReadTimeout) = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)))) with { Progress = new Told(ParityStage.Comparing, scene.Place.Kill) };
        var error = await Assert.ThrowsAsync<FeatureStoreException>(() => run.RunAsync(Scene.Token));
        Assert.IsType<OnlineStoreException>(error.InnerException);
        Assert.Matches("could not remove what it wrote: .* Remove the keys that have 'parity-[0-9a-f]{32}:' in them.", error.Message);
    }
}
