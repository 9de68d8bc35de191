namespace FeatureStore.Conformance;

/// <summary>Cases that differ in one thing.</summary>
public static class CaseEdits
{
    public static HistoryCase WithSources(this HistoryCase history, Func<SourceDefinition, SourceDefinition> edit) =>
        history with { Definitions = history.Definitions with { Sources = EquatableArray.From(history.Definitions.Sources.Select(edit)) } };

    public static HistoryCase WithViews(this HistoryCase history, Func<ViewDefinition, ViewDefinition> edit) =>
        history with { Definitions = history.Definitions with { Views = EquatableArray.From(history.Definitions.Views.Select(edit)) } };

    public static HistoryCase WithFeatures<T>(this HistoryCase history, Func<ViewDefinition, T, T> edit)
        where T : FeatureDefinition =>
        history.WithViews(view => view with { Features = EquatableArray.From(view.Features.Select(f => f is T feature ? edit(view, feature) : f)) });

    public static HistoryCase WithRows(this HistoryCase history, Func<SourceDefinition, IReadOnlyList<Row>, IEnumerable<Row>> edit) => history with
    {
        Rows = history.Rows.ToDictionary(p => p.Key, p => (IReadOnlyList<Row>)edit(history.Definitions.Source(p.Key)!, p.Value).ToArray()),
    };
}
