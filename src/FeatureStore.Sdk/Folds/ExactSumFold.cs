using FeatureStore.Model;

namespace FeatureStore;

/// <summary>The sum of integers or decimals, exact in 128 bits; only the result has to fit.</summary>
internal sealed class ExactSumFold(StoredColumn input) : Fold
{
    private readonly bool _isDecimal = input.Type.Kind == TypeKind.Decimal;

    public override FoldResult Over(StateRows rows, ReadOnlySpan<byte> value, int first, int end)
    {
        var (total, any) = (Int128.Zero, false);
        foreach (var start in rows.Starts[first..end])
        {
            var row = value[start..];
            if (rows.IsNull(row, input))
                continue;
            any = true;
            total += input.Size == 16 ? input.ReadWide(row) : input.ReadNumber(row);
        }
        if (!any)
            return default;
        var fits = _isDecimal ? Decimals.Fits(total, FeatureType.MaxDecimalPrecision) : total >= long.MinValue && total <= long.MaxValue;
        return fits ? new(ValueSlot.Of(total)) : new(default, Overflowed: true);
    }
}
