namespace FeatureStore;

/// <summary>The number of rows, or of non-null values of a column.</summary>
internal sealed class CountFold(StoredColumn? input) : Fold
{
    public override FoldResult Over(StateRows rows, ReadOnlySpan<byte> value, int first, int end)
    {
        if (input is null || input.NullBit < 0)
            return new(ValueSlot.Of((long)(end - first)));
        var count = 0L;
        foreach (var start in rows.Starts[first..end])
            count += rows.IsNull(value[start..], input) ? 0 : 1;
        return new(ValueSlot.Of(count));
    }
}
