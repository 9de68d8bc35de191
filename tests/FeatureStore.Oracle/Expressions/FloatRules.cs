namespace FeatureStore.Oracle;

/// <summary>Floats: what is not finite is null at once, and so is what lies outside a function's domain.</summary>
internal static class FloatRules
{
    private const double EarthRadius = 6371.0088;
    private const double TwoTo63 = 9223372036854775808.0;

    public static object? Of(string function, object[] operands, Func<double, double> blur)
    {
        var x = (double)operands[0];
        var y = operands is [_, double second, ..] ? second : 0;
        var value = function switch
        {
            "add" => x + y,
            "subtract" => x - y,
            "multiply" => x * y,
            "divide" => y == 0 ? double.NaN : x / y,
            "remainder" => y == 0 ? double.NaN : x % y,
            "negate" => -x,
            "abs" => x < 0 ? -x : x,
            "floor" => Math.Floor(x),
            "ceil" => Math.Ceiling(x),
            "trunc" => Math.Truncate(x),
            "round" => operands is [_, long digits] ? Divided(Nearest(x * Ten(digits)), Ten(digits)) : Nearest(x),
            "sqrt" => Math.Sqrt(x),
            "ln" => x > 0 ? blur(Math.Log(x)) : double.NaN,
            "exp" => blur(Math.Exp(x)),
            "pow" => blur(Math.Pow(x, y)),
            "haversine_km" => blur(Haversine(x, y, (double)operands[2], (double)operands[3])),
            _ => throw new InvalidOperationException($"{function} has no rule for floats"),
        };
        return double.IsFinite(value) ? value + 0.0 : null;
    }

    public static object? ToWhole(double real)
    {
        var whole = Math.Truncate(real);
        return whole >= -TwoTo63 && whole < TwoTo63 ? (long)whole : null;
    }

    // The part behind the point is exact, so this is the true half.
    private static double Nearest(double x)
    {
        var whole = Math.Truncate(x);
        return Math.Abs(x - whole) >= 0.5 ? whole + Math.Sign(x) : whole;
    }

    private static double Divided(double x, double by) => double.IsFinite(x) ? x / by : double.NaN;

    private static double Ten(long digits)
    {
        var ten = 1.0;
        for (var i = 0; i < digits; i++)
            ten *= 10;
        return ten;
    }

    private static double Haversine(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        var (lat1, lon1, lat2, lon2) = (Radians(latitude1), Radians(longitude1), Radians(latitude2), Radians(longitude2));
        var (north, east) = (Math.Sin((lat2 - lat1) / 2), Math.Sin((lon2 - lon1) / 2));
        var h = (north * north) + (Math.Cos(lat1) * Math.Cos(lat2) * (east * east));
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    private static double Radians(double degrees) => degrees * (Math.PI / 180);
}
