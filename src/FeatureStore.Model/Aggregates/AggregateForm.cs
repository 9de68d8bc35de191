namespace FeatureStore.Model;

/// <summary>What computes an aggregate over windows without meeting every row of every window.</summary>
public enum AggregateForm
{
    /// <summary>The running total at the window's end less the one at its start, exactly. Never for floats, where subtraction loses digits.</summary>
    Totals,

    /// <summary>The values at some positions, in the order V, counted from one of the edges.</summary>
    Positions,

    /// <summary>A frame of sorted rows, for what can neither be subtracted nor looked up.</summary>
    Frames,
}
