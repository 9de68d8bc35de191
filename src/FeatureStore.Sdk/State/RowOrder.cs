namespace FeatureStore;

/// <summary>The order V among stored rows, and which rows of one event count.</summary>
internal static class RowOrder
{
    /// <summary>Compares two rows of one event time by the rest of V: null first, then each value by its natural order.</summary>
    public static int Compare(StateRows rows, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        foreach (var column in rows.Schema.Order)
        {
            var difference = Compare(rows, column, left, right);
            if (difference != 0)
                return difference;
        }
        return 0;
    }

    /// <summary>Compares two copies of one event: visible first, then least V.</summary>
    public static int CompareCopies(StateRows rows, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var difference = rows.Known(left).CompareTo(rows.Known(right));
        return difference != 0 ? difference : Compare(rows, left, right);
    }

    /// <summary>Compares one column of two rows.</summary>
    public static int Compare(StateRows rows, StoredColumn column, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var (leftNull, rightNull) = (rows.IsNull(left, column), rows.IsNull(right, column));
        if (leftNull || rightNull)
            return rightNull.CompareTo(leftNull);
        if (column.Tail < 0)
            return column.CompareFixed(left, right);
        return column.Element is { } element
            ? PackedList.Compare(rows.Tail(left, column), rows.Tail(right, column), element)
            : rows.Tail(left, column).SequenceCompareTo(rows.Tail(right, column));
    }
}
