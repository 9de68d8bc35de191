using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Decimals as whole numbers of their last digit: what does not fit decimal(28,s) is null.</summary>
internal static class WideNumbers
{
    public static Int128? Add(Int128? left, Int128? right) => Fit(left + right);

    public static Int128? Subtract(Int128? left, Int128? right) => Fit(left - right);

    public static Int128? Negate(Int128? value) => -value;

    public static Int128? Abs(Int128? value) => value < 0 ? -value : value;

    public static Int128? Least(Int128? left, Int128? right) => left <= right ? left : right < left ? right : null;

    public static Int128? Greatest(Int128? left, Int128? right) => left >= right ? left : right > left ? right : null;

    /// <summary>The same number with more digits after the point.</summary>
    public static Int128? Widen(Int128? value, int digits) =>
        value is { } number && Decimals.Fits(number, FeatureType.MaxDecimalPrecision - digits) ? number * Decimals.Power(digits) : null;

    /// <summary>The number with fewer digits after the point; half goes away from zero.</summary>
    public static Int128? Round(Int128? value, int digits)
    {
        if (value is not { } number)
            return null;
        var unit = Decimals.Power(digits);
        var (whole, rest) = Int128.DivRem(number, unit);
        return Int128.Abs(rest) * 2 >= unit ? whole + Int128.Sign(number) : whole;
    }

    /// <summary>The whole number; null if it does not fit int64.</summary>
    public static long? ToInt64(Int128? value, int scale) =>
        value is { } number && number / Decimals.Power(scale) is var whole && whole >= long.MinValue && whole <= long.MaxValue ? (long)whole : null;

    public static double? ToFloat64(Int128? value, int scale) => value is { } number ? Decimals.ToDouble(Decimals.ToDecimal(number, scale)) : null;

    private static Int128? Fit(Int128? value) => value is { } number && Decimals.Fits(number, FeatureType.MaxDecimalPrecision) ? value : null;
}
