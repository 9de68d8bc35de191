using FeatureStore.Model;

namespace FeatureStore;

/// <summary>The sum of integers or decimals, exact in 128 bits; only the result has to fit.</summary>
internal sealed class ExactSumFold(StoredColumn? column, FeatureType type) : Fold
{
    private readonly bool _isDecimal = type.Kind == TypeKind.Decimal;

    public override FoldResult Over(StateRows rows, ReadOnlySpan<byte> value, int first, int end)
    {
        var (total, any) = (Int128.Zero, false);
        foreach (var start in rows.Starts[first..end])
        {
            var row = value[start..];
            if (rows.IsNull(row, column!))
                continue;
            any = true;
            total += column!.Size == 16 ? column.ReadWide(row) : column.ReadNumber(row);
        }
        return Of(total, any);
    }

    public override FoldResult Over(ReadOnlySpan<ValueSlot> inputs)
    {
        var (total, any) = (Int128.Zero, false);
        foreach (ref readonly var input in inputs)
        {
            if (!input.HasValue)
                continue;
            any = true;
            total += _isDecimal ? input.Wide : input.Low;
        }
        return Of(total, any);
    }

    private FoldResult Of(Int128 total, bool any)
    {
        if (!any)
            return default;
        var fits = _isDecimal ? Decimals.Fits(total, FeatureType.MaxDecimalPrecision) : total >= long.MinValue && total <= long.MaxValue;
        return fits ? new(ValueSlot.Of(total)) : new(default, Overflowed: true);
    }
}
