namespace FeatureStore.Expressions.Tests;

/// <summary>Everything that computes expressions.</summary>
internal static class PathEvaluators
{
    public static IReadOnlyList<IExpressionEvaluator> All { get; } = [new SqlExpressions(), new InterpretedExpressions(), new GeneratedExpressions()];
}
