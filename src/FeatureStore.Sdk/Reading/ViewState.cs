using FeatureStore.Model;

namespace FeatureStore;

/// <summary>A view's definition made ready for reading and writing its online state.</summary>
internal sealed class ViewState
{
    private readonly List<RowInput> _computed = [];

    /// <exception cref="FeatureStoreException">No state can answer the view.</exception>
    public ViewState(ViewDefinition view, DefinitionSet definitions, string keyPrefix)
    {
        var (entity, source) = (definitions.Entity(view.Entity), definitions.Source(view.Source)!);
        ThrowIfUnbounded(view);
        Schema = new(view, entity, source);
        Columns = ViewColumns.Of(view, entity, source);
        Key = new(Schema, keyPrefix);
        Typing = new(view, source);
        Totals = [.. Schema.Folds.Select(f => f.Totals.Select(t => InputOf(t.Feature)).ToArray())];
        Probes = [.. view.Features.Where(f => f is not DerivedFeature).Select(f => f is LatestFeature latest ? (FeatureProbe)new LatestProbe(latest, Schema) : new WindowProbe((WindowFeature)f, Schema, InputOf((WindowFeature)f)))];
    }

    public StateSchema Schema { get; }

    public StateKey Key { get; }

    /// <summary>All columns the view reads, keys included.</summary>
    public EquatableArray<ColumnDefinition> Columns { get; }

    /// <summary>The types of the features, and the expressions as trees.</summary>
    public ViewTyping Typing { get; }

    /// <summary>What the totals of folded rows are over, class by class.</summary>
    public FoldInput[][] Totals { get; }

    /// <summary>The features that are read from state, in the order of the view; derived ones are computed from them.</summary>
    public FeatureProbe[] Probes { get; }

    private FoldInput InputOf(WindowFeature feature)
    {
        if (!RowInput.IsComputed(feature))
            return FoldInput.Of(feature, Schema, null);
        var input = _computed.Find(i => i.Key == RowInput.KeyOf(feature));
        if (input is null)
            _computed.Add(input = new(feature, Typing, Schema));
        return FoldInput.Of(feature, Schema, input);
    }

    private static void ThrowIfUnbounded(ViewDefinition view)
    {
        foreach (var feature in view.Features)
        {
            if (feature is WindowFeature { Window: null } window && AggregateCatalogue.Find(window.Aggregate) is { IsBounded: false })
                throw new FeatureStoreException($"View '{view.Name}' has no online state: '{feature.Name}' is {window.Aggregate} over a lifetime, for which every value there ever was would have to be kept. Give its window a length (a Step keeps long ones small), or read the view in historical runs only.");
        }
    }
}
