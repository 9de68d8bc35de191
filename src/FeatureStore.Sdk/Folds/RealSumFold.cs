namespace FeatureStore;

/// <summary>The sum of floats, compensated: what an addition loses is kept beside the total and added at the end.</summary>
internal sealed class RealSumFold(StoredColumn input) : Fold
{
    public override FoldResult Over(StateRows rows, ReadOnlySpan<byte> value, int first, int end)
    {
        var (total, lost, any) = (0.0, 0.0, false);
        foreach (var start in rows.Starts[first..end])
        {
            var row = value[start..];
            if (rows.IsNull(row, input))
                continue;
            any = true;
            var number = input.ReadReal(row);
            var next = total + number;
            lost += Math.Abs(total) >= Math.Abs(number) ? total - next + number : number - next + total;
            total = next;
        }
        if (!any)
            return default;
        var sum = total + lost + 0.0;
        return double.IsFinite(sum) ? new(ValueSlot.Of(BitConverter.DoubleToInt64Bits(sum))) : new(default, Overflowed: true);
    }
}
