namespace FeatureStore.Model;

/// <summary>
/// The rows of a source that the online state of a view needs from one run. It may give more rows than are needed, never
/// fewer. All times are microseconds since 1970 in UTC.
/// </summary>
public sealed record MaterializePlan
{
    /// <summary>The view.</summary>
    public required ViewDefinition View { get; init; }

    /// <summary>Its source.</summary>
    public required SourceDefinition Source { get; init; }

    /// <summary>The source columns that hold the entity's keys, in the entity's order; empty for a global view.</summary>
    public required EquatableArray<string> Keys { get; init; }

    /// <summary>The columns to read, in this order: all that the view reads, keys included.</summary>
    public required EquatableArray<ColumnDefinition> Columns { get; init; }

    /// <summary>Rows that became visible after this instant; null for all from the beginning.</summary>
    public required long? After { get; init; }

    /// <summary>Rows that became visible by this instant, it included.</summary>
    public required long Until { get; init; }

    /// <summary>No answer before this instant is wanted of these rows: what only such answers would use is left out.</summary>
    public required long Horizon { get; init; }

    /// <summary>
    /// Whether each entity with a row between <see cref="After"/> and <see cref="Until"/> gives all rows visible by
    /// <see cref="WholeUntil"/> that an answer from <see cref="Horizon"/> on can use, instead of the rows between alone.
    /// In a view of windows only, a row that every window has passed by then brings up nothing.
    /// </summary>
    public required bool WholeEntities { get; init; }

    /// <summary>Up to when rows of whole entities are visible; at least <see cref="Until"/>.</summary>
    public required long WholeUntil { get; init; }

    /// <summary>The event times among which all these rows lie, so that files and parts of files can be skipped.</summary>
    public EventTimeRange EventTimes => new(FirstEventTime, Instants.Earlier(LastVisible, Delay));

    /// <summary>Whether rows of one entity come together, by event time; a view of latest rows alone needs no order.</summary>
    public bool IsSorted => WholeEntities || HasWindows;

    internal long Delay => Source.Delay?.Microseconds ?? 0;

    /// <summary>When the last of the rows became visible.</summary>
    internal long LastVisible => WholeEntities ? WholeUntil : Until;

    internal bool HasWindows => View.Features.Any(f => f is WindowFeature);

    /// <summary>Whether some window has no start, so that every row counts for ever.</summary>
    internal bool HasLifetime => View.Features.Any(f => f is WindowFeature { Window: null });

    internal bool HasLatest => View.Features.Any(f => f is LatestFeature);

    /// <summary>From where on a window at the horizon or later can see rows; null if there are no windows, or for any time.</summary>
    internal long? FirstInWindows => HasWindows && !HasLifetime ? Instants.Earlier(Horizon, View.Features.OfType<WindowFeature>().Max(f => f.Reach!.Value)) : null;

    private long? FirstEventTime
    {
        get
        {
            var seen = HasLatest ? null : FirstInWindows;
            // Without a column that says when a row came, it came a fixed time after it happened.
            var came = After is { } after && !WholeEntities && Source.AvailableAt is null ? Instants.Earlier(after, Delay - 1) : (long?)null;
            return seen > came || came is null ? seen : came;
        }
    }
}
