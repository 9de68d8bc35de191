using System.Runtime.CompilerServices;

namespace FeatureStore;

/// <content>Integers: what does not fit int64 is null. Nulls are tested first and apart: then a call of a call tests them once.</content>
public static partial class Calculate
{
    private const double TwoTo63 = 9223372036854775808.0;

    /// <summary>The sum; null if it does not fit.</summary>
    [MethodImpl(Inline)]
    public static long? Add(long? left, long? right)
    {
        if (!left.HasValue || !right.HasValue)
            return null;
        var sum = unchecked(left.GetValueOrDefault() + right.GetValueOrDefault());
        return ((left.GetValueOrDefault() ^ sum) & (right.GetValueOrDefault() ^ sum)) < 0 ? null : sum;
    }

    /// <summary>The difference; null if it does not fit.</summary>
    [MethodImpl(Inline)]
    public static long? Subtract(long? left, long? right)
    {
        if (!left.HasValue || !right.HasValue)
            return null;
        var difference = unchecked(left.GetValueOrDefault() - right.GetValueOrDefault());
        return ((left.GetValueOrDefault() ^ right.GetValueOrDefault()) & (left.GetValueOrDefault() ^ difference)) < 0 ? null : difference;
    }

    /// <summary>The product; null if it does not fit.</summary>
    [MethodImpl(Inline)]
    public static long? Multiply(long? left, long? right)
    {
        if (!left.HasValue || !right.HasValue)
            return null;
        var product = unchecked(left.GetValueOrDefault() * right.GetValueOrDefault());
        // As floats it is off by rounding only; what does not fit has lost a multiple of 2^64.
        var lost = (double)left.GetValueOrDefault() * right.GetValueOrDefault() - product;
        return Math.Abs(lost) < TwoTo63 ? product : null;
    }

    /// <summary>The quotient, cut toward zero; null if the divisor is 0 or it does not fit.</summary>
    [MethodImpl(Inline)]
    public static long? Divide(long? left, long? right) => right switch
    {
        null or 0 => null,
        -1 => Negate(left),
        _ => left / right,
    };

    /// <summary>What a division leaves, with the sign of the dividend; null if the divisor is 0.</summary>
    [MethodImpl(Inline)]
    public static long? Remainder(long? left, long? right) => right switch
    {
        null or 0 => null,
        // The machine would divide, and that does not fit for the least of all.
        -1 => left.HasValue ? 0 : null,
        _ => left % right,
    };

    /// <summary>The number with the other sign; null if it does not fit.</summary>
    [MethodImpl(Inline)]
    public static long? Negate(long? value) => value == long.MinValue ? null : -value;

    /// <summary>The number without its sign; null if it does not fit.</summary>
    [MethodImpl(Inline)]
    public static long? Abs(long? value) => value < 0 ? Negate(value) : value;
}
