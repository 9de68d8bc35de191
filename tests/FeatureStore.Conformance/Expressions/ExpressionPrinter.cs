namespace FeatureStore.Conformance;

/// <summary>The text of a tree, conversions written out.</summary>
public static class ExpressionPrinter
{
    public static string Text(Expression expression) => expression switch
    {
        ReferenceExpression reference => ExpressionScene.Written(reference),
        CallExpression call => SceneTexts.Call(call.Function.Name, [.. call.Operands.Select(Text)]),
        ConstantExpression { Text: null } => "null",
        ConstantExpression constant => Constant(constant.Text, constant.Type),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    private static string Constant(string text, FeatureType type) => type.Kind switch
    {
        TypeKind.Bool or TypeKind.Int64 => text,
        TypeKind.Float64 => text.AsSpan().IndexOfAny(".eE") < 0 ? text + ".0" : text,
        TypeKind.Decimal => $"decimal({text}m, {type.Scale})",
        TypeKind.String or TypeKind.Enum => Quoted(text),
        _ => $"{type.Name}({Quoted(text)})",
    };

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
