using System.Runtime.CompilerServices;

namespace FeatureStore;

/// <content>Floats: what is not finite is null. The zero of a result may have a sign, which its reader takes off. Generated code has operators for what is internal here.</content>
public static partial class Calculate
{
    private const double EarthRadiusKm = 6371.0088;
    private const double RadiansPerDegree = Math.PI / 180;

    private static readonly double[] PowersOfTen = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>The sum; null if it is not finite.</summary>
    [MethodImpl(Inline)]
    internal static double? Add(double? left, double? right) => Finite(left + right);

    /// <summary>The difference; null if it is not finite.</summary>
    [MethodImpl(Inline)]
    internal static double? Subtract(double? left, double? right) => Finite(left - right);

    /// <summary>The product; null if it is not finite.</summary>
    [MethodImpl(Inline)]
    internal static double? Multiply(double? left, double? right) => Finite(left * right);

    /// <summary>The quotient; null if the divisor is 0 or it is not finite.</summary>
    [MethodImpl(Inline)]
    internal static double? Divide(double? left, double? right) => Finite(left / right);

    /// <summary>What a division leaves, with the sign of the dividend; null if the divisor is 0.</summary>
    [MethodImpl(Inline)]
    public static double? Remainder(double? left, double? right) => Finite(left % right);

    /// <summary>The number with the other sign.</summary>
    [MethodImpl(Inline)]
    internal static double? Negate(double? value) => -value;

    /// <summary>The number without its sign.</summary>
    [MethodImpl(Inline)]
    public static double? Abs(double? value) => value is { } number ? Math.Abs(number) : null;

    /// <summary>The largest whole number that is not above.</summary>
    [MethodImpl(Inline)]
    public static double? Floor(double? value) => value is { } number ? Math.Floor(number) : null;

    /// <summary>The smallest whole number that is not below.</summary>
    [MethodImpl(Inline)]
    public static double? Ceil(double? value) => value is { } number ? Math.Ceiling(number) : null;

    /// <summary>The number without what follows the point.</summary>
    [MethodImpl(Inline)]
    public static double? Trunc(double? value) => value is { } number ? Math.Truncate(number) : null;

    /// <summary>The nearest whole number; half goes away from zero.</summary>
    public static double? Round(double? value) => value is { } number ? Math.Round(number, MidpointRounding.AwayFromZero) : null;

    /// <summary>The number multiplied, rounded and divided; null if the product is not finite.</summary>
    /// <param name="value">The number.</param>
    /// <param name="digits">Digits after the point, 0 to 15.</param>
    public static double? Round(double? value, int digits) => value is { } number
        ? Finite(Math.Round(number * PowersOfTen[digits], MidpointRounding.AwayFromZero) / PowersOfTen[digits])
        : null;

    /// <summary>The square root; null if the number is negative.</summary>
    [MethodImpl(Inline)]
    public static double? Sqrt(double? value) => value >= 0 ? Math.Sqrt(value.GetValueOrDefault()) : null;

    /// <summary>The natural logarithm; null if the number is not positive.</summary>
    public static double? Ln(double? value) => value > 0 ? Math.Log(value.GetValueOrDefault()) : null;

    /// <summary>e to the power of the number; null if that is not finite.</summary>
    public static double? Exp(double? value) => value is { } number ? Finite(Math.Exp(number)) : null;

    /// <summary>The first to the power of the second; null if that is not finite.</summary>
    public static double? Pow(double? number, double? power) => number is { } x && power is { } y ? Finite(Math.Pow(x, y)) : null;

    /// <summary>The distance of two places in kilometres; null if it is not finite.</summary>
    public static double? HaversineKm(double? latitude1, double? longitude1, double? latitude2, double? longitude2) =>
        latitude1 is { } lat1 && longitude1 is { } lon1 && latitude2 is { } lat2 && longitude2 is { } lon2
            ? Finite(Haversine(lat1 * RadiansPerDegree, lon1 * RadiansPerDegree, lat2 * RadiansPerDegree, lon2 * RadiansPerDegree))
            : null;

    private static double Haversine(double lat1, double lon1, double lat2, double lon2)
    {
        var (north, east) = (Math.Sin((lat2 - lat1) / 2), Math.Sin((lon2 - lon1) / 2));
        var h = (north * north) + (Math.Cos(lat1) * Math.Cos(lat2) * (east * east));
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    /// <summary>The number, or null if it is not finite, and no zero has a sign: what generated code computes with operators ends here.</summary>
    [MethodImpl(Inline)]
    public static double? Finite(double? value) => double.IsFinite(value.GetValueOrDefault()) ? value + 0.0 : null;

    /// <inheritdoc cref="Finite(double?)"/>
    [MethodImpl(Inline)]
    public static double? Finite(double value) => double.IsFinite(value) ? value + 0.0 : null;
}
