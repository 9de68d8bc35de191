namespace FeatureStore.Testing;

/// <summary>When the rows of one entity happened and became visible, by event time.</summary>
internal sealed class EntityTimes
{
    private readonly List<long> _events = [];
    private readonly List<long> _visible = [];
    private long[]? _sorted;

    public int Count => _events.Count;

    public (long EventTime, long Visible) this[int index] => (_events[index], _visible[index]);

    public void Clear()
    {
        _events.Clear();
        _visible.Clear();
        _sorted = null;
    }

    public void Add((long EventTime, long Visible) row)
    {
        _events.Add(row.EventTime);
        _visible.Add(row.Visible);
    }

    /// <summary>How many rows happened by an instant.</summary>
    public int CountBy(long instant) => CountBy(_events, instant);

    /// <summary>When the last row became visible by an instant; null if none had.</summary>
    public long? LastVisibleBy(long instant)
    {
        if (_sorted is null)
            Array.Sort(_sorted = [.. _visible]);
        var count = CountBy(_sorted, instant);
        return count == 0 ? null : _sorted[count - 1];
    }

    private static int CountBy(IReadOnlyList<long> instants, long instant)
    {
        var (low, high) = (0, instants.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = instants[middle] <= instant ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
