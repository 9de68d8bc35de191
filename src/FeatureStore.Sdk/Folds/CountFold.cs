namespace FeatureStore;

/// <summary>The number of rows, or of non-null values of a column.</summary>
internal sealed class CountFold(StoredColumn? column) : Fold
{
    public override FoldResult Over(StateRows rows, ReadOnlySpan<byte> value, int first, int end)
    {
        if (column is null || column.NullBit < 0)
            return new(ValueSlot.Of((long)(end - first)));
        var count = 0L;
        foreach (var start in rows.Starts[first..end])
            count += rows.IsNull(value[start..], column) ? 0 : 1;
        return new(ValueSlot.Of(count));
    }

    public override FoldResult Over(ReadOnlySpan<ValueSlot> inputs)
    {
        var count = 0L;
        foreach (ref readonly var input in inputs)
            count += input.HasValue ? 1 : 0;
        return new(ValueSlot.Of(count));
    }
}
