using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>Expressions in attributes: their names are those of C# members, definitions hold stored ones.</summary>
internal static class ExpressionTexts
{
    /// <summary>The expression with stored names; null if there is none.</summary>
    public static ExpressionText? Of(string? text, Func<string?, string, string?> names) =>
        text is null ? null : new(TranslatedExpression.Of(text, names).Text);

    /// <summary>The name that is all a text has; null if it is an expression.</summary>
    public static string? PlainName(string text)
    {
        var name = text.Trim();
        return name.All(c => c == '_' || char.IsLetterOrDigit(c)) && !(name.Length > 0 && char.IsDigit(name[0])) ? name : null;
    }
}
