namespace FeatureStore.Model;

/// <summary>One way of computing some features of a view, giving one row per spine row.</summary>
/// <param name="Name">The name of the step's relation.</param>
public abstract record PlanStep(string Name)
{
    /// <summary>Why this way was chosen.</summary>
    public abstract string Why { get; }

    /// <summary>The features it computes, by name.</summary>
    public abstract IEnumerable<string> FeatureNames { get; }

    /// <summary>How far before a spine time its rows can lie, in microseconds; null for any distance.</summary>
    public abstract long? Lookback { get; }
}

/// <summary>Finds the newest row that takes part: first its time, by a join on narrow columns, then the greatest V among the rows of that time.</summary>
/// <param name="Name">The name of the step's relation.</param>
/// <param name="Features">The features.</param>
public sealed record LatestStep(string Name, EquatableArray<LatestFeature> Features) : PlanStep(Name)
{
    /// <inheritdoc/>
    public override string Why => "the newest row per key: an as-of join on key and time alone, then the row itself by its time";

    /// <inheritdoc/>
    public override IEnumerable<string> FeatureNames => Features.Select(f => f.Name);

    /// <inheritdoc/>
    public override long? Lookback => Features.Any(f => f.MaxAge is null) ? null : Features.Max(f => f.MaxAge!.Value.Microseconds);
}

/// <summary>Computes windows over one bounds convention.</summary>
/// <param name="Name">The name of the step's relation.</param>
/// <param name="Bounds">The edges that belong to the windows.</param>
/// <param name="Features">The features.</param>
public abstract record WindowStep(string Name, Bounds Bounds, EquatableArray<WindowFeature> Features) : PlanStep(Name)
{
    /// <inheritdoc/>
    public override IEnumerable<string> FeatureNames => Features.Select(f => f.Name);

    /// <inheritdoc/>
    public override long? Lookback => Features.Any(f => f.Reach is null) ? null : Features.Max(f => f.Reach);
}

/// <summary>Windows as differences of running totals at their two edges: cost does not grow with the rows in a window.</summary>
/// <param name="Name">The name of the step's relation.</param>
/// <param name="Bounds">The edges that belong to the windows.</param>
/// <param name="Features">The features.</param>
public sealed record RunningTotalsStep(string Name, Bounds Bounds, EquatableArray<WindowFeature> Features) : WindowStep(Name, Bounds, Features)
{
    /// <inheritdoc/>
    public override string Why => "exact totals of rows that become visible in the order they happen: running totals per key, subtracted at both edges";
}

/// <summary>Windows as frames of sorted rows, for what cannot be subtracted.</summary>
/// <param name="Name">The name of the step's relation.</param>
/// <param name="Bounds">The edges that belong to the windows.</param>
/// <param name="Features">The features.</param>
public sealed record FramesStep(string Name, Bounds Bounds, EquatableArray<WindowFeature> Features) : WindowStep(Name, Bounds, Features)
{
    /// <inheritdoc/>
    public override string Why => "frames of sorted rows, for what cannot be subtracted: running counts per key say where each window lies among the rows";
}

/// <summary>Windows as the values next to one of their edges: frames of at most so many rows, among those where the input is not null.</summary>
/// <param name="Name">The name of the step's relation.</param>
/// <param name="Bounds">The edges that belong to the windows.</param>
/// <param name="Input">The input of all features.</param>
/// <param name="Features">The features.</param>
public sealed record PositionsStep(string Name, Bounds Bounds, string Input, EquatableArray<WindowFeature> Features) : WindowStep(Name, Bounds, Features)
{
    /// <inheritdoc/>
    public override string Why => "a few values next to an edge: running counts per key say where it lies among the rows that have a value";
}

/// <summary>Windows over the rows themselves, for aggregates that cannot be subtracted.</summary>
/// <param name="Name">The name of the step's relation.</param>
/// <param name="Bounds">The edges that belong to the windows.</param>
/// <param name="Features">The features.</param>
public sealed record RowsStep(string Name, Bounds Bounds, EquatableArray<WindowFeature> Features) : WindowStep(Name, Bounds, Features)
{
    /// <inheritdoc/>
    public override string Why => "the rows of each window, joined by key and time, as rows may be late: cost grows with the rows in a window, so hot keys and long windows are slow";
}

/// <summary>Windows as totals that entered less totals that left, for rows that may become visible late.</summary>
/// <param name="Name">The name of the step's relation.</param>
/// <param name="Bounds">The edges that belong to the windows.</param>
/// <param name="Features">The features.</param>
public sealed record LateTotalsStep(string Name, Bounds Bounds, EquatableArray<WindowFeature> Features) : WindowStep(Name, Bounds, Features)
{
    /// <inheritdoc/>
    public override string Why => "exact totals of rows that may be late: what entered each window by the instant, less what left it";
}
