namespace FeatureStore.Conformance;

/// <summary>An expression over given values, and what it is.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Text">The expression, in the scene of rows.</param>
/// <param name="Value">Its value as text; null for none.</param>
/// <param name="Given">What it reads, by column; all else is null.</param>
public sealed record ExpressionFact(string Name, string Text, string? Value, params (string Column, object Value)[] Given)
{
    public static ExpressionScene Scene { get; } = new RowScene();

    /// <summary>The row: columns that cannot be null have some value.</summary>
    public Row Row => Scene.Inputs.ToDictionary(i => i.Written, i => Given.Where(g => g.Column == i.Written).Select(g => g.Value).FirstOrDefault()
        ?? (i.CanBeNull ? null : i.Type.Kind == TypeKind.Instant ? 0L : "event"));

    public override string ToString() => Name;
}
