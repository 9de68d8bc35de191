using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Finds the newest row that takes part.</summary>
internal static class LatestRow
{
    /// <summary>The row of the greatest V among those visible that have happened, or -1.</summary>
    public static int Find(StateRows rows, ReadOnlySpan<byte> value, long instant)
    {
        var newest = rows.CountBefore(instant, rows.Schema.View.Bounds == Bounds.OpenClosed) - 1;
        if (newest < 0)
            return -1;
        var time = rows.Times[newest];
        for (var i = newest - 1; i >= 0 && rows.Times[i] == time; i--)
        {
            if (RowOrder.Compare(rows, rows.Row(value, i), rows.Row(value, newest)) > 0)
                newest = i;
        }
        return newest;
    }
}
