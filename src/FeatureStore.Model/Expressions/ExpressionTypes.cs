namespace FeatureStore.Model;

/// <summary>The types of expressions, and which converts to which without being asked.</summary>
internal static class ExpressionTypes
{
    /// <summary>The type with which expressions compute: int64 for integers, float64 for floats.</summary>
    public static FeatureType Widened(FeatureType type) =>
        type.IsInteger ? FeatureType.Int64 : type.IsFloat ? FeatureType.Float64 : type;

    /// <summary>Whether expressions compute with values of a type; of others they ask only whether there is one.</summary>
    public static bool HasOperations(FeatureType type) => type.Kind is > TypeKind.Unsupported and < TypeKind.Duration;

    /// <summary>The decimal in which results are, and in which decimals of different scales meet.</summary>
    public static FeatureType WideDecimal(int scale) => FeatureType.Decimal(FeatureType.MaxDecimalPrecision, scale);

    /// <summary>The type to which all operands convert; null if there is none.</summary>
    public static FeatureType? Common(IEnumerable<Expression> operands)
    {
        FeatureType? common = null;
        foreach (var operand in operands.OrderBy(o => o is ConstantExpression))
        {
            if (operand is ConstantExpression { Text: null })
                continue;
            if (common is null)
                common = operand.Type;
            else if (Common(common, operand) is { } both)
                common = both;
            else
                return null;
        }
        return common;
    }

    /// <summary>Whether an expression converts to a type.</summary>
    public static bool Converts(Expression from, FeatureType to) => from.Type == to || (from, to.Kind) switch
    {
        (ConstantExpression { Text: null }, _) => true,
        (ConstantExpression { Type.Kind: TypeKind.String, Text: { } text }, TypeKind.Enum or TypeKind.Uuid or TypeKind.Date or TypeKind.Instant) => Literal.Fits(text, to),
        ({ Type.Kind: TypeKind.Int64 }, TypeKind.Float64 or TypeKind.Decimal) => true,
        ({ Type.Kind: TypeKind.Decimal }, TypeKind.Decimal) => to.Precision == FeatureType.MaxDecimalPrecision && from.Type.Scale <= to.Scale,
        ({ Type.Kind: TypeKind.Date }, TypeKind.Instant) => true,
        _ => false,
    };

    private static FeatureType? Common(FeatureType type, Expression operand)
    {
        if (Converts(operand, type) && !(type.Kind == TypeKind.Decimal && operand.Type != type))
            return type;
        return (type.Kind, operand.Type.Kind) switch
        {
            (TypeKind.Decimal, TypeKind.Decimal) => WideDecimal(Math.Max(type.Scale, operand.Type.Scale)),
            (TypeKind.Decimal, TypeKind.Int64) => WideDecimal(type.Scale),
            (TypeKind.Int64, TypeKind.Decimal) => WideDecimal(operand.Type.Scale),
            (TypeKind.Int64, TypeKind.Float64) => operand.Type,
            (TypeKind.Date, TypeKind.Instant) => operand.Type,
            _ => null,
        };
    }
}
