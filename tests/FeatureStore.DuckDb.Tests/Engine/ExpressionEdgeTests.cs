using FeatureStore.Model;

namespace FeatureStore.DuckDb.Tests.Engine;

/// <summary>Expressions where values, instants or rows are missing, extreme or late: a run gives null, and never fails.</summary>
public sealed class ExpressionEdgeTests : IDisposable
{
    private readonly Workspace _files = new();

    public ExpressionEdgeTests() => Spine("(1, TIMESTAMP '2024-05-01 10:00')");

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("n / -01", null)]
    [InlineData("n % -01", "0")]
    [InlineData("n / -2", "4611686018427387904")]
    [InlineData("-n", null)]
    [InlineData("abs(n)", null)]
    [InlineData("n - 1", null)]
    [InlineData("n + n", null)]
    [InlineData("n / (n / n)", "-9223372036854775808")]
    [InlineData("n / int64(as_of < '2000-01-01T00:00:00Z')", null)]
    [InlineData("n % int64(as_of < '2000-01-01T00:00:00Z')", null)]
    [InlineData("n / -int64(as_of > '2000-01-01T00:00:00Z')", null)]
    [InlineData("n % -int64(as_of > '2000-01-01T00:00:00Z')", "0")]
    public async Task The_least_integer_and_divisors_of_zero_and_minus_one(string expression, string? expected)
    {
        Events("SELECT 1 AS k, TIMESTAMP '2024-05-01 09:00' AS at, (-9223372036854775807 - 1)::BIGINT AS n");
        await ExpectAsync([expected], [new("n", FeatureType.Int64, true)], Latest("n"), Derived("x", expression));
    }

    [Theory]
    [InlineData("hours_between(d, as_of)", null)]
    [InlineData("instant(d) < as_of", null)]
    [InlineData("d > '2024-05-01'", "true")]
    [InlineData("instant(d) > '2024-05-01T00:00:00Z'", null)]
    [InlineData("instant(d) is null", "true")]
    [InlineData("year(d)", "5881580")]
    public async Task Days_that_no_instant_reaches(string expression, string? expected)
    {
        Events("SELECT 1 AS k, TIMESTAMP '2024-05-01 09:00' AS at, '5881580-07-10'::DATE AS d");
        await ExpectAsync([expected], [new("d", FeatureType.Date, true)], Latest("d"), Derived("x", expression));
    }

    [Theory]
    [InlineData("least(as_of, '2024-01-01T00:00:00Z')", "2024-01-01 00:00:00+00")]
    [InlineData("greatest(date(as_of), '2024-01-01')", "2024-05-01")]
    [InlineData("hour(as_of)", "10")]
    [InlineData("as_of is null ? 1 : 0", "0", "1")]
    [InlineData("date(as_of) ?? '2000-01-01'", "2024-05-01", "2000-01-01")]
    public async Task Views_that_read_the_instant_alone(string expression, string expected, string? without = null)
    {
        Events("SELECT 1 AS k, TIMESTAMP '2024-05-01 09:00' AS at, 1::BIGINT AS n");
        Spine("(1, TIMESTAMP '2024-05-01 10:00'), (NULL, TIMESTAMP '2024-05-01 10:00'), (1, NULL)");
        await ExpectAsync([expected, expected, without], [new("n", FeatureType.Int64, true)], Derived("x", expression));
    }

    [Fact]
    public async Task A_long_chain_of_features_is_run()
    {
        Events("SELECT 1 AS k, TIMESTAMP '2024-05-01 09:00' AS at, 1::BIGINT AS n");
        var chain = Enumerable.Range(1, 250).Select(i => Derived("d" + i, $"d{i - 1} + 1"));
        await ExpectAsync(["251"], [new("n", FeatureType.Int64, true)], [Latest("n"), Derived("d0", "n"), .. chain, Derived("x", "d250")]);
    }

    [Fact]
    public async Task A_condition_reads_a_deletion_that_is_not_said_as_false()
    {
        Events("SELECT * FROM (VALUES (1, TIMESTAMP '2024-05-01 09:00', true), (1, TIMESTAMP '2024-05-01 09:10', NULL), (1, TIMESTAMP '2024-05-01 09:20', false)) AS t(k, \"at\", gone)");
        var events = new Events { Columns = [new("gone", FeatureType.Bool, true)], Source = s => s with { Deleted = "gone" }, Features = [Window("x") with { Where = new("gone == false") }] };
        Assert.Equal(["2"], await events.ValuesAsync(_files));
    }

    // c is the event of its id, for it was visible first; that it is not from the web does not let b take its place.
    [Fact]
    public async Task Events_are_told_apart_before_a_condition_chooses_among_them()
    {
        Events("""
            SELECT * FROM (VALUES
                (1, TIMESTAMP '2024-05-01 09:00', TIMESTAMP '2024-05-01 09:00', 'a', 'web', 1), (1, TIMESTAMP '2024-05-01 09:10', TIMESTAMP '2024-05-01 09:30', 'b', 'web', 2),
                (1, TIMESTAMP '2024-05-01 09:10', TIMESTAMP '2024-05-01 09:20', 'b', 'pos', 4), (1, TIMESTAMP '2024-05-01 09:15', TIMESTAMP '2024-05-01 11:00', 'd', 'web', 8)) AS t(k, "at", seen, id, channel, n)
            """);
        Spine("(1, TIMESTAMP '2024-05-01 10:00'), (1, TIMESTAMP '2024-05-01 11:00'), (1, TIMESTAMP '2024-05-01 11:10')");
        var events = new Events
        {
            Columns = [new("seen", FeatureType.Instant, false), new("id", FeatureType.String, false), new("channel", FeatureType.String, true), new("n", FeatureType.Int32, false)],
            Source = s => s with { AvailableAt = "seen", Delay = null, EventId = "id" },
            Features =
            [
                Window("web") with { Where = new("channel == 'web'") },
                Window("pos") with { Aggregate = "sum", Input = "n", Where = new("channel != 'web'"), Bounds = Bounds.OpenClosed, Default = "0" },
                Window("squares") with { Aggregate = "sum", Expression = new("float64(n) * n"), Where = new("seen > at"), Window = Duration.Parse("1h"), Offset = Duration.Parse("1h") },
                Derived("x", "string(web) == '1' ? pos * 100 : web"),
            ],
        };
        await events.RunAsync(_files);
        Assert.Equal([["1", "4", null, "400"], ["2", "4", "80.0", "2"], ["1", "0", "80.0", "0"]], _files.Texts($"SELECT v__web, v__pos, v__squares, v__x FROM '{_files.Path("out.parquet")}'"));
    }

    [Fact]
    public async Task A_default_stands_for_what_is_too_old_before_it_is_read_and_again_after()
    {
        Events("SELECT * FROM (VALUES (1, TIMESTAMP '2024-05-01 09:00', 5::BIGINT), (2, TIMESTAMP '2024-05-01 09:59', 7)) AS t(k, \"at\", n)");
        Spine("(1, TIMESTAMP '2024-05-01 10:00'), (2, TIMESTAMP '2024-05-01 10:00')");
        await ExpectAsync(["-5.0", "1.0"], [new("n", FeatureType.Int64, true)],
            Latest("n") with { Name = "recent", MaxAge = Duration.Parse("5m"), Default = "0" },
            Latest("n"),
            Derived("ratio", "n / float64(recent)"),
            Derived("x", "ratio") with { Default = "-5" });
    }

    [Fact]
    public async Task A_global_view_has_conditions_and_derived_features_too()
    {
        Events("SELECT range AS n, TIMESTAMP '2024-05-01 09:00' AS at FROM range(10)");
        var events = new Events { Columns = [new("n", FeatureType.Int64, true)] };
        var view = events.View with { Entity = null, Features = EquatableArray.From<FeatureDefinition>([Window("even") with { Where = new("n % 2 == 0") }, Derived("x", "even * 2")]) };
        var set = events.Definitions with { Entities = default, Views = EquatableArray.Of(view), Sources = EquatableArray.Of(events.Defined with { Columns = EquatableArray.From(events.Defined.Columns.Where(c => c.Name != "k")) }) };
        await using var store = _files.Store();
        await store.GetHistoricalFeatures(Planner.ServiceOf(view), set, events.Spine).ToParquetAsync(_files.Path("out.parquet"), null, TestContext.Current.CancellationToken);
        Assert.Equal(["10"], _files.Column($"SELECT v__x FROM '{_files.Path("out.parquet")}'"));
    }

    [Fact]
    public async Task Enums_and_decimals_in_conditions_and_derived_features()
    {
        var channel = FeatureType.Enum("Channel", [new("web {0}", 1), new("pos", -2), new("alias", 1)]);
        Events("SELECT * FROM (VALUES (1, TIMESTAMP '2024-05-01 09:00', 'web {0}', 1.25::DECIMAL(12,2)), (1, TIMESTAMP '2024-05-01 09:10', 'pos', 2.50)) AS t(k, \"at\", channel, amount)");
        var events = new Events
        {
            Columns = [new("channel", channel, true), new("amount", FeatureType.Decimal(12, 2), true)],
            Features =
            [
                Latest("channel"),
                Window("web") with { Aggregate = "sum", Expression = new("amount + 0.005m"), Where = new("channel == 'alias'") },
                Derived("name", "concat(string(channel), '/', string(channel != 'pos' ? 'pos' : channel))"),
                Derived("other", "channel == 'pos' ? 'web {0}' : channel"),
                Derived("x", "round(web, 2) - 1"),
            ],
        };
        await events.RunAsync(_files);
        Assert.Equal(["k INTEGER", "t TIMESTAMP", "v__channel VARCHAR", "v__web DECIMAL(28,3)", "v__name VARCHAR", "v__other VARCHAR", "v__x DECIMAL(28,2)"], _files.Schema(_files.Path("out.parquet")));
        Assert.Equal([["pos", "1.255", "pos/pos", "alias", "0.26"]], _files.Texts($"SELECT v__channel, v__web, v__name, v__other, v__x FROM '{_files.Path("out.parquet")}'"));
    }

    private async Task ExpectAsync(string?[] expected, ColumnDefinition[] columns, params FeatureDefinition[] features) =>
        Assert.Equal(expected, await new Events { Columns = columns, Features = features }.ValuesAsync(_files));

    private void Events(string sql) => _files.Parquet("events.parquet", sql);

    private void Spine(string rows) => _files.Parquet("spine.parquet", $"SELECT * FROM (VALUES {rows}) AS t(k, t)");

    private static LatestFeature Latest(string column) => new() { Name = column, Column = column };

    private static WindowFeature Window(string name) => new() { Name = name, Aggregate = "count", Window = Duration.Parse("2h") };

    private static DerivedFeature Derived(string name, string expression) => new() { Name = name, Expression = new(expression) };
}
