namespace FeatureStore;

/// <summary>
/// When a value that grew is worth writing anew. The chance is in proportion to what was added, so reading and writing it
/// costs a fixed multiple of what is appended, however long values are; and it depends on the length alone, so nobody has to
/// remember anything.
/// </summary>
internal static class CompactionSchedule
{
    private const int Least = 3;

    /// <summary>Whether to compact a value.</summary>
    /// <param name="length">Its length.</param>
    /// <param name="added">How much of it was just added.</param>
    public static bool IsDue(int length, int added)
    {
        if (length <= (long)Least * added && length < 4096)
            return false;
        // The length, mixed, as a fraction of one.
        var fraction = (uint)length * 2654435769u;
        return fraction < 2.0 * added / length * uint.MaxValue;
    }
}
