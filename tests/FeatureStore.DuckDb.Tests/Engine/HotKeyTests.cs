using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore.DuckDb.Tests.Engine;

/// <summary>Windows of keys with thousands of rows: their steps give what joining rows to windows gives, and the same bits however the work is cut.</summary>
public sealed class HotKeyTests : IDisposable
{
    private static readonly ColumnDefinition[] Columns =
    [
        new("i", FeatureType.Int32, true), new("x", FeatureType.Float64, true), new("s", FeatureType.String, true), new("q", FeatureType.Int64, false),
    ];

    private readonly Workspace _files = new();

    public static TheoryData<string> Aggregates => new(AggregateCatalogue.All.Select(a => a.Name));

    public void Dispose() => _files.Dispose();

    [Theory]
    [MemberData(nameof(Aggregates))]
    public async Task Every_step_gives_what_rows_joined_to_windows_give(string aggregate)
    {
        // Half of the rows are of one key. Times repeat, and every third value is null.
        _files.Run("""
            CREATE SCHEMA source;
            CREATE TABLE source.events AS SELECT (CASE WHEN range % 2 = 0 THEN 0 ELSE range % 60 END)::BIGINT AS k,
                TIMESTAMP '1969-12-25' + to_minutes((hash(range) % 20000)::INTEGER) AS "at",
                CASE WHEN hash(range + 1) % 3 > 0 THEN (hash(range + 2) % 1000)::INTEGER END AS i,
                CASE WHEN hash(range + 3) % 3 > 0 THEN (hash(range + 4) % 100000) / 7 - 5000 END AS x,
                CASE WHEN hash(range + 5) % 3 > 0 THEN 's' || hash(range + 6) % 300 END AS s, range AS q
            FROM range(5000);
            CREATE TABLE spine AS SELECT range AS __row, TIMESTAMP '1969-12-25' + to_minutes((hash(range + 7) % 24000)::INTEGER) AS __time, CASE WHEN range % 3 = 0 THEN range % 70 ELSE 0 END AS k
            FROM range(60);
            INSERT INTO spine VALUES (60, NULL, NULL), (61, TIMESTAMP '1970-01-01', NULL);
            CREATE TABLE spine_columns AS SELECT __row FROM spine;
            """);
        await using var store = new FeatureStoreBuilder().UseDuckDb().Build();
        var plan = new Events { Columns = Columns, Features = [.. Windows(AggregateCatalogue.Find(aggregate)!)], Source = s => s with { Sequence = "q" } }.From(store).Plan;
        var use = plan.Uses[0];
        var windows = use.Steps.Cast<WindowStep>().ToArray();
        Assert.DoesNotContain(windows, s => s is RowsStep);
        var joined = windows.GroupBy(s => s.Bounds).Select(g => new RowsStep("joined_" + g.Key, g.Key, EquatableArray.From(g.SelectMany(s => s.Features))));
        var byRows = plan with
        {
            Uses = EquatableArray.Of(use with { Steps = EquatableArray.From<PlanStep>(joined) }),
            Outputs = EquatableArray.From(plan.Outputs.Select(o => o with { Step = joined.First(s => s.FeatureNames.Contains(o.Feature)).Name })),
        };

        var (expected, actual) = (_files.Texts(HistoricalSql.Of(byRows, SqlDialect.DuckDb)), _files.Texts(HistoricalSql.Of(plan, SqlDialect.DuckDb)));
        Assert.Equal(expected.Count, actual.Count);
        for (var row = 0; row < expected.Count; row++)
        {
            for (var i = 0; i < plan.Outputs.Count; i++)
                AssertEqual(plan.Outputs[i], expected[row][i], actual[row][i]);
        }
        Assert.True(expected.SelectMany(r => r).Distinct().Count() > 20);
    }

    [Fact]
    public async Task Floats_have_the_same_bits_however_the_work_is_cut()
    {
        const string rows = "SELECT (CASE WHEN range % 3 = 0 THEN 0 ELSE hash(range) % 5000 END)::BIGINT AS k, TIMESTAMP '2024-01-01' + to_minutes((hash(range * 7) % 90000)::INTEGER) AS at, (hash(range * 13) % 1000000) / 7.0 AS x, range AS q FROM range(300000)";
        _files.Parquet("spine.parquet", "SELECT (CASE WHEN range % 3 = 0 THEN 0 ELSE hash(range + 1) % 5000 END)::BIGINT AS k, TIMESTAMP '2024-02-01' + to_minutes((hash(range) % 40000)::INTEGER) AS t FROM range(30000)");
        var events = new Events
        {
            Columns = [new("x", FeatureType.Float64, false), new("q", FeatureType.Int64, false)],
            Features = [.. new[] { "sum", "avg", "variance", "stddev" }.Select(a => new WindowFeature { Name = a, Aggregate = a, Input = "x", Window = Duration.Parse("20d") })],
            Source = s => s with { Sequence = "q" },
        };
        var seen = new HashSet<string?>();
        foreach (var (order, threads, memory) in new[] { ("range", 1, "4GB"), ("range", 3, "4GB"), ("hash(range + 3)", 2, "4GB"), ("range DESC", 2, "80MB") })
        {
            _files.Parquet("events.parquet", $"{rows} ORDER BY {order}", ", ROW_GROUP_SIZE 20000");
            await events.RunAsync(_files, o => (o.Threads, o.MemoryLimit) = (threads, memory));
            seen.Add(_files.Column($"SELECT md5(string_agg(concat_ws(',', v__sum, v__avg, v__variance, v__stddev), ';')) FROM '{_files.Path("out.parquet")}'").Single());
        }
        Assert.Single(seen);
    }

    private static IEnumerable<WindowFeature> Windows(Aggregate aggregate)
    {
        var shapes = new WindowFeature[]
        {
            new() { Name = "short", Aggregate = aggregate.Name, Window = Duration.Parse("1h") },
            new() { Name = "long", Aggregate = aggregate.Name, Window = Duration.Parse("7d"), Offset = Duration.Parse("1h"), Bounds = Bounds.OpenClosed },
            new() { Name = "stepped", Aggregate = aggregate.Name, Window = Duration.Parse("3d"), Step = Duration.Parse("5h") },
            new() { Name = "all", Aggregate = aggregate.Name, Window = null },
        };
        var inputs = Columns.Where(c => aggregate.ResultOf(c.Type) is not null).Select(c => c.Name);
        int?[] numbers = aggregate.TakesN ? [1, 5, 70] : [null];
        return from shape in shapes from input in inputs from n in numbers select shape with { Name = $"{shape.Name}_{input}{n}", Input = input, N = n };
    }

    // What rounds is added up in another order.
    private static void AssertEqual(OutputColumn column, string? expected, string? actual)
    {
        if (column.Type.Kind == TypeKind.Float64 && expected is not null && actual is not null)
            Assert.Equal(double.Parse(expected, CultureInfo.InvariantCulture), double.Parse(actual, CultureInfo.InvariantCulture), Math.Abs(double.Parse(expected, CultureInfo.InvariantCulture) * 1e-9) + 1e-9);
        else
            Assert.Equal((column.Name, expected), (column.Name, actual));
    }
}
