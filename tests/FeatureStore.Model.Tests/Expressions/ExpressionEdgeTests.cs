namespace FeatureStore.Model.Tests;

/// <summary>The exact edges of what is read and of what functions take.</summary>
public sealed class ExpressionEdgeTests
{
    [Theory]
    [InlineData("1e5", "float64", "100000.0")]
    [InlineData("1e-5", "float64", "0.00001")]
    [InlineData("1E+5", "float64", "100000.0")]
    [InlineData("1.5e1", "float64", "15.0")]
    [InlineData("0.1e1", "float64", "1.0")]
    [InlineData("9223372036854775807", "int64", "9223372036854775807")]
    [InlineData("1234567890123456789012345678m", "decimal(28,0)", "1234567890123456789012345678m")]
    [InlineData("0.1234567890123456789012345678m", null, null)]
    [InlineData("5m", "decimal(1,0)", "5m")]
    [InlineData("'\ud83d\ude00 it''s \"so\"'", "string", "'\ud83d\ude00 it''s \"so\"'")]
    [InlineData("\"it's\"", "string", "'it''s'")]
    [InlineData("''", "string", "''")]
    [InlineData("-9223372036854775807 - 1", "int64?", "-9223372036854775807 - 1")]
    [InlineData("-9223372036854775808 - 1", null, null)]
    [InlineData("-(-9223372036854775808)", null, null)]
    [InlineData("abs(-9223372036854775808)", null, null)]
    [InlineData("-9223372036854775808 / -1", null, null)]
    [InlineData("9223372036854775807 * 1", "int64?", "9223372036854775807 * 1")]
    [InlineData("4611686018427387904 * 2", null, null)]
    [InlineData("7 % 4 + 9223372036854775804", "int64?", "7 % 4 + 9223372036854775804")]
    [InlineData("7 / 2 + 9223372036854775804", "int64?", "7 / 2 + 9223372036854775804")]
    public void Constants(string text, string? type, string? canonical)
    {
        var (bound, _) = ExpressionSample.Derived(text);
        Assert.Equal(type, bound.Expression is { } expression ? expression.Type.Name + (expression.CanBeNull ? "?" : "") : null);
        Assert.Equal(type is null ? ExpressionProblemKind.Constant : null, bound.Problem?.Kind);
        if (canonical is not null)
            Assert.Equal(canonical, new ExpressionText(text).Canonical);
    }

    [Theory]
    [InlineData("round(d, 2)", "decimal(28,2)?")]
    [InlineData("round(d, 3)", null)]
    [InlineData("round(f, 0)", "float64?")]
    [InlineData("round(n, 0)", "float64")]
    [InlineData("round(n, 15)", "float64?")]
    [InlineData("round(f, 16)", null)]
    [InlineData("round(f, -1)", null)]
    [InlineData("round(f, n)", null)]
    [InlineData("round(f, 1, 1)", null)]
    [InlineData("decimal(d, 2)", "decimal(28,2)?")]
    [InlineData("decimal(d, 1)", null)]
    [InlineData("decimal(n, 0)", "decimal(28,0)")]
    [InlineData("decimal(n, 28)", "decimal(28,28)?")]
    [InlineData("decimal(n, 29)", null)]
    [InlineData("decimal(f, 2)", null)]
    [InlineData("decimal(1.5m, 26)", "decimal(28,26)")]
    [InlineData("decimal(12.5m, 27)", "decimal(28,27)?")]
    [InlineData("int64(1.5m)", "int64")]
    [InlineData("int64(123456789012345678.5m)", "int64")]
    [InlineData("int64(1234567890123456789.5m)", "int64?")]
    [InlineData("int64(n == 1)", "int64")]
    [InlineData("int64(n)", "int64")]
    [InlineData("int64(s)", null)]
    [InlineData("float64(n == 1)", "float64")]
    [InlineData("float64(s)", null)]
    [InlineData("string(n)", "string")]
    [InlineData("string(f)", null)]
    [InlineData("string(as_of)", null)]
    [InlineData("date(as_of)", "date")]
    [InlineData("date(s)", null)]
    [InlineData("date('2024-02-30')", null)]
    [InlineData("instant(day_of)", "instant?")]
    [InlineData("uuid(s)", null)]
    [InlineData("uuid('x')", null)]
    [InlineData("least(n)", null)]
    [InlineData("least(b, b)", null)]
    [InlineData("least(u, u)", null)]
    [InlineData("least(e, 'web')", "enum(web=0, pos=1)?")]
    [InlineData("greatest(day_of, as_of)", "instant?")]
    [InlineData("length(s, s)", null)]
    [InlineData("length(n)", null)]
    [InlineData("contains(s)", null)]
    [InlineData("contains(s, n)", null)]
    [InlineData("concat('a')", null)]
    [InlineData("concat('a', 'b', 'c', 'd')", "string")]
    [InlineData("concat('a', n)", null)]
    [InlineData("not n", null)]
    [InlineData("n == 1 and n", null)]
    [InlineData("n ? 1 : 2", null)]
    [InlineData("n == 1 ? 1 : 'a'", null)]
    [InlineData("n == 1 ? 1 : 2.5", "float64")]
    [InlineData("s ?? 1", null)]
    [InlineData("b < b", null)]
    [InlineData("u < u", null)]
    [InlineData("e < e", "bool?")]
    [InlineData("n in (1, null)", null)]
    [InlineData("n in (1, 'a')", null)]
    [InlineData("n in (1, 2.5)", "bool")]
    [InlineData("hour(day_of)", "int64?")]
    [InlineData("hour(n)", null)]
    [InlineData("abs(n)", "int64?")]
    [InlineData("abs(f ?? 0.0)", "float64")]
    [InlineData("-(f ?? 0.0)", "float64")]
    [InlineData("-n", "int64?")]
    [InlineData("-s", null)]
    [InlineData("d * d", null)]
    [InlineData("d % d", null)]
    [InlineData("1.5m + 1.25m", "decimal(28,2)?")]
    [InlineData("d == 1", "bool?")]
    [InlineData("d == 1.5", null)]
    [InlineData("null is null", null)]
    [InlineData("null ?? null", null)]
    [InlineData("as_of is null", "bool")]
    public void Operands(string text, string? type)
    {
        var (bound, _) = ExpressionSample.Derived(text);
        Assert.Equal(type, bound.Expression is { } expression ? expression.Type.Name + (expression.CanBeNull ? "?" : "") : null);
        Assert.Equal(type is null ? ExpressionProblemKind.Type : null, bound.Problem?.Kind);
    }

