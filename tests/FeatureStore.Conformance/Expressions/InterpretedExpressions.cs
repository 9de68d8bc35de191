namespace FeatureStore.Conformance;

/// <summary>Expressions as the online side computes them without generated code.</summary>
public sealed class InterpretedExpressions : IExpressionEvaluator
{
    public string Name => "interpreter";

    public IReadOnlyList<object?[]> Evaluate(ExpressionScene scene, IReadOnlyList<Expression> trees, IReadOnlyList<Row> rows) =>
        [.. trees.Select(tree => rows.Select(row => OnlineValues.Plain(Interpreter.Evaluate(tree, r => OnlineValues.Typed(row[ExpressionScene.Written(r)], r.Declared)))).ToArray())];
}
