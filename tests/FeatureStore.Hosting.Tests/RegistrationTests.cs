using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

// Listeners of metrics and activities hear the whole process.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace FeatureStore.Hosting.Tests;

/// <summary>A store in a container.</summary>
public sealed class RegistrationTests : IDisposable
{
    private readonly Scene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task There_is_one_client_under_both_names()
    {
        await using var provider = _scene.Services().BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        var client = provider.GetRequiredService<FeatureStoreClient>();
        Assert.Same(client, provider.GetRequiredService<IFeatureStore>());
        await using var scope = provider.CreateAsyncScope();
        Assert.Same(client, scope.ServiceProvider.GetRequiredService<IFeatureStore>());
    }

    [Fact]
    public async Task Clock_and_loggers_are_the_containers()
    {
        await using var provider = _scene.Services().BuildServiceProvider();
        var result = await provider.GetRequiredService<IFeatureStore>().MaterializeAsync<DeviceLoad>(cancellationToken: Scene.Cancel);
        Assert.Equal(Scene.Noon, result.Watermark);
        Assert.Equal(["FeatureStore", "FeatureStore.DuckDb", "FeatureStore.Sqlite"], _scene.Log.Entries.Select(e => e.Category).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_container_without_loggers_and_clock_will_do()
    {
        await using var provider = new ServiceCollection().AddFeatureStore(s => _scene.Configure(s)).BuildServiceProvider();
        Assert.Null(await provider.GetRequiredService<IFeatureStore>().GetWatermarkAsync<DeviceLoad>(Scene.Cancel));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task The_container_disposes_the_store(bool asynchronously)
    {
        var provider = _scene.Services().BuildServiceProvider();
        var store = provider.GetRequiredService<IFeatureStore>();
        Assert.Same(store, provider.GetRequiredService<FeatureStoreClient>());
        await store.CheckAsync(Scene.Cancel);
        Assert.True(File.Exists(_scene.Path("online.db-wal")));

        if (asynchronously)
            await provider.DisposeAsync();
        else
            provider.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.CheckAsync(Scene.Cancel));
        Assert.False(File.Exists(_scene.Path("online.db-wal")));
    }

    [Fact]
    public async Task What_is_added_later_comes_on_top()
    {
        await using var provider = _scene.Services().AddFeatureStore((p, s) => s.UseSqlite(p.GetRequiredService<string>()).UseClock(TimeProvider.System)).AddSingleton("other.db").BuildServiceProvider();
        var result = await provider.GetRequiredService<IFeatureStore>().MaterializeAsync<DeviceLoad>(cancellationToken: Scene.Cancel);
        Assert.True(File.Exists(_scene.Path("other.db")));
        Assert.False(File.Exists(_scene.Path("online.db")));
        Assert.NotEqual(Scene.Noon, result.Watermark);
    }

    [Fact]
    public async Task Online_options_are_the_containers_and_the_builder_has_the_last_word()
    {
        var input = new LoadFeatures.Input(1);
        await using (var provider = _scene.Services().Configure<OnlineOptions>(o => o.WhenNotMaterialized = WhenNotMaterialized.GiveDefaults).BuildServiceProvider())
            Assert.Equal(0, (await provider.GetRequiredService<IFeatureStore>().GetOnlineFeaturesAsync(input, cancellationToken: Scene.Cancel)).DeviceLoad.Readings1h);
        await using (var provider = _scene.Services(s => s.ConfigureOnline(o => o.WhenNotMaterialized = WhenNotMaterialized.Throw)).Configure<OnlineOptions>(o => o.WhenNotMaterialized = WhenNotMaterialized.GiveDefaults).BuildServiceProvider())
            await Assert.ThrowsAsync<FeaturesUnavailableException>(async () => await provider.GetRequiredService<IFeatureStore>().GetOnlineFeaturesAsync(input, cancellationToken: Scene.Cancel));
    }

    [Fact]
    public void A_builder_does_not_change_the_containers_options()
    {
        using var provider = _scene.Services(s => s.ConfigureOnline(o => o.KeyPrefix = "mine:")).BuildServiceProvider();
        provider.GetRequiredService<IFeatureStore>();
        Assert.Equal("fs:", provider.GetRequiredService<IOptions<OnlineOptions>>().Value.KeyPrefix);
    }

    public static TheoryData<string?, int?, int, string> WrongOptions => new()
    {
        { null, null, 0, "OnlineOptions.KeyPrefix is null. Set it " },
        { "a{b:", null, 0, "OnlineOptions.KeyPrefix \"a{b:\" has a brace" },
        { "a}", null, 0, "write a prefix of letters and digits" },
        { "a\nb", null, 0, "\"a\\u000ab\" has a brace, a control character" },
        { "a\ud800", null, 0, "not Unicode" },
        { "fs:", -1, 0, "OnlineOptions.KeepAnswers is -00:00:01, which is negative. Set " },
        { "fs:", null, 7, "OnlineOptions.WhenNotMaterialized is 7" },
    };

    [Theory, MemberData(nameof(WrongOptions))]
    public async Task Wrong_options_are_an_error_when_the_host_starts(string? prefix, int? keep, int when, string said)
    {
        var host = Host.CreateEmptyApplicationBuilder(null);
        host.Services.AddFeatureStore(s => _scene.Configure(s)).Configure<OnlineOptions>(o => Set(o, prefix, keep, when));
        using var built = host.Build();
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => built.StartAsync(Scene.Cancel));
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(WrongOptions))]
    public void Wrong_options_are_an_error_when_a_store_is_built(string? prefix, int? keep, int when, string said)
    {
        var builder = _scene.Configure(new()).ConfigureOnline(o => Set(o, prefix, keep, when));
        Assert.Contains(said, Assert.Throws<FeatureStoreException>(builder.Build).Message, StringComparison.Ordinal);
    }

    [Theory, InlineData(""), InlineData("fs:"), InlineData("größe/%1.")]
    public async Task Other_prefixes_are_fine(string prefix)
    {
        var host = Host.CreateEmptyApplicationBuilder(null);
        host.Services.AddFeatureStore(s => _scene.Configure(s)).Configure<OnlineOptions>(o => Set(o, prefix, 0, 0));
        using var built = host.Build();
        await built.StartAsync(Scene.Cancel);
        await built.Services.GetRequiredService<IFeatureStore>().MaterializeAsync<DeviceLoad>(cancellationToken: Scene.Cancel);
        await built.StopAsync(Scene.Cancel);
    }

    private static void Set(OnlineOptions options, string? prefix, int? keep, int when) =>
        (options.KeyPrefix, options.KeepAnswers, options.WhenNotMaterialized) = (prefix!, keep is { } seconds ? TimeSpan.FromSeconds(seconds) : null, (WhenNotMaterialized)when);
}
