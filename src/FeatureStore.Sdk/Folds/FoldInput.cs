using FeatureStore.Model;

namespace FeatureStore;

/// <summary>What a fold reads of each row: a stored column, or what is computed of it; neither for the rows themselves.</summary>
/// <param name="Column">The column.</param>
/// <param name="Computed">What is computed.</param>
internal sealed record FoldInput(StoredColumn? Column, RowInput? Computed)
{
    /// <summary>The type of its values; null for rows.</summary>
    public FeatureType? Type => Column?.Type ?? Computed?.Type;

    /// <summary>The input of a feature.</summary>
    public static FoldInput Of(WindowFeature feature, StateSchema schema, RowInput? computed) =>
        new(computed is null && feature.Input is { } name ? schema.Column(name) : null, computed);
}
