using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Something that is kept of rows that are folded. Features share it that aggregate the same values in the same way.</summary>
/// <param name="Feature">The first of them.</param>
internal sealed record FoldedTotal(WindowFeature Feature)
{
    /// <summary>What is kept, in words; it decides what state is shared.</summary>
    public string Text { get; } = TextOf(Feature);

    /// <summary>What a feature needs.</summary>
    public static string TextOf(WindowFeature feature)
    {
        var n = feature.N is { } number ? number.ToString(CultureInfo.InvariantCulture) + " " : "";
        var where = feature.Where is { } condition ? " where " + condition.Canonical : "";
        return $"{FoldCatalogue.Keeps(feature.Aggregate)} {n}{feature.Expression?.Canonical ?? feature.Input ?? "rows"}{where}";
    }
}
