namespace FeatureStore.Conformance;

/// <summary>A tree with what the oracle expects of it, row by row.</summary>
public sealed record JudgedExpression(Expression Tree, ExpectedValue[] Expected)
{
    public static JudgedExpression Of(Expression tree, IEnumerable<Row> rows) => new(tree, [.. rows.Select(row => ExpectedValue.Of(tree, row))]);
}
