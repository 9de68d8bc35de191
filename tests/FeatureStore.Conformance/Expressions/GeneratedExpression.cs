namespace FeatureStore.Conformance;

/// <summary>A random expression: its text, its tree, and which combinations of the catalogue are in it.</summary>
public sealed record GeneratedExpression(string Text, Expression Tree, IReadOnlyList<Combination> Combinations);
