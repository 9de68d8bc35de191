using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Which views a healthy store has, and how old their watermarks may be.</summary>
public sealed class FeatureStoreHealthOptions
{
    private readonly List<RequiredView> _views = [];

    internal IReadOnlyList<RequiredView> Views => _views;

    /// <summary>A view must be materialized.</summary>
    /// <typeparam name="TView">The view.</typeparam>
    /// <param name="maxStaleness">How long before now its watermark may lie; null for any time.</param>
    public FeatureStoreHealthOptions Require<TView>(TimeSpan? maxStaleness = null)
        where TView : IFeatureView => Require(TView.Definition, TView.Definitions, maxStaleness);

    /// <summary>The same for a view without a generated type.</summary>
    /// <param name="view">The view.</param>
    /// <param name="definitions">Everything it refers to.</param>
    /// <param name="maxStaleness">How long before now its watermark may lie; null for any time.</param>
    public FeatureStoreHealthOptions Require(ViewDefinition view, DefinitionSet definitions, TimeSpan? maxStaleness = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(definitions);
        if (maxStaleness is { } most)
            ArgumentOutOfRangeException.ThrowIfLessThan(most, TimeSpan.Zero, nameof(maxStaleness));
        _views.Add(new(view, definitions, maxStaleness));
        return this;
    }

    internal sealed record RequiredView(ViewDefinition View, DefinitionSet Definitions, TimeSpan? MaxStaleness);
}
