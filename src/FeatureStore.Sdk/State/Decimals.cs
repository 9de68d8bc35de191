using System.Globalization;
using System.Runtime.CompilerServices;

namespace FeatureStore;

/// <summary>Decimals as whole numbers of their last digit.</summary>
internal static class Decimals
{
    // A double holds every integer up to 2^53 and every power of ten up to 10^22. So below these numbers, one for each scale, a decimal is the quotient of two doubles.
    private static readonly double[] Quotients = [.. Enumerable.Range(0, 29).Select(scale => scale <= 22 ? (1L << 53) / double.Parse("1e" + scale, CultureInfo.InvariantCulture) : 0)];

    private static readonly Int128[] Powers = [.. Enumerable.Range(0, 29).Select(digits => Enumerable.Repeat((Int128)10, digits).Aggregate(Int128.One, (power, ten) => power * ten))];

    /// <summary>The value times 10^scale; null if it has more digits after the point, or too many in all.</summary>
    public static Int128? Unscaled(decimal value, int scale)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var digits = new Int128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        if (value.Scale <= scale)
        {
            var power = Powers[scale - value.Scale];
            if (digits > Int128.MaxValue / power)
                return null;
            digits *= power;
        }
        else
        {
            (digits, var rest) = Int128.DivRem(digits, Powers[value.Scale - scale]);
            if (rest != 0)
                return null;
        }
        return decimal.IsNegative(value) ? -digits : digits;
    }

    /// <summary>Ten to the power of a number of digits, at most 28.</summary>
    public static Int128 Power(int digits) => Powers[digits];

    /// <summary>Whether a number has at most so many digits.</summary>
    public static bool Fits(Int128 unscaled, int precision) => unscaled < Powers[precision] && unscaled > -Powers[precision];

    /// <summary>The decimal that a whole number of its last digit means.</summary>
    public static decimal ToDecimal(Int128 unscaled, int scale)
    {
        var digits = (UInt128)Int128.Abs(unscaled);
        return new((int)(uint)digits, (int)(uint)(digits >> 32), (int)(uint)(digits >> 64), unscaled < 0, (byte)scale);
    }

    /// <summary>The float64 of a whole number of the last digit: the nearest, of numbers that a decimal holds.</summary>
    public static double ToDouble(Int128 unscaled, int scale) =>
        Fits(unscaled, 28) ? ToDouble(ToDecimal(unscaled, scale)) : (double)unscaled / (double)Powers[scale];

    /// <summary>The nearest float64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ToDouble(decimal value)
    {
        // The cast divides digits by a power of ten; where both are exact, the quotient is rounded once. More digits would give no less than the limit.
        var quotient = (double)value;
        return Math.Abs(quotient) < Quotients[value.Scale] ? quotient : Parsed(value);
    }

    // Apart: what it reserves on the stack would be cleared for every number.
    private static double Parsed(decimal value)
    {
        Span<char> text = stackalloc char[40];
        value.TryFormat(text, out var length, provider: CultureInfo.InvariantCulture);
        return double.Parse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
