namespace FeatureStore;

/// <summary>Leaves, of several rows of one event, the one that was visible first; then the one of least V.</summary>
internal sealed class Events
{
    private const int Few = 16;
    private int[] _kept = new int[16];

    /// <summary>Finds one row of each event; false if every row is an event of its own.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="value">Their bytes.</param>
    /// <param name="kept">The rows that count.</param>
    public bool TryFind(StateRows rows, ReadOnlySpan<byte> value, out ReadOnlySpan<int> kept)
    {
        kept = default;
        if (rows.Schema.EventId is null)
            return false;
        var times = rows.Times;
        var tie = 0;
        while (tie + 1 < times.Length && times[tie] != times[tie + 1])
            tie++;
        if (tie + 1 >= times.Length)
            return false;
        if (_kept.Length < rows.Count)
            _kept = new int[rows.Count];
        var count = 0;
        byte[]? copy = null;
        for (var first = 0; first < times.Length;)
        {
            var end = first + 1;
            while (end < times.Length && times[end] == times[first])
                end++;
            count = end - first <= Few ? KeepFew(rows, value, first, end, count) : KeepMany(rows, copy ??= value.ToArray(), first, end, count);
            first = end;
        }
        kept = _kept.AsSpan(0, count);
        return true;
    }

    private int KeepFew(StateRows rows, ReadOnlySpan<byte> value, int first, int end, int kept)
    {
        for (var i = first; i < end; i++)
        {
            var beaten = false;
            for (var j = first; j < end && !beaten; j++)
                beaten = j != i && Compare(rows, value, i, j) is { Same: true, Order: var order } && (order > 0 || (order == 0 && j < i));
            if (!beaten)
                _kept[kept++] = i;
        }
        return kept;
    }

    // Hostile or broken sources put any number of rows at one instant.
    private int KeepMany(StateRows rows, byte[] value, int first, int end, int kept)
    {
        var indexes = Enumerable.Range(first, end - first).ToArray();
        Array.Sort(indexes, new ById(rows, value));
        var start = kept;
        for (var i = 0; i < indexes.Length; i++)
        {
            if (i == 0 || !Compare(rows, value, indexes[i - 1], indexes[i]).Same)
                _kept[kept++] = indexes[i];
        }
        Array.Sort(_kept, start, kept - start);
        return kept;
    }

    private static (bool Same, int Order) Compare(StateRows rows, ReadOnlySpan<byte> value, int left, int right)
    {
        var a = rows.Row(value, left);
        var b = rows.Row(value, right);
        return RowOrder.Compare(rows, rows.Schema.EventId!, a, b) == 0 ? (true, RowOrder.CompareCopies(rows, a, b)) : (false, 0);
    }

    private sealed class ById(StateRows rows, byte[] value) : IComparer<int>
    {
        public int Compare(int x, int y)
        {
            var a = rows.Row(value, x);
            var b = rows.Row(value, y);
            var difference = RowOrder.Compare(rows, rows.Schema.EventId!, a, b);
            return difference != 0 ? difference : RowOrder.CompareCopies(rows, a, b);
        }
    }
}
