namespace FeatureStore.Testing;

/// <summary>How one feature did.</summary>
/// <param name="Name">Its name as a historical column: <c>view__feature</c>, or its own if the service derives it.</param>
/// <param name="Type">Its type.</param>
/// <param name="Compared">How many values were compared.</param>
/// <param name="Equal">How many of them were equal.</param>
/// <param name="LargestDifference">The largest difference of two numbers, of those that count as equal too; null if it is no number.</param>
/// <param name="FirstDifference">The first pair that was not equal; null if there is none.</param>
public sealed record FeatureParity(string Name, FeatureType Type, long Compared, long Equal, double? LargestDifference, ParityDifference? FirstDifference);

/// <summary>A value that was one thing online and another in batch.</summary>
public sealed record ParityDifference
{
    /// <summary>The position of the spine row, from 0.</summary>
    public required long SpineRow { get; init; }

    /// <summary>The keys and requests of the spine row.</summary>
    public required EquatableArray<KeyValuePair<string, object?>> Keys { get; init; }

    /// <summary>The instant asked about: that of the row, or one at the edge of something near it.</summary>
    public required DateTimeOffset Instant { get; init; }

    /// <summary>The value in batch; enums by their names.</summary>
    public required object? Batch { get; init; }

    /// <summary>The value online; enums by their names.</summary>
    public required object? Online { get; init; }

    /// <summary>The status of the value online.</summary>
    public required FeatureStatus Status { get; init; }

    /// <summary>The order in which the rows had come.</summary>
    public required ReplayOrder Order { get; init; }
}

/// <summary>The order in which rows are replayed.</summary>
public enum ReplayOrder
{
    /// <summary>That in which they became visible.</summary>
    AsKnown,

    /// <summary>A random one, with one row in fifty given twice.</summary>
    Shuffled,
}
