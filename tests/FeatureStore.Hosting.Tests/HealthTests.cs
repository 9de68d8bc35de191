using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FeatureStore.Hosting.Tests;

/// <summary>When a store is healthy.</summary>
public sealed class HealthTests : IDisposable
{
    private readonly Scene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task A_store_that_answers_is_healthy()
    {
        var entry = await CheckAsync(_scene.Services());
        Assert.Equal(HealthStatus.Healthy, entry.Status);
        Assert.Empty(entry.Data);
    }

    [Fact]
    public async Task A_view_that_was_never_materialized_degrades_it()
    {
        await using (var store = _scene.Build())
            await store.MaterializeAsync<DeviceNow>(to: Scene.Noon.AddMinutes(-1), cancellationToken: Scene.Cancel);

        var entry = await CheckAsync(_scene.Services(), o => o.Require<DeviceLoad>().Require<DeviceNow>());
        Assert.Equal(HealthStatus.Degraded, entry.Status);
        Assert.Equal("View 'device_load' was never materialized in its present version and shape. Materialize it.", entry.Description);
        Assert.Equal(new Dictionary<string, object> { ["device_load"] = "never materialized", ["device_now"] = "2024-05-01T11:59:00Z" }, entry.Data);
    }

    [Theory, InlineData(600, HealthStatus.Healthy), InlineData(601, HealthStatus.Degraded)]
    public async Task A_watermark_may_be_so_old(int seconds, HealthStatus expected)
    {
        await (await _scene.MaterializedAsync()).DisposeAsync();
        _scene.Clock.Advance(TimeSpan.FromSeconds(seconds));

        var entry = await CheckAsync(_scene.Services(), o => o.Require<DeviceLoad>(TimeSpan.FromMinutes(10)).Require<DeviceNow>());
        Assert.Equal(expected, entry.Status);
        Assert.Equal("2024-05-01T12:00:00Z", entry.Data["device_load"]);
        if (expected == HealthStatus.Degraded)
            Assert.Equal("View 'device_load' is complete up to 2024-05-01T12:00:00Z, which is more than 00:10:00 ago. Materialize it.", entry.Description);
    }

    [Theory, InlineData(null, HealthStatus.Unhealthy), InlineData(HealthStatus.Degraded, HealthStatus.Degraded)]
    public async Task A_store_that_does_not_answer_is_unhealthy(HealthStatus? failure, HealthStatus expected)
    {
        await File.WriteAllTextAsync(_scene.Path("online.db"), "This is no database, but long enough to be taken for the header of one: sixteen bytes and more.", Scene.Cancel);
        var entry = await CheckAsync(_scene.Services(), failure: failure);
        Assert.Equal(expected, entry.Status);
        Assert.IsType<OnlineStoreException>(entry.Exception);
        Assert.Equal(entry.Exception.Message, entry.Description);
    }

    [Fact]
    public async Task A_store_without_an_online_store_is_unhealthy()
    {
        var entry = await CheckAsync(new ServiceCollection().AddFeatureStore(_ => { }));
        Assert.Equal(HealthStatus.Unhealthy, entry.Status);
        Assert.Contains("has no online store", entry.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_watermark_is_null_until_it_is_committed()
    {
        await using var store = _scene.Build();
        Assert.Null(await store.GetWatermarkAsync<DeviceLoad>(Scene.Cancel));
        await store.PushAsync([new Reading("x", 1, 1, 1, Scene.Noon)], Scene.Cancel);
        Assert.Null(await store.GetWatermarkAsync<DeviceLoad>(Scene.Cancel));
        await store.MaterializeAsync<DeviceLoad>(to: Scene.Noon.AddTicks(-10), cancellationToken: Scene.Cancel);
        Assert.Equal(Scene.Noon.AddTicks(-10), await store.GetWatermarkAsync<DeviceLoad>(Scene.Cancel));
        Assert.Null(await store.GetWatermarkAsync<DeviceNow>(Scene.Cancel));
    }

    private static async Task<HealthReportEntry> CheckAsync(IServiceCollection services, Action<FeatureStoreHealthOptions>? configure = null, HealthStatus? failure = null)
    {
        services.AddLogging().AddHealthChecks().AddFeatureStore("features", configure, failure, ["ready"], TimeSpan.FromMinutes(1));
        await using var provider = services.BuildServiceProvider();
        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(c => c.Tags.Contains("ready"), Scene.Cancel);
        return report.Entries["features"];
    }
}
