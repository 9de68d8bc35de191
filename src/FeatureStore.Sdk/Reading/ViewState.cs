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
        Typing = new(view, source);
        var inputs = new List<RowInput>();
        Probes = [.. view.Features.Where(f => f is not DerivedFeature).Select(f => f is LatestFeature latest ? (FeatureProbe)new LatestProbe(latest, Schema) : Window((WindowFeature)f, inputs))];
    }

    public StateSchema Schema { get; }

    public StateKey Key { get; }

    /// <summary>All columns the view reads, keys included.</summary>
    public EquatableArray<ColumnDefinition> Columns { get; }

    /// <summary>The types of the features, and the expressions as trees.</summary>
    public ViewTyping Typing { get; }

    /// <summary>The features that are read from state, in the order of the view; derived ones are computed from them.</summary>
    public FeatureProbe[] Probes { get; }

    private WindowProbe Window(WindowFeature feature, List<RowInput> inputs)
    {
        if (!RowInput.IsComputed(feature))
            return new(feature, Schema, null);
        var input = inputs.Find(i => i.Key == RowInput.KeyOf(feature));
        if (input is null)
            inputs.Add(input = new(feature, Typing, Schema));
        return new(feature, Schema, input);
    }
}
