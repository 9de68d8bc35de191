using System.Globalization;

namespace FeatureStore.Expressions.Benchmarks;

/// <summary>The derived features as a careful author would write them: the same nulls for the same reasons.</summary>
internal static class ByHand
{
    public static double? Ratio(CardActivity f) => f.Spend1h is { } a && f.Spend30d != 0 ? Finite(a / f.Spend30d) : null;

    public static double? Score(CardActivity f) => Finite(((f.Spend1h ?? 0.0) * 0.5) + (f.Spend30d * 0.25) - 1.0);

    public static long? Burst(CardActivity f)
    {
        var product = Math.BigMul(f.Tx5m, 12, out var low);
        if (product != low >> 63)
            return null;
        var difference = low - f.Tx1h;
        return ((low ^ f.Tx1h) & (low ^ difference)) < 0 ? null : difference;
    }

    public static long Level(CardActivity f) => f.Tx5m > 3 && f.Spend1h > 100.0 ? 2 : f.Tx1h > 10 ? 1 : 0;

    public static double? AverageAmount(CardActivity f) => f.Amount1h is { } a && f.Tx1h != 0 ? Finite(Nearest(a) / f.Tx1h) : null;

    public static bool? IsRemote(CardActivity f) => f.Channel is null ? null : f.Channel is "web" or "app";

    public static double? DaysSinceLast(CardActivity f) => f.LastAt is { } last && f.AsOf is { } now
        ? ((now.UtcTicks / TimeSpan.TicksPerMicrosecond) - (last.UtcTicks / TimeSpan.TicksPerMicrosecond)) / 86_400_000_000.0
        : null;

    public static double? LogSpend(CardActivity f) => f.Spend30d + 1.0 is > 0 and var x && double.IsFinite(x) ? Math.Log(x) : null;

    // The cast is the nearest float64 only as long as the digits, two of them after the point, are less than 2^53.
    private static double Nearest(decimal value) =>
        (double)value is > -9e13 and < 9e13 and var near ? near : double.Parse(value.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    // A feature is never -0.0.
    private static double? Finite(double value) => double.IsFinite(value) ? value + 0.0 : null;
}
