namespace FeatureStore.Model;

/// <summary>Functions of numbers.</summary>
internal static class Numbers
{
    private const string NotFinite = "the result is not finite";

    public static readonly Function[] All =
    [
        new SameTypeFunction("abs", "a number", Arithmetic.IsNumber, "The number without its sign.", "it is the least int64", "abs(-3) = 3", "abs(-1.5m) = 1.5") { Least = 1, Most = 1, Fails = Arithmetic.IsInteger },
        new SameTypeFunction("least", "two or more values of one type that has an order", Comparison.Ordered, "The least of the values; null if one is null.", "", "least(3, 1, 2) = 1", "least('b', 'a') = a") { Most = 100 },
        new SameTypeFunction("greatest", "two or more values of one type that has an order", Comparison.Ordered, "The greatest of the values; null if one is null.", "", "greatest(3, 1, 2) = 3", "greatest(1, 1.5) = 1.5") { Most = 100 },
        Float("floor", "The largest whole number that is not above.", "", "floor(-1.5) = -2"),
        Float("ceil", "The smallest whole number that is not below.", "", "ceil(1.2) = 2"),
        Float("trunc", "The number without what follows the point.", "", "trunc(-1.7) = -1"),
        new Round(),
        Float("sqrt", "The square root.", "the number is negative", "sqrt(9.0) = 3"),
        Float("ln", "The natural logarithm.", "the number is not positive", "ln(1.0) = 0"),
        Float("exp", "e to the power of the number.", NotFinite, "exp(0.0) = 1"),
        new FixedFunction("pow", "two numbers that convert to float64", [[FeatureType.Float64, FeatureType.Float64]], FeatureType.Float64, "The first to the power of the second.", NotFinite, "pow(2.0, 10.0) = 1024", "pow(2, 0.5) = 1.4142135623730951"),
        new FixedFunction("haversine_km", "four numbers that convert to float64: latitude and longitude, twice, in degrees",
            [[FeatureType.Float64, FeatureType.Float64, FeatureType.Float64, FeatureType.Float64]], FeatureType.Float64,
            "The distance of two places in kilometres, on a sphere of 6371.0088 km.", "a latitude is not between -90 and 90", "haversine_km(0.0, 0.0, 0.0, 0.0) = 0"),
    ];

    private static FixedFunction Float(string name, string meaning, string nulls, params string[] examples) =>
        new(name, "a number that converts to float64", [[FeatureType.Float64]], FeatureType.Float64, meaning, nulls, examples);

    /// <summary>Half goes away from zero.</summary>
    private sealed class Round() : Function("round", "The nearest number with that many digits after the point, 0 if not said; half goes away from zero. A float is multiplied, rounded and divided.", "a float is too large to be multiplied", "round(2.5) = 3", "round(-2.5) = -3", "round(1.25, 1) = 1.3", "round(2.345m, 2) = 2.35")
    {
        private const int MostDigits = 15;

        public override string Takes => "a number, and a constant from 0 to 15 that of a decimal is at most its scale";

        internal override Signature? Resolve(EquatableArray<Expression> operands)
        {
            if (operands.Count is < 1 or > 2 || DigitsOf(operands) is not { } digits)
                return null;
            var number = operands[0];
            if (number.Type.Kind == TypeKind.Decimal)
                return digits <= number.Type.Scale ? Of(operands, number.Type, ExpressionTypes.WideDecimal(digits), number.CanBeNull) : null;
            return ExpressionTypes.Converts(number, FeatureType.Float64)
                ? Of(operands, FeatureType.Float64, FeatureType.Float64, number.CanBeNull || digits > 0)
                : null;
        }

        private static int? DigitsOf(EquatableArray<Expression> operands) => operands.Count == 1 ? 0
            : operands[1] is ConstantExpression { Type.Kind: TypeKind.Int64, Text: { Length: < 3 } text } && int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) is >= 0 and <= MostDigits and var digits ? digits
            : null;

        private static Signature Of(EquatableArray<Expression> operands, FeatureType number, FeatureType result, bool canBeNull) =>
            new(operands.Count == 1 ? EquatableArray.Of(number) : EquatableArray.Of(number, FeatureType.Int64), result, canBeNull);
    }
}
