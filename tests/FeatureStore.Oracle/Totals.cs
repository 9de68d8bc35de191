using System.Numerics;

namespace FeatureStore.Oracle;

/// <summary>Sums: exact for integers and decimals, compensated for floats; null where nothing was or the result does not fit.</summary>
internal static class Totals
{
    private const int DecimalDigits = 28;

    public static OracleAnswer Sum(List<object> values, int scale) => values switch
    {
        [] => new(null),
        [long, ..] => new(Whole(values)),
        [decimal, ..] => new(Exact(values, scale)),
        [double, ..] => Compensated(values.Cast<double>().ToList()),
        _ => throw new InvalidOperationException($"{values[0].GetType()} has no sum"),
    };

    private static object? Whole(List<object> values)
    {
        var total = values.Aggregate(BigInteger.Zero, (sum, value) => sum + (long)value);
        return total >= long.MinValue && total <= long.MaxValue ? (long)total : null;
    }

    private static object? Exact(List<object> values, int scale)
    {
        var total = values.Aggregate(BigInteger.Zero, (sum, value) => sum + Unscaled((decimal)value, scale));
        if (BigInteger.Abs(total) >= BigInteger.Pow(10, DecimalDigits))
            return null;
        var bits = decimal.GetBits((decimal)BigInteger.Abs(total));
        return new decimal(bits[0], bits[1], bits[2], total.Sign < 0, (byte)scale);
    }

    // The value times 10^scale. A decimal holds 96 bits and the position of its point.
    private static BigInteger Unscaled(decimal value, int scale)
    {
        var bits = decimal.GetBits(value);
        var magnitude = (BigInteger)new decimal(bits[0], bits[1], bits[2], false, 0);
        return magnitude * BigInteger.Pow(10, scale - value.Scale) * decimal.Sign(value);
    }

    // Neumaier's sum: what an addition loses is kept beside the total and added at the end.
    private static OracleAnswer Compensated(List<double> values)
    {
        var (total, lost) = (0.0, 0.0);
        foreach (var value in values)
        {
            var next = total + value;
            lost += Math.Abs(total) >= Math.Abs(value) ? total - next + value : value - next + total;
            total = next;
        }
        var sum = total + lost;
        return double.IsFinite(sum) ? new(sum + 0.0, values.Sum(Math.Abs)) : new(null);
    }
}
