using FeatureStore.Model;

namespace FeatureStore.DuckDb.Tests.Engine;

/// <summary>What a run says about itself is exact.</summary>
public sealed class SummaryTests : IDisposable
{
    private readonly Workspace _files = new();

    public SummaryTests() => _files.Parquet("spine.parquet", "SELECT range AS k, TIMESTAMP '2024-02-01' AS t FROM range(100)");

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("TIMESTAMP '2024-01-01' AS at", "range AS k", "TIMESTAMP '2024-01-01' AS seen", "'e' || range AS id", 0)]
    [InlineData("CASE WHEN range % 10 <> 0 THEN TIMESTAMP '2024-01-01' END AS at", "range AS k", "TIMESTAMP '2024-01-01' AS seen", "'e' AS id", 10)]
    [InlineData("TIMESTAMP '2024-01-01' AS at", "CASE WHEN range % 4 <> 0 THEN range END AS k", "TIMESTAMP '2024-01-01' AS seen", "'e' AS id", 25)]
    [InlineData("TIMESTAMP '2024-01-01' AS at", "range AS k", "CASE WHEN range <> 7 THEN TIMESTAMP '2024-01-01' END AS seen", "'e' AS id", 1)]
    [InlineData("TIMESTAMP '2024-01-01' AS at", "range AS k", "TIMESTAMP '2024-01-01' AS seen", "CASE WHEN range % 2 = 0 THEN 'e' END AS id", 50)]
    [InlineData("CASE WHEN range > 2 THEN TIMESTAMP '2024-01-01' END AS at", "CASE WHEN range > 4 THEN range END AS k", "CASE WHEN range <> 99 THEN TIMESTAMP '2024-01-01' END AS seen", "'e' AS id", 6)]
    [InlineData("CASE WHEN range % 50 = 0 THEN 'infinity' ELSE TIMESTAMP '2024-01-01' END AS at", "range AS k", "TIMESTAMP '2024-01-01' AS seen", "'e' AS id", 2)]
    [InlineData("TIMESTAMP '2024-01-01' AS at", "range AS k", "CASE WHEN range % 50 = 0 THEN '-infinity' ELSE TIMESTAMP '2024-01-01' END AS seen", "'e' AS id", 2)]
    public async Task Skipped_rows_are_counted(string at, string key, string seen, string id, long skipped)
    {
        var sql = $"SELECT {at}, {key}, {seen}, {id}, range AS x FROM range(100)";
        var events = new Events
        {
            Columns = [new("x", FeatureType.Int64, true), new("seen", FeatureType.Instant, true), new("id", FeatureType.String, true)],
            Source = s => s with { AvailableAt = "seen", Delay = null, EventId = "id" },
        };
        _files.Parquet("events.parquet", sql);
        Assert.Equal(skipped, Assert.Single((await events.RunAsync(_files)).Sources).Skipped);

        var query = events with { Source = s => events.Source(s) with { Path = null, Sql = sql } };
        Assert.Equal(skipped, Assert.Single((await query.RunAsync(_files)).Sources).Skipped);
    }

    [Fact]
    public async Task Not_finite_values_are_counted_by_column_and_row()
    {
        _files.Parquet("events.parquet", "SELECT range AS k, TIMESTAMP '2024-01-01' AS at, CASE range % 4 WHEN 0 THEN 'nan' WHEN 1 THEN 'inf' ELSE '1' END::DOUBLE AS x, CASE WHEN range = 5 THEN '-inf' END::FLOAT AS y, 'nan'::DOUBLE AS unread FROM range(100)");
        var events = new Events
        {
            Columns = [new("x", FeatureType.Float64, true), new("y", FeatureType.Float32, true), new("unread", FeatureType.Float64, true)],
            Features = [new LatestFeature { Name = "x", Column = "x" }, new LatestFeature { Name = "y", Column = "y" }],
        };
        Assert.Equal(new SourceSummary("v", "events", 0, 51, 0), Assert.Single((await events.RunAsync(_files)).Sources));
        Assert.Equal(["50"], _files.Column($"SELECT count(v__x) FROM '{_files.Path("out.parquet")}'"));
    }

    [Theory]
    [InlineData("int64", "9223372036854775807", 100)]
    [InlineData("int64", "4611686018427387903", 0)]
    [InlineData("decimal(28,0)", "9999999999999999999999999999", 100)]
    [InlineData("decimal(28,2)", "49999999999999999999999999.99", 0)]
    [InlineData("float64", "1.7e308", 100)]
    [InlineData("float64", "8e307", 0)]
    public async Task Results_that_do_not_fit_are_null_and_counted(string type, string value, long overflowed)
    {
        // Two rows a key: the sum fits or not. The default stands for what was lost, and the feature of one row fits.
        var column = new[] { FeatureType.Int64, FeatureType.Float64, FeatureType.Decimal(28, 0), FeatureType.Decimal(28, 2) }.First(t => t.Name == type);
        _files.Parquet("events.parquet", $"SELECT range // 2 AS k, TIMESTAMP '2024-01-01' + to_days((range % 2)::INTEGER) AS at, '{value}'::{(column.Kind == TypeKind.Int64 ? "BIGINT" : column.Kind == TypeKind.Float64 ? "DOUBLE" : column.Name)} AS x FROM range(200)");
        var events = new Events
        {
            Columns = [new("x", column, true)],
            Features =
            [
                new WindowFeature { Name = "both", Aggregate = "sum", Input = "x", Window = Duration.Parse("60d"), Default = "1" },
                new WindowFeature { Name = "one", Aggregate = "sum", Input = "x", Window = Duration.Parse("732h") },
                new WindowFeature { Name = "none", Aggregate = "sum", Input = "x", Window = Duration.Parse("1h") },
            ],
        };

        Assert.Equal(new SourceSummary("v", "events", 0, 0, overflowed), Assert.Single((await events.RunAsync(_files)).Sources));
        Assert.Equal([overflowed.ToString(System.Globalization.CultureInfo.InvariantCulture)], _files.Column($"SELECT count(*) FILTER (v__both = 1) FROM '{_files.Path("out.parquet")}'"));
        Assert.Equal(["100"], _files.Column($"SELECT count(v__one) FROM '{_files.Path("out.parquet")}'"));
    }

    [Theory]
    [InlineData("avg", "1.7e308", "1.7e308", 1)]
    [InlineData("avg", "1.7e308", "-1.7e308", 0)]
    [InlineData("variance", "1e200", "-1e200", 1)]
    [InlineData("variance", "1e200", "1e200", 0)]
    [InlineData("variance", "1e200", "NULL", 0)]
    [InlineData("stddev", "1e200", "-1e200", 1)]
    [InlineData("sum", "NULL", "NULL", 0)]
    public async Task Floats_that_leave_their_range_are_counted_and_missing_values_are_not(string aggregate, string first, string second, long overflowed)
    {
        _files.Parquet("events.parquet", $"SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS at, {first}::DOUBLE AS x UNION ALL SELECT 1, TIMESTAMP '2024-01-02', {second}::DOUBLE");
        _files.Parquet("spine.parquet", "SELECT 1::BIGINT AS k, TIMESTAMP '2024-02-01' AS t");
        var events = new Events { Columns = [new("x", FeatureType.Float64, true)], Features = [new WindowFeature { Name = "x", Aggregate = aggregate, Input = "x", Window = null }] };

        Assert.Equal(new SourceSummary("v", "events", 0, 0, overflowed), Assert.Single((await events.RunAsync(_files)).Sources));
    }

    [Fact]
    public async Task Progress_goes_forward_through_the_stages()
    {
        _files.Parquet("events.parquet", "SELECT range % 1000 AS k, TIMESTAMP '2024-01-01' + to_microseconds(range) AS at, range AS x FROM range(1000000)");
        _files.Parquet("spine.parquet", "SELECT range % 1000 AS k, TIMESTAMP '2024-02-01' AS t FROM range(500000)");
        var reports = new Reports(_ => { });
        await using var store = _files.Store(o => o.Threads = 1);
        var summary = await new Events().From(store).ToParquetAsync(_files.Path("out.parquet"), reports, TestContext.Current.CancellationToken);

        Assert.Equal(["reading the spine", "computing features", "counting what was left out"], reports.Seen.Select(p => p.Stage).Distinct());
        Assert.Equal(reports.Seen.Select(p => p.Stage), reports.Seen.GroupBy(p => p.Stage).SelectMany(g => g.Select(p => p.Stage)));
        var fractions = reports.Seen.Where(p => p.Stage == "computing features").Select(p => p.Fraction!.Value).ToArray();
        Assert.Equal(fractions.Order(), fractions);
        Assert.All(fractions, f => Assert.InRange(f, 0, 1));
        Assert.Equal(500_000, summary.Rows);
        Assert.True(summary.Elapsed > TimeSpan.Zero);
    }

    [Fact]
    public async Task Runs_give_the_same_bytes_whatever_the_threads()
    {
        _files.Parquet("events.parquet", "SELECT hash(range) % 500 AS h, (hash(range) % 500)::BIGINT AS k, TIMESTAMP '2024-01-01' + to_minutes((hash(range * 7) % 5000)::BIGINT) AS at, (hash(range * 13) % 1000) / 7.0 AS x FROM range(200000)", ", ROW_GROUP_SIZE 20000");
        _files.Parquet("spine.parquet", "SELECT (hash(range * 3) % 600)::BIGINT AS k, TIMESTAMP '2024-01-01' + to_minutes((hash(range * 5) % 6000)::BIGINT) AS t FROM range(150000)", ", ROW_GROUP_SIZE 20000");
        var events = new Events
        {
            Columns = [new("x", FeatureType.Float64, true)],
            Features =
            [
                new LatestFeature { Name = "x", Column = "x" },
                new WindowFeature { Name = "n", Aggregate = "count", Window = Duration.Parse("1h") },
                new WindowFeature { Name = "s", Aggregate = "sum", Input = "x", Window = Duration.Parse("1h") },
            ],
        };
        var contents = new List<byte[]>();
        foreach (var threads in new[] { 1, 2, 2 })
        {
            await events.RunAsync(_files, o => o.Threads = threads);
            contents.Add(await File.ReadAllBytesAsync(_files.Path("out.parquet"), TestContext.Current.CancellationToken));
        }
        var digest = _files.Texts($"SELECT count(*), count(v__s) FROM '{_files.Path("out.parquet")}'")[0];
        Assert.Equal("150000", digest[0]);
        Assert.NotEqual("0", digest[1]);
        Assert.True(contents[0].AsSpan().SequenceEqual(contents[1]), "one thread and two differ");
        Assert.True(contents[1].AsSpan().SequenceEqual(contents[2]), "two runs differ");
    }
}
