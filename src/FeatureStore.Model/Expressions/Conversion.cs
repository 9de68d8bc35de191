using System.Globalization;

namespace FeatureStore.Model;

/// <summary>Makes an expression one of another type, to which it converts without being asked.</summary>
internal static class Conversion
{
    public static Expression To(Expression expression, FeatureType type)
    {
        if (expression.Type == type)
            return expression;
        return (expression, type.Kind) switch
        {
            (ConstantExpression { Text: null }, _) => new ConstantExpression(null, type),
            (ConstantExpression { Type.Kind: TypeKind.String } constant, _) => constant with { Type = type },
            (ConstantExpression { Type.Kind: TypeKind.Int64 or TypeKind.Decimal, Text: { } text } constant, TypeKind.Float64 or TypeKind.Decimal) when Literal.Fits(text, type) => constant with { Type = type },
            (ConstantExpression { Type.Kind: TypeKind.Date, Text: { } day }, TypeKind.Instant) => new ConstantExpression(day + "T00:00:00Z", type),
            (_, TypeKind.Float64) => Call(Casts.Float64, expression),
            (_, TypeKind.Instant) => Call(Casts.Instant, expression),
            (_, TypeKind.Decimal) => Call(Casts.Decimal, expression, new ConstantExpression(type.Scale.ToString(CultureInfo.InvariantCulture), FeatureType.Int64)),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type.Name, $"{expression.Type.Name} does not convert."),
        };
    }

    private static CallExpression Call(Function function, params Expression[] operands)
    {
        var signature = function.Resolve(new(operands))!;
        return new(function, new(operands), signature.Result, signature.CanBeNull);
    }
}
