namespace FeatureStore.Testing;

/// <summary>An interval of visible time.</summary>
/// <param name="After">Its start, exclusive; null for the beginning of time.</param>
/// <param name="Until">Its end, inclusive.</param>
internal readonly record struct TimeSlice(long? After, long Until)
{
    /// <summary>All time.</summary>
    public static TimeSlice All { get; } = new(null, Instant.Last);

    /// <summary>Whether it is a single instant, which cannot be divided.</summary>
    public bool IsInstant => After == Until - 1;

    /// <summary>Two halves, the earlier first, by the middle one of some instants in it.</summary>
    public (TimeSlice Earlier, TimeSlice Later) Divide(long[] instants)
    {
        Array.Sort(instants);
        var middle = instants[instants.Length / 2];
        // What is the last instant as well would leave nothing for the later half.
        if (middle == Until)
            middle = Until - 1;
        return (new(After, middle), new(middle, Until));
    }
}
