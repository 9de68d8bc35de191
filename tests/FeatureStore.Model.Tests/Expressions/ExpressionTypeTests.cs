namespace FeatureStore.Model.Tests;

public sealed class ExpressionTypeTests
{
    [Theory]
    [InlineData("1", "int64")]
    [InlineData("-9223372036854775808", "int64")]
    [InlineData("1.5", "float64")]
    [InlineData("1.50m", "decimal(3,2)")]
    [InlineData("'x'", "string")]
    [InlineData("small + 1", "int64?")]
    [InlineData("n + 1", "int64?")]
    [InlineData("n", "int64")]
    [InlineData("n == 1", "bool")]
    [InlineData("i == 1", "bool?")]
    [InlineData("single", "float64?")]
    [InlineData("i * f", "float64?")]
    [InlineData("d + d", "decimal(28,2)?")]
    [InlineData("d + i", "decimal(28,2)?")]
    [InlineData("d + wide", "decimal(28,10)?")]
    [InlineData("d ?? 0", "decimal(28,2)")]
    [InlineData("d ?? 0.00m", "decimal(28,2)")]
    [InlineData("-d", "decimal(12,2)?")]
    [InlineData("abs(d)", "decimal(12,2)?")]
    [InlineData("float64(d) * 2", "float64?")]
    [InlineData("round(d)", "decimal(28,0)?")]
    [InlineData("round(d, 1)", "decimal(28,1)?")]
    [InlineData("round(f, 2)", "float64?")]
    [InlineData("floor(n)", "float64")]
    [InlineData("sqrt(n)", "float64?")]
    [InlineData("least(n, 3)", "int64")]
    [InlineData("least(n, 3.0, i)", "float64?")]
    [InlineData("n > 3 ? 'many' : 'few'", "string")]
    [InlineData("n > 3 ? n : null", "int64?")]
    [InlineData("null ?? n", "int64")]
    [InlineData("i ?? n", "int64")]
    [InlineData("s is null", "bool")]
    [InlineData("length(s ?? '')", "int64")]
    [InlineData("e == 'web'", "bool?")]
    [InlineData("e in ('web', 'pos')", "bool?")]
    [InlineData("e", "enum(web=0, pos=1)?")]
    [InlineData("u == '00000000-0000-0000-0000-00000000000f'", "bool?")]
    [InlineData("day_of > '2024-01-01'", "bool?")]
    [InlineData("day_of < as_of", "bool?")]
    [InlineData("days_between(day_of, as_of)", "float64?")]
    [InlineData("days_between(as_of, as_of)", "float64")]
    [InlineData("year(as_of)", "int64")]
    [InlineData("decimal(n, 9)", "decimal(28,9)")]
    [InlineData("decimal(n, 10)", "decimal(28,10)?")]
    [InlineData("int64(d)", "int64?")]
    [InlineData("int64(d ?? 0.00m)", "int64?")]
    [InlineData("b and n > 1", "bool?")]
    public void Types_follow_from_operands(string text, string type)
    {
        var (bound, _) = ExpressionSample.Derived(text);
        Assert.Null(bound.Problem);
        Assert.Equal(type, bound.Expression!.Type.Name + (bound.Expression.CanBeNull ? "?" : ""));
    }

    [Fact]
    public void Every_example_of_a_function_is_a_constant_expression()
    {
        foreach (var example in FunctionCatalogue.All.SelectMany(f => f.Examples))
            Assert.NotNull(ExpressionSample.Derived(example.Text).Bound.Expression);
    }

    [Fact]
    public void A_derived_feature_may_read_derived_features_in_any_order()
    {
        var findings = ExpressionSample.Check(
            new DerivedFeature { Name = "c", Expression = new("b_2 ?? 1") },
            new DerivedFeature { Name = "b_2", Expression = new("n + 1") },
            new WindowFeature { Name = "n", Aggregate = "count", Window = Duration.Parse("1h") });
        Assert.Empty(findings);
    }

    [Fact]
    public void A_chain_longer_than_any_stack_is_typed()
    {
        var features = Enumerable.Range(1, 20_000).Select(i => (FeatureDefinition)new DerivedFeature { Name = "x" + i, Expression = new($"x{i - 1} ?? 1") })
            .Append(new WindowFeature { Name = "x0", Aggregate = "count", Window = Duration.Parse("1h") }).Reverse().ToArray();
        var typing = new ViewTyping(ExpressionSample.View(features), ExpressionSample.Source);
        Assert.Equal(FeatureType.Int64, typing.TypeOf(features[^1]));
    }
}
