namespace FeatureStore;

/// <summary>Puts rows of one event time in the order V.</summary>
internal static class Ties
{
    private const int Few = 16;

    /// <summary>Orders rows that are in the order of their times.</summary>
    public static void Order(StateRows rows, ReadOnlySpan<byte> value)
    {
        byte[]? copy = null;
        for (var first = 0; first < rows.Count;)
        {
            var end = first + 1;
            while (end < rows.Count && rows.Times[end] == rows.Times[first])
                end++;
            if (end - first > Few)
                OrderMany(rows, copy ??= value.ToArray(), first, end);
            else if (end - first > 1)
                OrderFew(rows, value, first, end);
            first = end;
        }
    }

    private static void OrderFew(StateRows rows, ReadOnlySpan<byte> value, int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            for (var j = i; j > first && RowOrder.Compare(rows, rows.Row(value, j - 1), rows.Row(value, j)) > 0; j--)
                rows.Swap(j - 1, j);
        }
    }

    // Hostile or broken sources put any number of rows at one instant.
    private static void OrderMany(StateRows rows, byte[] value, int first, int end)
    {
        var starts = rows.Starts[first..end].ToArray();
        Array.Sort(starts, (a, b) => RowOrder.Compare(rows, value.AsSpan(a), value.AsSpan(b)));
        rows.Place(first, starts);
    }
}
