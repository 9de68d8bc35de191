namespace FeatureStore.Model;

/// <summary>
/// A column that is computed for each row before any step runs: what a window aggregates, null where its condition does not
/// hold. Aggregates skip nulls, so steps need not know of conditions.
/// </summary>
/// <param name="Name">Its name among the columns of the rows.</param>
/// <param name="Where">The condition; null for none.</param>
/// <param name="Column">The column to aggregate; null if <paramref name="Value"/> is given, or for the rows themselves.</param>
/// <param name="Value">What to aggregate if that is more than a column.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="Meaning">What it is, in words.</param>
public sealed record ComputedInput(string Name, Expression? Where, string? Column, Expression? Value, FeatureType Type, string Meaning);
