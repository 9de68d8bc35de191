namespace FeatureStore.Model;

/// <summary>One feature of a view. Its type follows from the definition; see <see cref="ViewTyping"/>.</summary>
public abstract record FeatureDefinition
{
    /// <summary>The name of the feature.</summary>
    public required string Name { get; init; }

    /// <summary>The value to give instead of null, as its author wrote it; null if there is none.</summary>
    public string? Default { get; init; }
}

/// <summary>A column of the newest row that takes part, nulls included.</summary>
public sealed record LatestFeature : FeatureDefinition
{
    /// <summary>The column to show.</summary>
    public required string Column { get; init; }

    /// <summary>How old the row may be, inclusive; null for any age.</summary>
    public Duration? MaxAge { get; init; }
}

/// <summary>An aggregate over the rows of a window of event time.</summary>
public sealed record WindowFeature : FeatureDefinition
{
    /// <summary>The name of the aggregate in the <see cref="AggregateCatalogue"/>.</summary>
    public required string Aggregate { get; init; }

    /// <summary>The column to aggregate; null for the rows themselves, or if <see cref="Expression"/> is given.</summary>
    public string? Input { get; init; }

    /// <summary>What to aggregate if that is more than a column: an expression over the columns of a row.</summary>
    public ExpressionText? Expression { get; init; }

    /// <summary>The condition on rows; null for all. Rows for which it is null do not count.</summary>
    public ExpressionText? Where { get; init; }

    /// <summary>How many values the aggregate keeps; null unless it takes such a number.</summary>
    public int? N { get; init; }

    /// <summary>The length of the window; null for all rows since the beginning, which is written <c>lifetime</c>.</summary>
    public required Duration? Window { get; init; }

    /// <summary>How far the window's end lies before the instant asked for; null for none.</summary>
    public Duration? Offset { get; init; }

    /// <summary>
    /// The steps, counted from 1970 in UTC, down to which the start of the window is floored; null for a start that is exact.
    /// Online stores then keep totals of whole steps instead of rows.
    /// </summary>
    public Duration? Step { get; init; }

    /// <summary>The edges of the window; null for those of the view.</summary>
    public Bounds? Bounds { get; init; }

    /// <summary>How far before the instant asked for a row can lie, in microseconds; null for any distance.</summary>
    public long? Reach => Window is { } window ? window.Microseconds + (Offset?.Microseconds ?? 0) + Math.Max(0, (Step?.Microseconds ?? 0) - 1) : null;
}

/// <summary>A feature computed from other features of its view, or, in a service, of its views and from requests.</summary>
public sealed record DerivedFeature : FeatureDefinition
{
    /// <summary>How it is computed.</summary>
    public required ExpressionText Expression { get; init; }
}
