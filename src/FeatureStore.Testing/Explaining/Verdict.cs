namespace FeatureStore.Testing;

/// <summary>What became of a row for a feature.</summary>
/// <param name="Row">The row.</param>
/// <param name="Place">Where it lies.</param>
/// <param name="Counts">Whether the value hangs on it.</param>
/// <param name="Why">Why it counts or not.</param>
internal sealed record Verdict(ReplayedRow Row, RowPlace Place, bool Counts, string Why);

/// <summary>Where a row lies by its event time.</summary>
internal enum RowPlace
{
    /// <summary>Before anything that can count.</summary>
    Before,

    /// <summary>Where rows count, if nothing else speaks against it.</summary>
    Inside,

    /// <summary>After it.</summary>
    After,
}
