namespace FeatureStore.Conformance;

/// <summary>
/// Something that computes expressions. Values are bool, long (also enums and the microseconds of instants), double, decimal,
/// string, Guid and DateOnly, by what the scene writes.
/// </summary>
public interface IExpressionEvaluator
{
    string Name { get; }

    /// <summary>The values of every tree for every row.</summary>
    IReadOnlyList<object?[]> Evaluate(ExpressionScene scene, IReadOnlyList<Expression> trees, IReadOnlyList<Row> rows);
}
