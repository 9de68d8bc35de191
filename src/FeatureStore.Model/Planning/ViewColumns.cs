namespace FeatureStore.Model;

/// <summary>The columns that a view reads. They complete the order V, whichever features a service picks.</summary>
public static class ViewColumns
{
    /// <summary>All columns the view reads, each once: key, times, roles of the source and inputs, in ordinal order.</summary>
    public static EquatableArray<ColumnDefinition> Of(ViewDefinition view, EntityDefinition? entity, SourceDefinition source)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal) { source.EventTime };
        foreach (var key in entity?.Keys ?? default)
            names.Add(view.ColumnOf(key.Name));
        foreach (var role in new[] { source.AvailableAt, source.EventId, source.Sequence, source.Deleted })
        {
            if (role is not null)
                names.Add(role);
        }
        foreach (var feature in view.Features)
        {
            foreach (var input in InputsOf(feature))
                names.Add(input);
        }
        return EquatableArray.From(names.Select(source.Column).OfType<ColumnDefinition>());
    }

    /// <summary>The columns that decide the order V after event time, in turn: availability, sequence, then the rest by name.</summary>
    public static EquatableArray<string> OrderAfterEventTime(ViewDefinition view, EntityDefinition? entity, SourceDefinition source) =>
        OrderAfterEventTime(source, (entity?.Keys ?? default).Select(k => view.ColumnOf(k.Name)), Of(view, entity, source));

    /// <summary>The same from the source columns of the keys and all columns the view reads.</summary>
    internal static EquatableArray<string> OrderAfterEventTime(SourceDefinition source, IEnumerable<string> keys, IEnumerable<ColumnDefinition> columns)
    {
        var first = new[] { source.AvailableAt, source.Sequence }.OfType<string>().ToArray();
        var known = new HashSet<string>(first.Concat(keys), StringComparer.Ordinal) { source.EventTime };
        return EquatableArray.From(first.Distinct().Where(c => c != source.EventTime)
            .Concat(columns.Select(c => c.Name).Where(name => !known.Contains(name)).OrderBy(name => name, StringComparer.Ordinal)));
    }

    /// <summary>The columns that a feature is computed from: what it shows or aggregates, and what its condition reads.</summary>
    public static IEnumerable<string> InputsOf(FeatureDefinition feature) => feature switch
    {
        LatestFeature latest => [latest.Column],
        WindowFeature window => (window.Input is { } input ? new[] { input } : [])
            .Concat(ExpressionNames.In(window.Expression).Concat(ExpressionNames.In(window.Where)).Select(n => n.Name)),
        _ => [],
    };
}
