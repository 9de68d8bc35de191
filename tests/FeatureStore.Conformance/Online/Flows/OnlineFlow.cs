using System.Text.Json.Serialization;

namespace FeatureStore.Conformance;

/// <summary>How the rows of a case come into the online store, step by step.</summary>
public sealed record OnlineFlow
{
    public IReadOnlyList<FlowStep> Steps { get; init; } = [];

    /// <summary>When values are written anew: never, always, or for some lengths.</summary>
    public FlowCompaction Compaction { get; init; }

    /// <summary>How long before now answers are kept; null for all since the watermark.</summary>
    public long? KeepAnswers { get; init; }

    /// <summary>The seed of the questions asked after each step.</summary>
    public int Seed { get; init; }
}

public enum FlowCompaction
{
    Never,
    Sometimes,
    Always,
}

/// <summary>Something that a client does. Times are microseconds since 1970.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "step")]
[JsonDerivedType(typeof(MaterializeStep), "materialize")]
[JsonDerivedType(typeof(PushStep), "push")]
public abstract record FlowStep
{
    /// <summary>What the clock says.</summary>
    public long Now { get; init; }

    /// <summary>Which of two clients.</summary>
    public int Client { get; init; }
}

/// <summary>Materializes a view.</summary>
/// <param name="View">Its name.</param>
/// <param name="From">Null for where the last run ended.</param>
/// <param name="To">The new watermark.</param>
public sealed record MaterializeStep(string View, long? From, long To) : FlowStep
{
    /// <summary>Stands for the beginning of time in <see cref="From"/>.</summary>
    public static long Beginning { get; } = OnlineValues.Microseconds(DateTimeOffset.MinValue);
}

/// <summary>Pushes the rows that became visible in an interval to all views.</summary>
/// <param name="After">Its start, exclusive.</param>
/// <param name="Until">Its end, inclusive.</param>
public sealed record PushStep(long After, long Until) : FlowStep
{
    /// <summary>The seed of the order of the rows and of the copies among them; null for the order in which they became visible, each once.</summary>
    public int? Shuffle { get; init; }

    /// <summary>How often the whole is pushed.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Whether rows that lack a time or a key come along.</summary>
    public bool Broken { get; init; }
}
