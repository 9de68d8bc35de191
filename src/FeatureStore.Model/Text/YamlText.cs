using System.Globalization;
using System.Text;

namespace FeatureStore.Model;

/// <summary>Writes the little YAML that canonical texts need: two spaces a level, flow maps, JSON-style quotes, \n.</summary>
internal sealed class YamlText
{
    private readonly StringBuilder _text = new();

    public void Line(int depth, string line) => _text.Append(' ', depth * 2).Append(line).Append('\n');

    public void Option(int depth, string key, string? value)
    {
        if (value is not null)
            Line(depth, key + ": " + value);
    }

    public static string Map(IEnumerable<(string Key, string Value)> pairs) =>
        "{ " + string.Join(", ", pairs.Select(p => p.Key + ": " + p.Value)) + " }";

    /// <summary>A name: plain, unless YAML takes it for nothing.</summary>
    public static string? Name(string? name) => name == "null" ? Quoted(name) : name;

    /// <summary>A type: plain if it is a word, quoted otherwise.</summary>
    public static string Scalar(string text) => text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '?' or '_') ? text : Quoted(text)!;

    /// <summary>Text in double quotes; null stays null.</summary>
    public static string? Quoted(string? text)
    {
        if (text is null)
            return null;
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (c < ' ' || c is '\u007f' or '\u0085' or '\u2028' or '\u2029' or '\ufeff')
                quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }

    public override string ToString() => _text.ToString();
}
