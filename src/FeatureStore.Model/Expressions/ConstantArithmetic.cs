using System.Globalization;
using System.Numerics;

namespace FeatureStore.Model;

/// <summary>Finds arithmetic on constants that can never have a value.</summary>
internal static class ConstantArithmetic
{
    /// <summary>Why a call never has a value; null if it may have one.</summary>
    public static string? WhyNever(CallExpression call)
    {
        if (call.Function.Name is "divide" or "remainder" && IsZero(call.Operands[1]))
            return "Nothing can be divided by 0";
        return call.Type == FeatureType.Int64 && ValueOf(call) is { } value && !Fits(value) ? $"{value.ToString(CultureInfo.InvariantCulture)} does not fit int64" : null;
    }

    private static bool IsZero(Expression divisor) => divisor switch
    {
        ConstantExpression { Type.Kind: TypeKind.Float64, Text: { } text } => CanonicalNumber.Of(text) == "0",
        _ => ValueOf(divisor) is { IsZero: true },
    };

    // The value of integers alone; null where that is not known or does not exist.
    private static BigInteger? ValueOf(Expression expression)
    {
        if (expression is ConstantExpression { Type.Kind: TypeKind.Int64, Text: { } text })
            return BigInteger.Parse(text, CultureInfo.InvariantCulture);
        if (expression is not CallExpression call || call.Type != FeatureType.Int64)
            return null;
        var operands = new List<BigInteger>();
        foreach (var operand in call.Operands)
        {
            if (ValueOf(operand) is not { } value || !Fits(value))
                return null;
            operands.Add(value);
        }
        return call.Function.Name switch
        {
            "add" => operands[0] + operands[1],
            "subtract" => operands[0] - operands[1],
            "multiply" => operands[0] * operands[1],
            "divide" when !operands[1].IsZero => BigInteger.Divide(operands[0], operands[1]),
            "remainder" when !operands[1].IsZero => BigInteger.Remainder(operands[0], operands[1]),
            "negate" => -operands[0],
            "abs" => BigInteger.Abs(operands[0]),
            _ => null,
        };
    }

    private static bool Fits(BigInteger value) => value >= long.MinValue && value <= long.MaxValue;
}
