namespace FeatureStore.DuckDb.Tests.Materialize;

/// <summary>What a materialization says of rows it leaves out, of files that are wrong, and how it ends.</summary>
public sealed class RowReadingTests : IDisposable
{
    private const long Day = 86_400_000_000;
    private const long NewYear2024 = 19_723 * Day;

    private static readonly FeatureDefinition Window = new WindowFeature { Name = "n", Aggregate = "count", Input = "x", Window = Duration.Parse("1d") };

    private static readonly Events Late = new()
    {
        Columns = [new("x", FeatureType.Float64, true), new("seen", FeatureType.Instant, true), new("id", FeatureType.String, true)],
        Source = s => s with { AvailableAt = "seen", EventId = "id" },
    };

    private readonly Workspace _files = new();

    public void Dispose() => _files.Dispose();

    // One row a day from 2024 on; x is NaN each day.
    private string Days(string change = "", string name = "events.parquet") => _files.Parquet(name,
        $"SELECT * REPLACE (x AS x{change}) FROM (SELECT range AS k, TIMESTAMP '2024-01-01' + to_days(range::INTEGER) AS at, 'nan'::DOUBLE AS x, \"at\" AS seen, 'e' AS id FROM range(100))");

    private static MaterializePlan Plan(Events events) => SourceRows.PlanOf(events.Definitions, events.View);

    [Theory]
    [InlineData("", 0)]
    [InlineData(", CASE WHEN k % 10 <> 0 THEN \"at\" END AS \"at\"", 10)]
    [InlineData(", CASE WHEN k % 10 <> 0 THEN \"at\" ELSE 'infinity' END AS \"at\"", 10)]
    [InlineData(", CASE WHEN k % 10 <> 0 THEN k END AS k", 5)]
    [InlineData(", CASE WHEN k % 10 <> 0 THEN seen END AS seen", 5)]
    [InlineData(", CASE WHEN k % 10 <> 0 THEN id END AS id", 5)]
    public async Task Skipped_rows_are_counted_at_the_times_that_are_read(string change, long skipped)
    {
        var file = Days(change);
        var plan = Plan(Late) with { Until = NewYear2024 + (49 * Day) };
        foreach (var source in new[] { plan.Source, plan.Source with { Path = null, Sql = $"SELECT * FROM '{file}'" } })
        {
            using var reader = await OpenAsync(plan with { Source = source }, source.Sql is null ? file : null);
            Assert.Equal(skipped, reader.Skipped);
            // A row without a time lies in no half.
            var kept = change.EndsWith("\"at\"", StringComparison.Ordinal) ? 45 : 50 - skipped;
            Assert.Equal(kept, SourceRows.Read(reader, plan).Count());
        }
    }

