namespace FeatureStore.Model;

/// <summary>An expression of a definition with what came of it.</summary>
/// <param name="Expression">The tree; null if something is wrong.</param>
/// <param name="Problem">What is wrong with it; null if nothing is, or if that is reported elsewhere.</param>
public readonly record struct BoundExpression(Expression? Expression, ExpressionProblem? Problem);
