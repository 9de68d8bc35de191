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
    /// </summary>
    public required bool WholeEntities { get; init; }

    /// <summary>Up to when rows of whole entities are visible; at least <see cref="Until"/>.</summary>
    public required long WholeUntil { get; init; }
}
