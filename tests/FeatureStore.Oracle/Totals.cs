using System.Numerics;

namespace FeatureStore.Oracle;

/// <summary>
/// Sums and what is made of them, without an error: every number is a whole number of units. Null where nothing was or the
/// result does not fit. What other evaluators compute in floats may differ from it by 1e-12 of the answer's magnitude: of the sum of
/// absolute values for a sum, of that per value for an average; of the sum of squares per degree of freedom for a variance.
/// </summary>
internal static class Totals
{
    private const int DecimalDigits = 28;

    // All doubles are multiples of 2^-1074.
    private const int LeastExponent = 1074;

    public static OracleAnswer Sum(List<object> values, int scale) => values switch
    {
        [] => new(null),
        [long, ..] => new(Whole(Numbers(values, out _))),
        [decimal, ..] => new(Exact(Numbers(values, out _), scale)),
        _ => new(Ratio(Total(Numbers(values, out var unit)), unit), Absolute(values)),
    };

    public static OracleAnswer Average(List<object> values) => values switch
    {
        [] => new(null),
        // The sum comes first, and has to fit as well.
        [double, ..] when Sum(values, 0).Value is null => new(null, Absolute(values) / values.Count),
        _ => new(Ratio(Total(Numbers(values, out var unit)), unit * values.Count), Absolute(values) / values.Count),
    };

    // n times the sum of squares less the square of the sum, over n (n - 1): what floats must never compute so, whole numbers may.
    public static OracleAnswer Variance(List<object> values)
    {
        if (values.Count < 2)
            return new(null);
        var numbers = Numbers(values, out var unit);
        var squares = Total(numbers.Select(number => number * number));
        var spread = (values.Count * squares) - BigInteger.Pow(Total(numbers), 2);
        return new(
            Ratio(spread, unit * unit * values.Count * (values.Count - 1)),
            Ratio(squares, unit * unit * (values.Count - 1)) ?? double.MaxValue);
    }

    // If variances v and w differ by at most t, their roots a and b differ by |v - w| / (a + b): by at most t / a; and by at most
    // the root of t, since (a - b)^2 <= |v - w|.
    public static OracleAnswer Deviation(List<object> values)
    {
        const double tolerance = 1e-12;
        var variance = Variance(values);
        if (variance.Value is not double square)
            return variance;
        var root = Math.Sqrt(square);
        var most = Math.Sqrt(variance.Magnitude / tolerance);
        return new(root, root > 0 ? Math.Min(most, variance.Magnitude / root) : most);
    }

    private static BigInteger Total(IEnumerable<BigInteger> numbers) => numbers.Aggregate(BigInteger.Zero, (sum, number) => sum + number);

    private static double Absolute(List<object> values) => values.Sum(value => Math.Abs(Convert.ToDouble(value, null)));

    private static object? Whole(IEnumerable<BigInteger> numbers) => Total(numbers) is var total && total >= long.MinValue && total <= long.MaxValue ? (long)total : null;

    private static object? Exact(IEnumerable<BigInteger> numbers, int scale)
    {
        var total = Total(numbers) / BigInteger.Pow(10, DecimalDigits - scale);
        if (BigInteger.Abs(total) >= BigInteger.Pow(10, DecimalDigits))
            return null;
        var bits = decimal.GetBits((decimal)BigInteger.Abs(total));
        return new decimal(bits[0], bits[1], bits[2], total.Sign < 0, (byte)scale);
    }

    // The values as multiples of 1 / unit.
    private static List<BigInteger> Numbers(List<object> values, out BigInteger unit)
    {
        unit = values[0] switch { long => 1, decimal => BigInteger.Pow(10, DecimalDigits), _ => BigInteger.One << LeastExponent };
        return values.ConvertAll(value => value switch { long whole => whole, decimal number => Unscaled(number), _ => Shifted((double)value) });
    }

    // A decimal holds 96 bits and the position of its point.
    private static BigInteger Unscaled(decimal value)
    {
        var bits = decimal.GetBits(value);
        var magnitude = (BigInteger)new decimal(bits[0], bits[1], bits[2], false, 0);
        return magnitude * BigInteger.Pow(10, DecimalDigits - value.Scale) * decimal.Sign(value);
    }

    // A double holds 52 bits, with a leading 1 unless its exponent is the least, and the exponent.
    private static BigInteger Shifted(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var (exponent, fraction) = ((int)(bits >> 52) & 0x7FF, bits & ((1L << 52) - 1));
        var magnitude = exponent == 0 ? fraction : (BigInteger)(fraction | (1L << 52)) << (exponent - 1);
        return value < 0 ? -magnitude : magnitude;
    }

    // 62 bits of a quotient are more than a double holds; the last of them says whether there are more, so that it rounds right.
    private static double? Ratio(BigInteger over, BigInteger under)
    {
        var magnitude = BigInteger.Abs(over);
        var shift = (int)(under.GetBitLength() - magnitude.GetBitLength()) + 62;
        var quotient = BigInteger.DivRem(magnitude << Math.Max(shift, 0), under << Math.Max(-shift, 0), out var rest);
        var result = Math.ScaleB((long)(quotient | (rest.IsZero ? 0 : 1)), -shift);
        return double.IsFinite(result) ? (over.Sign * result) + 0.0 : null;
    }
}
