namespace FeatureStore.Testing;

/// <summary>Whether a service gave the same values online as in batch. The same seed over the same rows gives the same report.</summary>
public sealed record ParityReport
{
    /// <summary>The features of the service, in the order of historical columns.</summary>
    public required IReadOnlyList<FeatureParity> Features { get; init; }

    /// <summary>How many rows of the spine were asked about.</summary>
    public required long SpineRows { get; init; }

    /// <summary>Rows of the spine without an instant, of which nothing can be asked online.</summary>
    public required long SpineRowsWithoutTime { get; init; }

    /// <summary>How many pairs of a spine row and an instant were asked about.</summary>
    public required long Instants { get; init; }

    /// <summary>
    /// How many more there were, of services with windows over a source without an EventId: their state is materialized anew
    /// for the instants it is asked about, and <see cref="ParityRun.MaxMaterializations"/> is reached.
    /// </summary>
    public required long InstantsLeftOut { get; init; }

    /// <summary>How many reads of the online store there were: each instant is asked once per replay.</summary>
    public required long Reads { get; init; }

    /// <summary>How many rows of sources were replayed, all replays together.</summary>
    public required long RowsReplayed { get; init; }

    /// <summary>Rows that a view refused when they were replayed, and why.</summary>
    public required IReadOnlyList<ParityRefusal> Refusals { get; init; }

    /// <summary>What the sample, the instants and the order of rows were chosen by.</summary>
    public required int Seed { get; init; }

    /// <summary>Whether every value was equal. Nothing is said if <see cref="Instants"/> is 0.</summary>
    public bool Equal => Features.All(f => f.Equal == f.Compared);
}

/// <summary>Rows that a view refused for one reason.</summary>
/// <param name="View">The view.</param>
/// <param name="Reason">Why, and what to do.</param>
/// <param name="Rows">How many, all replays together.</param>
public sealed record ParityRefusal(string View, string Reason, long Rows);
