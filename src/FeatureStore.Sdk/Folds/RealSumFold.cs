namespace FeatureStore;

/// <summary>The sum of floats, compensated: what an addition loses is kept beside the total and added at the end.</summary>
internal sealed class RealSumFold(StoredColumn? column) : Fold
{
    public override FoldResult Over(StateRows rows, ReadOnlySpan<byte> value, int first, int end)
    {
        var (total, lost, any) = (0.0, 0.0, false);
        foreach (var start in rows.Starts[first..end])
        {
            var row = value[start..];
            if (rows.IsNull(row, column!))
                continue;
            any = true;
            Add(column!.ReadReal(row), ref total, ref lost);
        }
        return Of(total + lost, any);
    }

    public override FoldResult Over(ReadOnlySpan<ValueSlot> inputs)
    {
        var (total, lost, any) = (0.0, 0.0, false);
        foreach (ref readonly var input in inputs)
        {
            if (!input.HasValue)
                continue;
            any = true;
            Add(BitConverter.Int64BitsToDouble(input.Low), ref total, ref lost);
        }
        return Of(total + lost, any);
    }

    private static void Add(double number, ref double total, ref double lost)
    {
        var next = total + number;
        lost += Math.Abs(total) >= Math.Abs(number) ? total - next + number : number - next + total;
        total = next;
    }

    private static FoldResult Of(double sum, bool any)
    {
        if (!any)
            return default;
        return double.IsFinite(sum) ? new(ValueSlot.Of(BitConverter.DoubleToInt64Bits(sum + 0.0))) : new(default, Overflowed: true);
    }
}
