namespace FeatureStore.Oracle;

/// <summary>
/// A view, restated in the few words the evaluator needs. Times and durations are microseconds; rows are dictionaries of
/// bool, long (also enums, instants and durations), decimal, double, string, Guid, DateOnly and lists of these (also vectors and bytes).
/// </summary>
public sealed record OracleView
{
    public required string EventTime { get; init; }

    public string? AvailableAt { get; init; }

    public long Delay { get; init; }

    public string? EventId { get; init; }

    public string? Sequence { get; init; }

    public string? Deleted { get; init; }

    public IReadOnlyList<string> Keys { get; init; } = [];

    public bool NewestEdgeIn { get; init; }

    /// <summary>All features of the view, whether anybody asks for them or not: they decide which columns it reads.</summary>
    public required IReadOnlyList<OracleFeature> Features { get; init; }

    /// <summary>The columns the view reads, in ordinal order.</summary>
    public IEnumerable<string> Columns =>
        new[] { EventTime, AvailableAt, EventId, Sequence, Deleted }.Concat(Keys).Concat(Features.SelectMany(f => f.Columns))
            .OfType<string>().Distinct().OrderBy(name => name, StringComparer.Ordinal);
}

public abstract record OracleFeature(string Name)
{
    public object? Default { get; init; }

    /// <summary>The columns of the source that it reads.</summary>
    public virtual IEnumerable<string?> Columns => [];
}

public sealed record OracleLatest(string Name, string Column) : OracleFeature(Name)
{
    public long? MaxAge { get; init; }

    public override IEnumerable<string?> Columns => [Column];
}

/// <summary>An aggregate over a window.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Aggregate">The name of the aggregate.</param>
/// <param name="Input">The column that is aggregated.</param>
/// <param name="Length">The length of the window; null for all rows since the beginning.</param>
public sealed record OracleWindow(string Name, string Aggregate, string? Input, long? Length) : OracleFeature(Name)
{
    /// <summary>The steps since 1970 to which the start is floored.</summary>
    public long Step { get; init; } = 1;

    /// <summary>How many values a list holds at most.</summary>
    public int N { get; init; }

    /// <summary>What is aggregated if it is neither a column nor the rows themselves.</summary>
    public Func<Row, object?>? Value { get; init; }

    /// <summary>Whether a row counts; null for all. Null is no.</summary>
    public Func<Row, object?>? Where { get; init; }

    /// <summary>The columns that those two read.</summary>
    public IReadOnlyList<string> Reads { get; init; } = [];

    public override IEnumerable<string?> Columns => Reads.Append(Input);

    public long Offset { get; init; }

    /// <summary>Null for the view's edges.</summary>
    public bool? NewestEdgeIn { get; init; }

    /// <summary>The digits after the point of a decimal input.</summary>
    public int Scale { get; init; }
}

/// <summary>A feature computed from others of its view, which come before it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Inputs">The features that it reads.</param>
/// <param name="Value">Its value from theirs and the instant asked for.</param>
public sealed record OracleDerived(string Name, IReadOnlyList<string> Inputs, Func<IReadOnlyDictionary<string, OracleAnswer>, long?, object?> Value) : OracleFeature(Name)
{
    /// <summary>The answer: where there is no value, the worst cause of its inputs, and a default keeps it; nothing where an input is not covered.</summary>
    public OracleAnswer Answer(IReadOnlyDictionary<string, OracleAnswer> known, long? instant)
    {
        var worst = Inputs.Select(input => known[input].Status).Append(OracleStatus.Null).Max();
        // Whatever would come of it is a guess.
        if (worst == OracleStatus.NotCovered)
            return new(null, OracleStatus.NotCovered);
        return Value(known, instant) is { } value ? new(value) : new(Default, worst);
    }
}

/// <summary>
/// A feature's value with the cause if there is none (a default keeps it), and for what may differ in its last digits the
/// measure of its tolerance: see <see cref="Totals"/>.
/// </summary>
public readonly record struct OracleAnswer(object? Value, OracleStatus Status, double Magnitude = 0)
{
    public OracleAnswer(object? value, double magnitude = 0)
        : this(value, value is null ? OracleStatus.Null : OracleStatus.Present, magnitude)
    {
    }
}

public enum OracleStatus
{
    Present,
    Null,
    Missing,
    Expired,
    NotCovered,
}
