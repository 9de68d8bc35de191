namespace FeatureStore.Expressions.Tests;

/// <summary>Everything that computes expressions.</summary>
internal static class PathEvaluators
{
    public static IReadOnlyList<IExpressionEvaluator> All { get; } = [new InterpretedExpressions(), new GeneratedExpressions()];
}
