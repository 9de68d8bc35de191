using FeatureStore.Model;

namespace FeatureStore.DuckDb.Tests.Engine;

/// <summary>A run that is cancelled ends and leaves nothing behind.</summary>
public sealed class CancellationTests : IDisposable
{
    private readonly Workspace _files = new();

    public CancellationTests()
    {
        _files.Parquet("events.parquet", "SELECT range % 100 AS k, TIMESTAMP '2024-01-01' AS at, range AS x FROM range(1000)");
        _files.Parquet("clicks.parquet", "SELECT 'a' AS user_name, range AS number, TIMESTAMP '2024-01-01' AS at FROM range(1000)");
    }

    public void Dispose() => _files.Dispose();

    // Ten million million rows: no run over them ends by itself.
    private static Spine Endless(string key = "x.range") => Spine.FromSql($"SELECT {key} AS k, TIMESTAMP '2024-02-01' AS t FROM range(10000000) AS x, range(1000000) AS y", time: "t");

    [Fact]
    public async Task Before_the_start()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await using var store = _files.Store();
        await AssertCancelledAsync(() => new Events { Spine = Endless() }.From(store).ToParquetAsync(_files.Path("out.parquet"), null, source.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => new Events { Spine = Endless() }.From(store).ToArrow(source.Token));
        var rows = store.GetHistoricalFeatures<Clicking>(Spine.FromSql("SELECT 'a' AS user_name, TIMESTAMP '2024-02-01' AS t", "t"));
        await AssertCancelledAsync(async () => await rows.ToListAsync(source.Token));
    }

    [Theory]
    [InlineData("reading the spine")]
    [InlineData("computing features")]
    [InlineData("counting what was left out")]
    public async Task From_a_report(string stage)
    {
        _files.Parquet("spine.parquet", "SELECT range AS k, TIMESTAMP '2024-02-01' AS t FROM range(100)");
        using var source = new CancellationTokenSource();
        var report = new Reports(p =>
        {
            if (p.Stage == stage)
                source.Cancel();
        });
        var spill = _files.Path("spill");
        await using var store = _files.Store(o => o.TempDirectory = spill);
        await AssertCancelledAsync(() => new Events().From(store).ToParquetAsync(_files.Path("out.parquet"), report, source.Token));
        Assert.Equal(stage, report.Seen[^1].Stage);
    }

    [Fact]
    public async Task While_the_spine_is_read()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await using var store = _files.Store(o => (o.MemoryLimit, o.TempDirectory) = ("200MB", _files.Path("spill")));
        await AssertCancelledAsync(() => new Events { Spine = Endless() }.From(store).ToParquetAsync(_files.Path("out.parquet"), null, source.Token));
    }

    [Fact]
    public async Task While_features_are_computed()
    {
        _files.Parquet("spine.parquet", "SELECT 1::BIGINT AS k, TIMESTAMP '2024-02-01' AS t");
        using var source = new CancellationTokenSource();
        var report = new Reports(p =>
        {
            if (p.Fraction > 0 || p.Stage == "computing features")
                source.CancelAfter(TimeSpan.FromMilliseconds(200));
        });
        var endless = new Events
        {
            Source = s => s with { Path = null, Sql = "SELECT (x.range + y.range) % 5 AS k, TIMESTAMP '2024-01-01' AS at, x.range AS x FROM range(10000000) AS x, range(1000000) AS y" },
        };
        await using var store = _files.Store(o => (o.MemoryLimit, o.TempDirectory) = ("1GB", _files.Path("spill")));
        await AssertCancelledAsync(() => endless.From(store).ToParquetAsync(_files.Path("out.parquet"), report, source.Token));
        Assert.Equal("computing features", report.Seen[^1].Stage);
    }

    [Fact]
    public async Task While_rows_are_read()
    {
        using var source = new CancellationTokenSource();
        await using var store = _files.Store();
        var rows = store.GetHistoricalFeatures<Clicking>(Spine.FromSql("SELECT 'a' AS user_name, TIMESTAMP '2024-02-01' + to_microseconds(range) AS t FROM range(100000)", "t"));
        var read = 0;
        await AssertCancelledAsync(async () =>
        {
            await foreach (var row in rows.WithCancellation(source.Token))
            {
                if (++read == 10)
                    await source.CancelAsync();
            }
        });
        Assert.InRange(read, 10, 10_000);
    }

    [Fact]
    public async Task While_batches_are_read()
    {
        using var source = new CancellationTokenSource();
        await using var store = _files.Store();
        _files.Parquet("spine.parquet", "SELECT range % 100 AS k, TIMESTAMP '2024-02-01' AS t FROM range(100000)");
        using var batches = new Events().From(store).ToArrow(source.Token);
        (await batches.ReadNextRecordBatchAsync(source.Token)).Dispose();
        await source.CancelAsync();
        await AssertCancelledAsync(async () => await batches.ReadNextRecordBatchAsync(source.Token));
    }

    [Fact]
    public async Task Leaving_early_ends_the_query()
    {
        var spill = _files.Path("spill");
        await using var store = _files.Store(o => o.TempDirectory = spill);
        var rows = store.GetHistoricalFeatures<Clicking>(Spine.FromSql("SELECT 'a' AS user_name, TIMESTAMP '2024-02-01' + to_microseconds(range) AS t FROM range(100000)", "t"));
        await foreach (var row in rows.WithCancellation(TestContext.Current.CancellationToken))
            break;
        AssertNothingLeft();

        using var source = new CancellationTokenSource();
        await foreach (var row in rows.WithCancellation(source.Token))
            break;
        await source.CancelAsync();
    }

    [Fact]
    public async Task A_report_that_fails_fails_the_run()
    {
        _files.Parquet("spine.parquet", "SELECT range AS k, TIMESTAMP '2024-02-01' AS t FROM range(100)");
        await using var store = _files.Store();
        var report = new Reports(p => throw new InvalidTimeZoneException(p.Stage));
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => new Events().From(store).ToParquetAsync(_files.Path("out.parquet"), report, TestContext.Current.CancellationToken));
        AssertNothingLeft();
    }

    private async Task AssertCancelledAsync(Func<Task> run)
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(run);
        AssertNothingLeft();
    }

    private void AssertNothingLeft()
    {
        Assert.DoesNotContain(_files.Files, f => f.Contains("out", StringComparison.Ordinal));
        Assert.DoesNotContain(_files.Files, f => f.StartsWith("spill/", StringComparison.Ordinal));
    }
}
