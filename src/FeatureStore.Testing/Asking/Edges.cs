namespace FeatureStore.Testing;

/// <summary>
/// The instants at which the value of a view may change near an instant: where a row of the entity happens, gets visible,
/// or is passed by an edge of a window, each a microsecond before and after as well.
/// </summary>
internal static class Edges
{
    private const int AnyRows = 2;

    /// <summary>The instants, each once, in ascending order.</summary>
    public static SortedSet<long> Near(long instant, EntityTimes rows, IReadOnlyList<long> durations, Random random)
    {
        var edges = new SortedSet<long>();
        foreach (var index in Chosen(instant, rows, durations, random))
        {
            var (time, visible) = rows[index];
            AddAround(edges, time);
            AddAround(edges, visible);
            foreach (var duration in durations)
                AddAround(edges, Instant.Add(time, duration));
        }
        return edges;
    }

    /// <summary>An instant and its neighbors.</summary>
    public static void AddAround(SortedSet<long> edges, long instant)
    {
        for (var offset = -1; offset <= 1; offset++)
        {
            if (Instant.IsTime(Instant.Add(instant, offset)))
                edges.Add(instant + offset);
        }
    }

    // The rows on both sides of the instant and of each window's edges, as well as some from anywhere, late ones among them.
    private static IEnumerable<int> Chosen(long instant, EntityTimes rows, IReadOnlyList<long> durations, Random random)
    {
        var chosen = new SortedSet<int>();
        foreach (var duration in durations.Prepend(0))
        {
            var count = rows.CountBy(Instant.Add(instant, -duration));
            chosen.Add(count - 1);
            chosen.Add(count);
        }
        for (var i = 0; i < AnyRows && rows.Count > 0; i++)
            chosen.Add(random.Next(rows.Count));
        return chosen.Where(i => i >= 0 && i < rows.Count);
    }
}
