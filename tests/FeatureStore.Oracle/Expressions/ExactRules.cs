using System.Numerics;
using FeatureStore.Model;

namespace FeatureStore.Oracle;

/// <summary>Integers and decimals, computed without bound; what does not fit is null.</summary>
internal static class ExactRules
{
    private static readonly BigInteger MostUnscaled = BigInteger.Pow(10, 28) - 1;

    public static object? Whole(string function, long[] operands)
    {
        BigInteger first = operands[0];
        BigInteger second = operands.Length > 1 ? operands[1] : 0;
        return function switch
        {
            "add" => Fitting(first + second),
            "subtract" => Fitting(first - second),
            "multiply" => Fitting(first * second),
            "divide" or "remainder" when second == 0 => null,
            "divide" => Fitting(BigInteger.Divide(first, second)),
            "remainder" => Fitting(first - (BigInteger.Divide(first, second) * second)),
            "negate" => Fitting(-first),
            "abs" => Fitting(BigInteger.Abs(first)),
            _ => throw new InvalidOperationException($"{function} has no rule for integers"),
        };
    }

    public static object? Decimals(string function, object[] operands, FeatureType result)
    {
        var scale = Math.Max(result.Scale, operands.OfType<decimal>().Max(d => (int)d.Scale));
        var first = Unscaled((decimal)operands[0], scale);
        return function switch
        {
            "add" => Fitting(first + Unscaled((decimal)operands[1], scale), scale),
            "subtract" => Fitting(first - Unscaled((decimal)operands[1], scale), scale),
            "negate" => Fitting(-first, scale),
            "abs" => Fitting(BigInteger.Abs(first), scale),
            "round" => Fitting(Rounded(first, BigInteger.Pow(10, scale - result.Scale)), result.Scale),
            _ => throw new InvalidOperationException($"{function} has no rule for decimals"),
        };
    }

    public static object? ToWhole(decimal number) => Fitting(BigInteger.Divide(Unscaled(number, number.Scale), BigInteger.Pow(10, number.Scale)));

    public static object? ToDecimal(object value, int scale) =>
        Fitting(value is long whole ? whole * BigInteger.Pow(10, scale) : Unscaled((decimal)value, Math.Max(scale, ((decimal)value).Scale)) / BigInteger.Pow(10, Math.Max(0, ((decimal)value).Scale - scale)), scale);

    // Half and more goes away from zero.
    private static BigInteger Rounded(BigInteger value, BigInteger unit)
    {
        var magnitude = BigInteger.DivRem(BigInteger.Abs(value), unit, out var rest);
        return (rest * 2 >= unit ? magnitude + 1 : magnitude) * value.Sign;
    }

    private static object? Fitting(BigInteger value) => value >= long.MinValue && value <= long.MaxValue ? (long)value : null;

    private static object? Fitting(BigInteger unscaled, int scale)
    {
        if (BigInteger.Abs(unscaled) > MostUnscaled)
            return null;
        var bits = decimal.GetBits((decimal)BigInteger.Abs(unscaled));
        return new decimal(bits[0], bits[1], bits[2], unscaled.Sign < 0, (byte)scale);
    }

    private static BigInteger Unscaled(decimal value, int scale)
    {
        var bits = decimal.GetBits(value);
        var magnitude = (BigInteger)new decimal(bits[0], bits[1], bits[2], false, 0);
        return magnitude * BigInteger.Pow(10, scale - value.Scale) * decimal.Sign(value);
    }
}
