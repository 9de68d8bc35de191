namespace FeatureStore.Model;

/// <summary>Arithmetic on microseconds that stops at the ends of time instead of running over them.</summary>
internal static class Instants
{
    /// <summary>An instant earlier by a number of microseconds (later, if negative).</summary>
    public static long Earlier(long instant, long microseconds)
    {
        var earlier = unchecked(instant - microseconds);
        if (microseconds >= 0)
            return earlier <= instant ? earlier : long.MinValue;
        return earlier > instant ? earlier : long.MaxValue;
    }
}
