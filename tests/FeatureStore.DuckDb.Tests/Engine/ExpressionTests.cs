using FeatureStore.Model;

namespace FeatureStore.DuckDb.Tests.Engine;

/// <summary>Conditions, computed inputs, derived features and requests in a real run.</summary>
public sealed class ExpressionTests : IDisposable
{
    private readonly Workspace _files = new();

    public ExpressionTests()
    {
        _files.Parquet("events.parquet", """
            SELECT * FROM (VALUES
                (1, TIMESTAMP '2024-05-01 09:00', 2, 1.5::DOUBLE, 'web'), (1, TIMESTAMP '2024-05-01 09:10', 3, 2.0, 'pos'),
                (1, TIMESTAMP '2024-05-01 09:20', 9223372036854775807, 1e308, 'web'), (1, TIMESTAMP '2024-05-01 09:30', NULL, 4.0, NULL),
                (2, TIMESTAMP '2024-05-01 09:00', 5, NULL, 'web')) AS t(k, "at", n, price, channel)
            """);
        _files.Parquet("spine.parquet", "SELECT * FROM (VALUES (1, TIMESTAMP '2024-05-01 10:00', 1.5::DOUBLE), (2, TIMESTAMP '2024-05-01 10:00', -0.0), (3, TIMESTAMP '2024-05-01 10:00', 2.5)) AS t(k, t, amount)");
    }

    private static ColumnDefinition[] Columns => [new("n", FeatureType.Int64, true), new("price", FeatureType.Float64, true), new("channel", FeatureType.String, true)];

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task A_condition_keeps_the_rows_for_which_it_is_true() => await ExpectAsync(
        ["2", "1", "0"], Window("count", null, where: "channel == 'web'"));

    [Fact]
    public async Task A_condition_that_is_null_is_not_true() => await ExpectAsync(
        ["1", "0", "0"], Window("count", null, where: "not channel == 'web'"));

    [Fact]
    public async Task A_condition_on_a_column_that_is_summed() => await ExpectAsync(
        ["3", null, null], Window("sum", "n", where: "channel == 'pos'"));

    [Fact]
    public async Task What_does_not_fit_is_left_out_of_a_sum() => await ExpectAsync(
        ["13", "25", null], Window("sum", null, of: "n * n"));

    [Fact]
    public async Task What_is_not_finite_is_left_out_of_a_sum() => await ExpectAsync(
        ["90.0", null, null], Window("sum", null, of: "price * 12.0"));

    [Fact]
    public async Task Equal_inputs_are_computed_once()
    {
        var events = new Events { Columns = Columns, Features = [Window("count", null, "channel == 'web'"), Window("count", null, "(channel=='web')") with { Name = "y", Window = Duration.Parse("5m") }] };
        await using var store = _files.Store();
        Assert.Equal(["x__input"], events.From(store).Plan.Uses[0].Computed.Select(c => c.Name));
    }

    [Fact]
    public async Task Derived_features_follow_defaults_of_what_they_read() => await ExpectAsync(
        ["6.0", "6.0", "1.0"],
        Window("sum", "n", where: "n < 9") with { Name = "s", Default = "0" },
        Derived("z", "s ?? 100"),
        Derived("x", "float64(z) + 1.0"));

    [Fact]
    public async Task A_default_of_its_own_stands_where_an_expression_has_no_value() => await ExpectAsync(
        ["1.5", "-1.0", "-1.0"],
        Window("sum", "price", where: "price < 2.0") with { Name = "s" },
        Derived("x", "s / 1.0") with { Default = "-1" });

    [Fact]
    public async Task A_chain_of_derived_features_is_not_expanded()
    {
        var chain = Enumerable.Range(1, 60).Select(i => Derived("d" + i, $"d{i - 1} / (d{i - 1} + 1.0) + d{i - 1}"));
        var events = new Events { Columns = Columns, Features = [Window("sum", "price", null) with { Name = "s" }, Derived("d0", "s"), .. chain, Derived("x", "d60 > 1.0")] };
        await using (var store = _files.Store())
            Assert.True(events.From(store).Sql.Length < 200_000);
        Assert.Equal(["true", null, null], await events.ValuesAsync(_files));
    }

    [Fact]
    public async Task An_expression_of_a_thousand_words_is_run() => await ExpectAsync(
        ["481.0", "481.0", "481.0"],
        Window("count", null, null) with { Name = "c" },
        Derived("x", string.Join(" + ", Enumerable.Repeat("1.0", 480)) + " + pow(float64(c), 0.0)"));

    [Fact]
    public async Task The_deepest_expressions_are_run() => await ExpectAsync(
        ["1004.0", "1001.0", "1000.0"],
        Window("count", null, null) with { Name = "c" },
        Derived("x", "round(" + string.Concat(Enumerable.Repeat("(1000.0 / ", 44)) + "(c + 1000)" + new string(')', 44) + ")"));