    [Theory]
    [InlineData(10_000, true)]
    [InlineData(10_001, false)]
    public void Characters_up_to_a_limit(int characters, bool isRead) =>
        Assert.Equal(isRead, ExpressionSample.Derived("'" + new string('x', characters - 2) + "'").Bound.Problem is null);

    [Theory]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public void Words_up_to_a_limit(int numbers, bool isRead) =>
        Assert.Equal(isRead, ExpressionSample.Derived(string.Join("+", Enumerable.Repeat("1", numbers))).Bound.Problem is null);

    [Theory]
    [InlineData(49, true)]
    [InlineData(101, false)]
    public void Levels_up_to_a_limit(int levels, bool isRead) =>
        Assert.Equal(isRead, ExpressionSample.Derived(new string('(', levels) + "n" + new string(')', levels)).Bound.Problem is null);

    [Fact]
    public void A_level_that_is_closed_counts_no_more() =>
        Assert.Null(ExpressionSample.Derived(string.Join(" + ", Enumerable.Repeat("((n))", 150))).Bound.Problem);

    [Theory]
    [InlineData("1.", 2)]
    [InlineData("1e", 2)]
    [InlineData("n + 12x", 3)]
    [InlineData("1.5.2", 4)]
    public void A_number_that_is_none_is_marked_up_to_what_is_wrong(string text, int length)
    {
        var problem = ExpressionSample.Derived(text).Bound.Problem!;
        Assert.Equal((ExpressionProblemKind.Syntax, length), (problem.Kind, problem.Span.Length));
    }

    [Fact]
    public void The_first_error_is_the_one_that_is_told()
    {
        var problem = ExpressionSample.Derived("first_unknown + second_unknown").Bound.Problem!;
        Assert.Equal("first_unknown", problem.UnknownName);
    }

    [Fact]
    public void A_long_list_of_names_is_cut()
    {
        var features = Enumerable.Range(100, 40).Select(i => (FeatureDefinition)new WindowFeature { Name = "window_" + i, Aggregate = "count", Window = Duration.Parse("1h") });
        var finding = Assert.Single(ExpressionSample.Check([.. features, new DerivedFeature { Name = "x", Expression = new("qqqqqqqqqqqqqqqqqqq + 1") }]));
        Assert.EndsWith("window_128, window_129 and more.", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("n / 2", null, true)]
    [InlineData("n / 2", "0", false)]
    [InlineData("n > 2", null, false)]
    public void A_default_stands_for_null(string text, string? instead, bool canBeNull)
    {
        var (_, typing) = ExpressionSample.Derived(text, instead);
        Assert.Equal(canBeNull, typing.CanBeNull(typing.Feature("x")!));
    }

    // Rows without an event time, an availability or an id take no part, so that these are never null in a condition.
    [Theory]
    [InlineData("at is null or year(at) > 2000", false)]
    [InlineData("i > 0", true)]
    public void What_every_row_has_is_not_null(string where, bool canBeNull)
    {
        var window = new WindowFeature { Name = "w", Aggregate = "count", Window = Duration.Parse("1h"), Where = new(where) };
        var typing = new ViewTyping(ExpressionSample.View(window), ExpressionSample.Source);
        Assert.Equal(canBeNull, typing.WhereOf(window).Expression!.CanBeNull);
    }

    [Fact]
    public void Every_function_names_its_operands_and_shows_an_example() => Assert.All(FunctionCatalogue.All, function =>
    {
        Assert.Same(function, FunctionCatalogue.Find(function.Name));
        Assert.False(string.IsNullOrWhiteSpace(function.Takes));
        Assert.EndsWith(".", function.Meaning, StringComparison.Ordinal);
        Assert.NotEmpty(function.Examples);
    });
}
