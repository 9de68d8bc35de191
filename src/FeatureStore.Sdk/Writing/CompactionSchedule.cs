namespace FeatureStore;

/// <summary>
/// When a value that grew is worth writing anew. The chance is in proportion to what was added, so reading and writing it
/// costs a fixed multiple of what is appended, however long values are; and nobody has to remember anything.
/// </summary>
internal static class CompactionSchedule
{
    // Nothing can be gained from a value that is hardly longer than what was just added.
    private const int Least = 3;

    /// <summary>Whether to compact a value.</summary>
    /// <param name="length">Its length.</param>
    /// <param name="added">How much of it was just added.</param>
    public static bool IsDue(int length, int added) =>
        length > (long)Least * added && Random.Shared.NextDouble() < 2.0 * added / length;
}
