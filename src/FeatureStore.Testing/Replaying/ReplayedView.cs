namespace FeatureStore.Testing;

/// <summary>A view whose rows are replayed: how its source is read, and how the rows are given to a store.</summary>
internal sealed class ReplayedView
{
    private readonly int[] _keys;
    private readonly int _time;
    private readonly int _available;
    private readonly (int Ordinal, KeyDefinition Column)[] _written;

    private ReplayedView(ViewDefinition view, DefinitionSet definitions)
    {
        var entity = definitions.Entity(view.Entity);
        Source = definitions.Source(view.Source)!;
        // Nothing is forgotten here, so a key keeps more rows than in production.
        View = view with { MaxEventsPerKey = int.MaxValue };
        Definitions = DefinitionsOf(View, definitions);
        Keys = EquatableArray.From((entity?.Keys ?? default).Select(k => k.Name));
        Columns = ViewColumns.Of(view, entity, Source);
        _keys = [.. Keys.Select(k => Ordinal(view.ColumnOf(k)))];
        (_time, _available) = (Ordinal(Source.EventTime), Ordinal(Source.AvailableAt ?? Source.EventTime));
        _written = [.. Source.Columns.Select(c => (Ordinal(c.Name), new KeyDefinition(c.Name, c.Type)))];
        IsPushed = Source.EventId is not null || !view.Features.Any(f => f is WindowFeature);
        Durations = [.. view.Features.SelectMany(DurationsOf).Distinct().Order()];
    }

    /// <summary>The view, without a limit on its rows.</summary>
    public ViewDefinition View { get; }

    /// <summary>Its source.</summary>
    public SourceDefinition Source { get; }

    /// <summary>The view with what it refers to.</summary>
    public DefinitionSet Definitions { get; }

    /// <summary>The keys of its entity.</summary>
    public EquatableArray<string> Keys { get; }

    /// <summary>The columns that it reads.</summary>
    public EquatableArray<ColumnDefinition> Columns { get; }

    /// <summary>Whether rows can be pushed; windows over rows that nothing identifies are materialized instead.</summary>
    public bool IsPushed { get; }

    /// <summary>How long after a row's event time some feature changes: by it a window's edge passes the row, or it gets too old.</summary>
    public long[] Durations { get; }

    /// <summary>The views of a service, each once.</summary>
    public static IReadOnlyList<ReplayedView> Of(ServiceDefinition service, DefinitionSet definitions) =>
        [.. service.Uses.Select(u => u.View).Distinct().Select(name => new ReplayedView(definitions.View(name)!, definitions))];

    /// <summary>A view with what it refers to.</summary>
    public static DefinitionSet DefinitionsOf(ViewDefinition view, DefinitionSet definitions) => new()
    {
        Entities = definitions.Entity(view.Entity) is { } entity ? EquatableArray.Of(entity) : default,
        Sources = EquatableArray.Of(definitions.Source(view.Source)!),
        Views = EquatableArray.Of(view),
    };

    /// <summary>The statement's plan for the rows that became visible in an interval.</summary>
    /// <param name="slice">The interval.</param>
    /// <param name="byEntity">Whether rows of an entity have to come together, by event time.</param>
    public MaterializePlan Plan(TimeSlice slice, bool byEntity) => new()
    {
        View = View,
        Source = Source,
        Keys = EquatableArray.From(Keys.Select(View.ColumnOf)),
        Columns = Columns,
        After = slice.After,
        Until = slice.Until,
        // Answers are wanted for all instants there are, so no row is left out.
        Horizon = Instant.First,
        WholeEntities = byEntity,
        WholeUntil = slice.Until,
    };

    /// <summary>The entity of the row on which a reader stands.</summary>
    public EntityKey KeyOf(SourceRowReader reader) => new([.. _keys.Select(k => reader.GetValue(k, Columns[k].Type)!)]);

    /// <summary>When the row on which a reader stands happened, and from when on it is known.</summary>
    public (long EventTime, long Visible) TimesOf(SourceRowReader reader)
    {
        var time = Instant.Of(reader.GetInstant(_time));
        var available = Math.Max(time, Instant.Of(reader.GetInstant(_available)));
        return (time, Instant.Add(available, Source.Delay?.Microseconds ?? 0));
    }

    /// <summary>The row on which a reader stands.</summary>
    public ReplayedRow RowOf(SourceRowReader reader)
    {
        var (time, visible) = TimesOf(reader);
        return new(this, time, visible, [.. Columns.Select((c, i) => reader.GetValue(i, c.Type))]);
    }

    /// <summary>Gives a row as its source would; what the view does not read is null.</summary>
    public void Write(object?[] values, ValueWriter writer)
    {
        foreach (var (ordinal, column) in _written)
            writer.WriteValue(ordinal < 0 ? null : values[ordinal], column);
    }

    /// <summary>The place of a column among those that the view reads; -1 if it reads no such column.</summary>
    public int Ordinal(string column)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Name == column)
                return i;
        }
        return -1;
    }

    private static IEnumerable<long> DurationsOf(FeatureDefinition feature) => feature switch
    {
        WindowFeature { Offset: var offset, Window: { } length } => [offset?.Microseconds ?? 0, Instant.Add(offset?.Microseconds ?? 0, length.Microseconds)],
        WindowFeature { Offset: var offset } => [offset?.Microseconds ?? 0],
        LatestFeature { MaxAge: { } age } => [age.Microseconds],
        _ => [],
    };
}
