namespace FeatureStore;

/// <content>Decimals: what does not fit decimal(28,s), where s is the scale that is given, is null.</content>
public static partial class Calculate
{
    // The least number with too many digits before its point, by the digits after it.
    private static readonly decimal[] Limits = [.. Enumerable.Range(0, 29).Select(scale => Decimals.ToDecimal(Decimals.Power(28 - scale), 0))];

    /// <summary>The sum; null if it does not fit.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <param name="scale">Digits after the point.</param>
    public static decimal? Add(decimal? left, decimal? right, int scale) =>
        Fit(left, scale) is { } a && Fit(right, scale) is { } b ? Fit(a + b, scale) : null;

    /// <summary>The difference; null if it does not fit.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <param name="scale">Digits after the point.</param>
    public static decimal? Subtract(decimal? left, decimal? right, int scale) => Add(left, -right, scale);

    /// <summary>The number with the other sign.</summary>
    /// <param name="value">The number.</param>
    /// <param name="scale">Digits after the point.</param>
    public static decimal? Negate(decimal? value, int scale) => Fit(-value, scale);

    /// <summary>The number without its sign.</summary>
    /// <param name="value">The number.</param>
    /// <param name="scale">Digits after the point.</param>
    public static decimal? Abs(decimal? value, int scale) => Fit(value < 0 ? -value : value, scale);

    /// <summary>The nearest number with so many digits after the point; half goes away from zero.</summary>
    /// <param name="value">The number.</param>
    /// <param name="digits">Digits after the point, 0 to 15.</param>
    public static decimal? Round(decimal? value, int digits) =>
        value is { } number ? decimal.Round(number, digits, MidpointRounding.AwayFromZero) : null;

    // Two numbers that fit never add up to more than a System.Decimal holds.
    private static decimal? Fit(decimal? value, int scale) => value < Limits[scale] && value > -Limits[scale] ? value : null;
}
