using FeatureStore.Model;

namespace FeatureStore;

/// <summary>A view's definition made ready for reading and writing its online state.</summary>
internal sealed class ViewState
{
    public ViewState(ViewDefinition view, DefinitionSet definitions, string keyPrefix)
    {
        var (entity, source) = (definitions.Entity(view.Entity), definitions.Source(view.Source)!);
        Schema = new(view, entity, source);
        Columns = ViewColumns.Of(view, entity, source);
        Key = new(Schema, keyPrefix);
        Probes = [.. view.Features.Select(f => f is LatestFeature latest ? (FeatureProbe)new LatestProbe(latest, Schema) : new WindowProbe((WindowFeature)f, Schema))];
    }

    public StateSchema Schema { get; }

    public StateKey Key { get; }

    /// <summary>All columns the view reads, keys included.</summary>
    public EquatableArray<ColumnDefinition> Columns { get; }

    /// <summary>The features, in the order of the view.</summary>
    public FeatureProbe[] Probes { get; }
}