    [Theory]
    [InlineData(null, 50)]
    [InlineData(39L, 10)]
    public async Task Not_finite_values_are_counted_at_the_times_that_are_read(long? after, long notFinite)
    {
        var plan = Plan(Late with { Source = s => s }) with { After = after is { } day ? NewYear2024 + (day * Day) : null, Until = NewYear2024 + (49 * Day) };
        using var reader = await OpenAsync(plan, Days());
        Assert.Equal(notFinite, reader.NotFinite);
        Assert.All(SourceRows.Read(reader, plan), row => Assert.Null(row["x"]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Windows_read_no_earlier_times_than_they_see(bool whole)
    {
        var plan = Plan(Late with { Features = [Window] }) with { Until = NewYear2024 + (49 * Day), Horizon = NewYear2024 + (45 * Day), WholeEntities = whole, WholeUntil = NewYear2024 + (49 * Day) };
        using var reader = await OpenAsync(plan, Days());
        Assert.Equal(6, reader.NotFinite);
        Assert.Equal(6, SourceRows.Read(reader, plan).Count());
    }

    [Fact]
    public async Task Values_that_are_not_finite_are_an_error_where_the_source_says_so()
    {
        var plan = Plan(Late with { Source = s => s with { Nan = NanPolicy.Fail } });
        var error = await Assert.ThrowsAsync<FeatureDataException>(() => OpenAsync(plan, Days()));
        Assert.Equal("x", error.Column);
    }

    [Fact]
    public async Task Times_without_rows_give_none()
    {
        var plan = Plan(Late) with { Until = NewYear2024 - 1 };
        Assert.Empty(await SourceRows.ReadAsync(plan, Days()));
        Assert.Empty(await SourceRows.ReadAsync(plan with { WholeEntities = true, After = 0, WholeUntil = plan.Until }, Days()));
        Assert.Empty(await SourceRows.ReadAsync(Plan(Late), _files.Parquet("none.parquet", $"SELECT * FROM '{Days()}' WHERE false")));
    }

    [Fact]
    public async Task Text_files_are_read_as_well()
    {
        var path = _files.Text("events.csv", "k,at,x,seen,id\n1,2024-01-01T00:00:00Z,1.5,2024-01-01T01:00:00Z,a\n1,2024-01-02T00:00:00Z,-0,2024-01-01T00:00:00Z,b\n,2024-01-02T00:00:00Z,2,2024-01-01T00:00:00Z,c\n");
        var plan = Plan(Late with { Features = [Window] });
        using var reader = await OpenAsync(plan, path);
        Assert.Equal(1, reader.Skipped);
        Assert.Equal([1.5, 0.0], SourceRows.Read(reader, plan).Select(row => row["x"]));
    }

    [Fact]
    public async Task Missing_files_and_columns_are_named()
    {
        var plan = Plan(Late);
        Assert.Contains("missing.parquet", (await Assert.ThrowsAsync<FeatureDataException>(() => OpenAsync(plan, _files.Path("missing.parquet")))).Message, StringComparison.Ordinal);
        var less = _files.Parquet("less.parquet", $"SELECT * EXCLUDE (seen) FROM '{Days()}'");
        Assert.Equal("seen", (await Assert.ThrowsAsync<FeatureDataException>(() => OpenAsync(plan, less))).Column);
    }

    [Fact]
    public async Task A_time_that_CSharp_does_not_know_is_an_error_when_it_is_read()
    {
        var plan = Plan(Late);
        using var reader = await OpenAsync(plan, _files.Parquet("far.parquet", "SELECT 1 AS k, TIMESTAMP '2024-01-01' AS at, 1.0::DOUBLE AS x, TIMESTAMP '10000-01-01' AS seen, 'e' AS id"));
        Assert.True(reader.Read());
        var error = Assert.Throws<FeatureStoreException>(() => reader.GetInstant(plan.Columns.ToList().FindIndex(c => c.Name == "seen")));
        Assert.Contains("'seen'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_of_values_name_the_file_also_while_rows_are_read()
    {
        var file = _files.Parquet("ids.parquet", "SELECT range AS k, TIMESTAMP '2024-01-01' AS at, CASE WHEN range = 90000 THEN 'no uuid' ELSE uuid()::VARCHAR END AS x FROM range(100000)");
        var plan = Plan(Events.Of(FeatureType.Uuid));
        var error = await Assert.ThrowsAsync<FeatureDataException>(() => SourceRows.ReadAsync(plan, file));
        Assert.Equal("x", error.Column);
        Assert.Contains("no uuid", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelled_before_the_start_and_while_rows_are_read()
    {
        var file = _files.Parquet("many.parquet", "SELECT range AS k, TIMESTAMP '2024-01-01' AS at, range AS x FROM range(300000)");
        var plan = Plan(new());
        using var source = new CancellationTokenSource();
        using (var reader = await OpenAsync(plan, file, source.Token))
        {
            Assert.True(reader.Read());
            await source.CancelAsync();
            Assert.ThrowsAny<OperationCanceledException>(() => reader.Read());
        }
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => OpenAsync(plan, file, source.Token));
    }

    [Fact]
    public async Task Leaving_early_frees_what_the_run_held()
    {
        var file = _files.Parquet("many.parquet", "SELECT (hash(range) % 1000)::BIGINT AS k, TIMESTAMP '2024-01-01' + to_microseconds(range) AS at, repeat('x', 100) || range AS x FROM range(600000)", ", ROW_GROUP_SIZE 20000");
        var plan = Plan(Events.Of(FeatureType.String) with { Features = [Window] }) with { Horizon = long.MinValue };
        var engine = new DuckDbEngine(new() { Threads = 2, MemoryLimit = "100MB", TempDirectory = _files.Path("spill") });
        using (var reader = await engine.OpenRowsAsync(plan, Bound(plan, file), TestContext.Current.CancellationToken))
        {
            Assert.True(reader.Read());
            Assert.Contains(_files.Files, f => f.StartsWith("spill/", StringComparison.Ordinal));
        }
        Assert.DoesNotContain(_files.Files, f => f.StartsWith("spill/", StringComparison.Ordinal));
    }

    private static SourceBindings Bound(MaterializePlan plan, string? path) =>
        new(Path.GetTempPath(), path is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [plan.Source.Name] = path });

    private static Task<SourceRowReader> OpenAsync(MaterializePlan plan, string? path, CancellationToken? cancellationToken = null) =>
        new DuckDbEngine(new() { Threads = 2 }).OpenRowsAsync(plan, Bound(plan, path), cancellationToken ?? TestContext.Current.CancellationToken);
}
