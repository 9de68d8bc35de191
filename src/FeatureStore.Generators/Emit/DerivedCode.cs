using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>The bodies of derived features: the partial properties of their authors are completed.</summary>
internal static class DerivedCode
{
    /// <summary>Writes the property.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="feature">The feature.</param>
    /// <param name="expression">Its expression.</param>
    /// <param name="member">The property.</param>
    /// <param name="meaning">What the feature means.</param>
    /// <param name="names">What the expression's references are in C#.</param>
    public static void Write(CodeWriter code, DerivedFeature feature, Expression expression, MemberShape member, string meaning, Func<ReferenceExpression, ValueCode> names)
    {
        // The documentation of this part would hide that of the author's.
        code.Line().Line(member.IsDocumented ? "// " + CSharpText.Comment(meaning) : $"/// <summary>{CSharpText.Documentation(meaning)}</summary>");
        code.Line($"public partial {ReadCode.TypeOf(member)} {CSharpText.Identifier(member.Name)} => {Value(expression, feature.Default, member, names)};");
    }

    /// <summary>The value of a feature with its default, of the type of its property.</summary>
    public static string Value(Expression expression, string? fallback, MemberShape member, Func<ReferenceExpression, ValueCode> names)
    {
        var (text, isNullable) = ExpressionCode.Of(expression, names);
        // No feature is -0.0.
        if (expression.Type.Kind == TypeKind.Float64)
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
