namespace FeatureStore.Testing;

/// <summary>How far a run has come.</summary>
/// <param name="Stage">What it is doing; see <see cref="ParityStage"/>.</param>
/// <param name="Done">How many rows or instants are done in this stage.</param>
/// <param name="Of">Of how many, or null if it is not known.</param>
public readonly record struct ParityProgress(ParityStage Stage, long Done, long? Of);

/// <summary>What a run of parity does, in turn; for a large spine, several times.</summary>
public enum ParityStage
{
    /// <summary>Reads the spine.</summary>
    ReadingSpine,

    /// <summary>Looks for the instants at which values change.</summary>
    FindingInstants,

    /// <summary>Brings rows into the scratch areas.</summary>
    Replaying,

    /// <summary>Asks both sides and compares.</summary>
    Comparing,

    /// <summary>Removes what was written.</summary>
    CleaningUp,
}
