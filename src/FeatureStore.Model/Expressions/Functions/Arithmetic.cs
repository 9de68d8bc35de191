namespace FeatureStore.Model;

/// <summary>The arithmetic operators.</summary>
internal static class Arithmetic
{
    private const string Unfit = "the result does not fit int64 or decimal(28,s), or is not finite";
    private const string Zero = "the divisor is 0, or the result does not fit or is not finite";

    public static readonly Function[] All =
    [
        new SameTypeFunction("add", "two numbers", IsNumber, "The sum.", Unfit, "1 + 2 = 3", "0.1 + 0.2 = 0.30000000000000004", "1.50m + 1 = 2.50", "2 + 0.5 = 2.5") { Fails = Always },
        new SameTypeFunction("subtract", "two numbers", IsNumber, "The difference.", Unfit, "1 - 2 = -1", "1.5m - 0.25m = 1.25") { Fails = Always },
        new SameTypeFunction("multiply", "two integers or floats", IsIntegerOrFloat, "The product.", Unfit, "3 * 4 = 12", "3 * 0.5 = 1.5") { Fails = Always },
        new SameTypeFunction("divide", "two integers or floats", IsIntegerOrFloat, "The quotient; of integers cut toward zero.", Zero, "7 / 2 = 3", "-7 / 2 = -3", "7 / 2.0 = 3.5") { Fails = Always },
        new SameTypeFunction("remainder", "two integers or floats", IsIntegerOrFloat, "What a division leaves, with the sign of the dividend.", Zero, "7 % 3 = 1", "-7 % 3 = -1", "7.5 % 2.0 = 1.5") { Fails = Always },
        new SameTypeFunction("negate", "a number", IsNumber, "The number with the other sign.", "it is the least int64", "-(5) = -5", "-(1.5m) = -1.5") { Least = 1, Most = 1, Fails = IsInteger },
    ];

    public static bool IsNumber(FeatureType type) => type.Kind is TypeKind.Int64 or TypeKind.Float64 or TypeKind.Decimal;

    public static bool IsInteger(FeatureType type) => type.Kind == TypeKind.Int64;

    private static bool IsIntegerOrFloat(FeatureType type) => type.Kind is TypeKind.Int64 or TypeKind.Float64;

    private static bool Always(FeatureType type) => true;
}
