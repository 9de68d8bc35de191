using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace FeatureStore.Generators;

/// <summary>Names and texts of authors as C#, whatever is in them.</summary>
internal static class CSharpText
{
    /// <summary>The identifier, escaped if it is a keyword anywhere.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    /// <summary>A string literal, or <c>null</c>.</summary>
    public static string Literal(string? value)
    {
        if (value is null)
            return "null";
        var text = new StringBuilder("\"", value.Length + 2);
        foreach (var c in value)
        {
            if (c is '"' or '\\')
                text.Append('\\').Append(c);
            else if (IsPlain(c))
                text.Append(c);
            else
                text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }
        return text.Append('"').ToString();
    }

    /// <summary>A string literal of lines that are read as lines, where every character is itself.</summary>
    public static string Block(string text) =>
        text.All(c => c == '\n' || IsPlain(c)) ? "@\"" + text.Replace("\"", "\"\"") + "\"" : Literal(text);

    /// <summary>Text that stays on its line in a comment.</summary>
    public static string Comment(string text) => string.Concat(text.Select(c => IsPlain(c) ? c : ' '));

    /// <summary>Text of a documentation comment.</summary>
    public static string Documentation(string text) =>
        Comment(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    // Whether a character is itself in every encoding and every kind of line.
    private static bool IsPlain(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control
        or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
