using System.Globalization;
using System.Text;

namespace FeatureStore.Generators.Tests.TwoDoors;

/// <summary>Texts as C# constants, in the ways there are to write them.</summary>
internal sealed class CSharpTexts(Chance chance)
{
    public string Of(string text) => chance.Below(4) switch
    {
        0 when text.All(c => c is not ('\u2028' or '\u2029' or '\u0085' or '\r' or '\n' or '\ufeff')) => "@\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"",
        1 when IsRaw(text) => "\"\"\"\"" + text + "\"\"\"\"",
        2 => "\"" + string.Concat(text.Select(c => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture))) + "\"",
        _ => Escaped(text),
    };

    private static bool IsRaw(string text) =>
        text.Length > 0 && text[0] != '"' && text[^1] != '"' && !text.Contains("\"\"\"\"", StringComparison.Ordinal) && text.All(c => !char.IsControl(c) && c is not ('\u2028' or '\u2029' or '\ufeff'));

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder("\"");
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufeff' => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }
        return escaped.Append('"').ToString();
    }
}
