using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>The value of a derived feature as C#, of the type of its property.</summary>
internal static class ValueOf
{
    /// <summary>The value.</summary>
    /// <param name="expression">How it is computed.</param>
    /// <param name="fallback">The value to give instead of null, if any.</param>
    /// <param name="member">The property.</param>
    /// <param name="names">What references are in C#.</param>
    public static string Feature(Expression expression, string? fallback, MemberShape member, Func<ReferenceExpression, ValueCode> names)
    {
        var value = ExpressionCode.Of(expression, names);
        var (text, isNullable) = value;
        // No feature is -0.0.
        if (expression.Type.Kind == TypeKind.Float64 && !value.IsChecked)
            text += " + 0.0";
        if (expression.Type.Kind == TypeKind.Enum)
            text = $"({member.Type.CSharpName}{(isNullable ? "?" : "")}){text}";
        if (isNullable && fallback is not null)
            return $"({text}) ?? {Constant(fallback, expression.Type)}";
        // What cannot be null may still be computed by what can.
        return !isNullable || member.Nullable ? text
            : expression.Type.Kind == TypeKind.String ? $"{text} ?? \"\""
            : $"({text}).GetValueOrDefault()";
    }

    private static string Constant(string text, FeatureType type) =>
        (type.Kind == TypeKind.Enum ? $"({type.CSharpName})" : "") + ConstantCode.Of(text, type);
}
