namespace FeatureStore.Model;

/// <summary>What will run for a set of features, and why: one part per view, one step per way of computing.</summary>
public sealed record HistoricalPlan
{
    /// <summary>The service, or the view asked for on its own.</summary>
    public required string Name { get; init; }

    /// <summary>The keys that the spine must have, beside its time.</summary>
    public required EquatableArray<KeyDefinition> SpineKeys { get; init; }

    /// <summary>What the spine must have beside its time and its keys: the requests of the service.</summary>
    public EquatableArray<RequestDefinition> Requests { get; init; }

    /// <summary>The views, in the order of the service.</summary>
    public required EquatableArray<UsePlan> Uses { get; init; }

    /// <summary>The derived features, shown or read by such, each after those it reads.</summary>
    public EquatableArray<DerivedColumn> Derived { get; init; }

    /// <summary>What is read from each source.</summary>
    public required EquatableArray<SourceScan> Scans { get; init; }

    /// <summary>The feature columns of the result, in order; they follow the spine's own columns.</summary>
    public required EquatableArray<OutputColumn> Outputs { get; init; }

    /// <summary>The plan as text: what runs and why.</summary>
    public override string ToString() => PlanText.Of(this);
}

/// <summary>A feature column of a result.</summary>
/// <param name="Name">Its name, <c>view__feature</c>.</param>
/// <param name="Feature">The feature's own name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Nullable">Whether it can be null.</param>
/// <param name="Step">The step that computes it; null if it is derived.</param>
public sealed record OutputColumn(string Name, string Feature, FeatureType Type, bool Nullable, string? Step);

/// <summary>What is read from one source for all views together.</summary>
/// <param name="Source">The source.</param>
/// <param name="Columns">The columns read by some view, in ordinal order.</param>
/// <param name="Lookback">How far before the first spine time rows can matter, in microseconds; null for any distance.</param>
public sealed record SourceScan(SourceDefinition Source, EquatableArray<ColumnDefinition> Columns, long? Lookback);

/// <summary>How one view is computed.</summary>
public sealed record UsePlan
{
    /// <summary>The name of the view in the result: its alias or its own.</summary>
    public required string ShownAs { get; init; }

    /// <summary>The view.</summary>
    public required ViewDefinition View { get; init; }

    /// <summary>Its source, with the computed columns behind its own.</summary>
    public required SourceDefinition Source { get; init; }

    /// <summary>The columns that are computed for each row.</summary>
    public EquatableArray<ComputedInput> Computed { get; init; }

    /// <summary>How its rows meet the spine's; empty for a global view.</summary>
    public required EquatableArray<KeyJoin> Keys { get; init; }

    /// <summary>The columns that decide the order V after event time.</summary>
    public required EquatableArray<string> Order { get; init; }

    /// <summary>All columns the view reads from its source.</summary>
    public required EquatableArray<ColumnDefinition> Columns { get; init; }

    /// <summary>The steps; together they compute every feature that is shown or read by a derived one, and is not derived itself.</summary>
    public required EquatableArray<PlanStep> Steps { get; init; }

    /// <summary>How long after its event time a row is visible, where no column says so.</summary>
    public long DelayMicroseconds => Source.Delay?.Microseconds ?? 0;

    /// <summary>Whether rows can become visible in another order than they happened.</summary>
    public bool CanBeLate => Source.AvailableAt is not null;
}

/// <summary>A key column of the rows and the spine column that must equal it.</summary>
/// <param name="Column">The source column.</param>
/// <param name="SpineColumn">The spine column.</param>
public sealed record KeyJoin(string Column, string SpineColumn);