    [Fact]
    public async Task Services_derive_from_views_and_requests()
    {
        var events = new Events { Columns = Columns, Features = [Window("count", null, null) with { Name = "c" }, Derived("x", "c + 1")] };
        var service = new ServiceDefinition
        {
            Name = "s",
            Uses = EquatableArray.Of(new ViewUse("v") { Pick = EquatableArray.Of("x") }),
            Requests = EquatableArray.Of(new RequestDefinition("amount", FeatureType.Float64, false)),
            Derived = EquatableArray.Of(new DerivedFeature { Name = "ratio", Expression = new("amount / v.x") }, new DerivedFeature { Name = "age", Expression = new("hours_between('2024-05-01T00:00:00Z', as_of)") }),
        };
        await using var store = _files.Store();
        await store.GetHistoricalFeatures(service, events.Definitions, events.Spine).ToParquetAsync(_files.Path("out.parquet"), null, TestContext.Current.CancellationToken);

        Assert.Equal(["k INTEGER", "t TIMESTAMP", "amount DOUBLE", "v__x BIGINT", "ratio DOUBLE", "age DOUBLE"], _files.Schema(_files.Path("out.parquet")));
        Assert.Equal([["5", "0.3", "10.0"], ["2", "0.0", "10.0"], ["1", "2.5", "10.0"]], _files.Texts($"SELECT v__x, ratio, age FROM '{_files.Path("out.parquet")}'"));
    }

    [Fact]
    public async Task Own_columns_may_be_named_like_what_features_are_computed_from()
    {
        _files.Parquet("spine.parquet", "SELECT 1 AS k, TIMESTAMP '2024-05-01 10:00:00' AS t, 'a' AS c, 'b' AS s, 'd' AS v__c, 'e' AS ratio__1, {'s': 'f'} AS f, 'g' AS v__totals");
        var events = new Events { Columns = Columns, Features = [Window("count", null, null) with { Name = "c" }, Derived("x", "c + 1")] };
        var service = new ServiceDefinition
        {
            Name = "s",
            Uses = EquatableArray.Of(new ViewUse("v") { Pick = EquatableArray.Of("x") }),
            Derived = EquatableArray.Of(new DerivedFeature { Name = "ratio", Expression = new("round(ln(float64(v.x + 1)) - ln(float64(v.x + 2)) + float64(hour(as_of)), 1)") }),
        };
        await using var store = _files.Store();
        var features = store.GetHistoricalFeatures(service, events.Definitions, events.Spine);
        Assert.Contains("AS \"ratio__1\"", features.Sql, StringComparison.Ordinal);
        await features.ToParquetAsync(_files.Path("out.parquet"), null, TestContext.Current.CancellationToken);

        Assert.Equal([["a", "b", "d", "e", "f", "g", "5", "9.8"]], _files.Texts($"SELECT c, s, v__c, ratio__1, f.s, v__totals, v__x, ratio FROM '{_files.Path("out.parquet")}'"));
    }

    [Theory]
    [InlineData("SELECT 1 AS k, TIMESTAMP '2024-05-01' AS t", "spine (*), column 'amount': the column, a request of 's', is missing. It has k, t.")]
    [InlineData("SELECT 1 AS k, TIMESTAMP '2024-05-01' AS t, 'x' AS amount", "spine (*), column 'amount': the column, a request of 's', is VARCHAR, which is not float64 without loss. Convert it in the file or with Spine.FromSql.")]
    [InlineData("SELECT 1 AS k, TIMESTAMP '2024-05-01' AS t, NULL::DOUBLE AS amount", "spine (*), column 'amount': the request is null or not finite in row 0. Give it a value, or declare it nullable.")]
    [InlineData("SELECT 1 AS k, TIMESTAMP '2024-05-01' AS t, 'nan'::DOUBLE AS amount", "spine (*), column 'amount': the request is null or not finite in row 0. Give it a value, or declare it nullable.")]
    public async Task A_request_that_the_spine_lacks_is_told(string spine, string message)
    {
        _files.Parquet("spine.parquet", spine);
        var service = new ServiceDefinition { Name = "s", Uses = EquatableArray.Of(new ViewUse("v")), Requests = EquatableArray.Of(new RequestDefinition("amount", FeatureType.Float64, false)) };
        await using var store = _files.Store();
        var events = new Events { Columns = Columns, Features = [Window("count", null, null)] };
        var error = await Assert.ThrowsAsync<FeatureDataException>(() =>
            store.GetHistoricalFeatures(service, events.Definitions, events.Spine).ToParquetAsync(_files.Path("out.parquet"), null, TestContext.Current.CancellationToken));
        Assert.Equal(message, System.Text.RegularExpressions.Regex.Replace(error.Message, @"\([^)]*spine\.parquet\)", "(*)"));
    }

    private async Task ExpectAsync(string?[] expected, params FeatureDefinition[] features) =>
        Assert.Equal(expected, await new Events { Columns = Columns, Features = features }.ValuesAsync(_files));

    private static WindowFeature Window(string aggregate, string? input, string? where = null, string? of = null) => new()
    {
        Name = "x",
        Aggregate = aggregate,
        Input = input,
        Window = Duration.Parse("2h"),
        Where = where is null ? null : new(where),
        Expression = of is null ? null : new(of),
    };

    private static DerivedFeature Derived(string name, string expression) => new() { Name = name, Expression = new(expression) };
}
