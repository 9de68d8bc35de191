namespace FeatureStore.Model;

/// <summary>Conversions, called by the name of their type. Those that lose nothing are also made without being asked.</summary>
internal static class Casts
{
    public static readonly Function Int64 = new Cast(FeatureType.Int64, "a bool, a float or a decimal", "The whole number; what follows the point is cut off, true is 1.", "it does not fit int64",
        from => from.Kind is TypeKind.Bool or TypeKind.Float64 or TypeKind.Decimal, Overflows, "int64(-1.9) = -1", "int64(true) = 1");

    public static readonly Function Float64 = new Cast(FeatureType.Float64, "a bool, an integer or a decimal", "The nearest float64.", "",
        from => from.Kind is TypeKind.Bool or TypeKind.Int64 or TypeKind.Decimal, _ => false, "float64(3) = 3", "float64(1.10m) = 1.1");

    public static readonly Function Decimal = new DecimalCast();

    public static readonly Function Instant = new Cast(FeatureType.Instant, "a date, or the text of an instant as a constant", "The beginning of the day in UTC.", "",
        from => from.Kind == TypeKind.Date, _ => false, "hour(instant(date('2024-05-01'))) = 0");

    public static readonly Function Date = new Cast(FeatureType.Date, "an instant, or the text of a date as a constant", "The day in UTC.", "",
        from => from.Kind == TypeKind.Instant, _ => false, "day(date(instant('2024-05-01T23:00:00Z'))) = 1");

    public static readonly Function[] All =
    [
        Int64,
        Float64,
        Decimal,
        new Cast(FeatureType.String, "a bool, an integer, a uuid, a date or an enum", "The value as text: true or false, digits, lower-case hexadecimal, 2024-05-01, the name of the member.", "",
            from => from.Kind is TypeKind.Bool or TypeKind.Int64 or TypeKind.Uuid or TypeKind.Date or TypeKind.Enum, _ => false, "string(42) = 42", "string(date('2024-05-01')) = 2024-05-01"),
        Date,
        Instant,
        new Cast(FeatureType.Uuid, "the text of a uuid as a constant", "The identifier.", "", _ => false, _ => false, "string(uuid('0F8FAD5B-D9CB-469F-A165-70867728950E')) = 0f8fad5b-d9cb-469f-a165-70867728950e"),
    ];

    // A decimal without that many digits before its point always fits.
    private static bool Overflows(FeatureType from) => from.Kind == TypeKind.Float64 || (from.Kind == TypeKind.Decimal && from.Precision - from.Scale > 18);

    private sealed class Cast(FeatureType to, string takes, string meaning, string nulls, Func<FeatureType, bool> accepts, Func<FeatureType, bool> fails, params string[] examples)
        : Function(to.Name, meaning, nulls, examples)
    {
        public override string Takes => takes;

        internal override Signature? Resolve(EquatableArray<Expression> operands)
        {
            if (operands.Count != 1 || operands[0] is not { } operand)
                return null;
            if (operand.Type == to)
                return new(EquatableArray.Of(to), to, operand.CanBeNull);
            if (operand is ConstantExpression { Type.Kind: TypeKind.String } && ExpressionTypes.Converts(operand, to))
                return new(EquatableArray.Of(to), to, false);
            return accepts(operand.Type) ? new(EquatableArray.Of(operand.Type), to, operand.CanBeNull || fails(operand.Type)) : null;
        }
    }

    /// <summary>The second operand is the scale.</summary>
    private sealed class DecimalCast() : Function("decimal", "The number as decimal(28,s), where s is the second operand.", "it has too many digits", "decimal(3, 2) = 3.00", "decimal(1.5m, 3) = 1.500")
    {
        public override string Takes => "an integer or a decimal, and its digits after the point as a constant from 0 to 28, not fewer than it has";

        internal override Signature? Resolve(EquatableArray<Expression> operands)
        {
            if (operands.Count != 2 || operands[1] is not ConstantExpression { Type.Kind: TypeKind.Int64, Text: { Length: < 3 } text })
                return null;
            var scale = int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
            var from = operands[0].Type;
            if (scale is < 0 or > FeatureType.MaxDecimalPrecision || from.Kind is not (TypeKind.Int64 or TypeKind.Decimal) || from.Scale > scale)
                return null;
            var digits = from.Kind == TypeKind.Int64 ? 19 : from.Precision - from.Scale;
            return new(EquatableArray.Of(from, FeatureType.Int64), ExpressionTypes.WideDecimal(scale), operands[0].CanBeNull || digits > FeatureType.MaxDecimalPrecision - scale);
        }
    }
}
