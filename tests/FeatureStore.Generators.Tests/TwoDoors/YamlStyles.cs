using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FeatureStore.Generators.Tests.TwoDoors;

/// <summary>Writes what stands in a file in the styles that YAML has for it, chosen at random.</summary>
internal sealed partial class YamlStyles(Chance chance, Action<string> count)
{
    // What follows a block scalar may not change where it ends.
    private bool _afterBlock;

    public string Document(YamlPart root)
    {
        var text = (chance.OneIn(3) ? "# Definitions\n" : "") + (chance.OneIn(6) ? "---\n" : "") + Value(root, 0, isFlow: false).TrimStart('\n') + "\n";
        return chance.OneIn(3) ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text;
    }

    // What stands behind a colon or a dash: a blank and a flow, or lines of their own.
    private string Value(YamlPart part, int indent, bool isFlow)
    {
        _afterBlock = false;
        var asFlow = isFlow || (indent > 0 && chance.OneIn(3));
        switch (part)
        {
            case YamlScalar scalar:
                return " " + Scalar(scalar.Value, indent, isFlow, scalar.IsExpression);
            case YamlMap { Entries.Count: > 0 } map when !asFlow:
                count("block map");
                return string.Concat(Entries(map).Select(e => Line(indent) + Key(e.Key) + ":" + Value(e.Value, indent + Step(), isFlow: false) + Comment()));
            case YamlList { Items.Count: > 0 } list when !asFlow:
                count("block list");
                return string.Concat(list.Items.Select(item => Line(indent) + "-" + Item(item, indent + 2)));
            case YamlMap map:
                count("flow map");
                return " {" + Blank() + string.Join("," + Fold(indent), Entries(map).Select(e => Key(e.Key) + ":" + Value(e.Value, indent, isFlow: true))) + Blank() + "}";
            case YamlList list:
                count("flow list");
                return " [" + string.Join("," + Fold(indent), list.Items.Select(item => Value(item, indent, isFlow: true).TrimStart(' '))) + Blank() + "]";
            default:
                throw new ArgumentOutOfRangeException(nameof(part));
        }
    }

    // Keys of an item begin beside its dash.
    private string Item(YamlPart item, int indent)
    {
        var text = Value(item, indent, isFlow: false);
        var lead = "\n" + new string(' ', indent);
        return item is YamlMap && text.StartsWith(lead, StringComparison.Ordinal) && chance.OneIn(2) ? " " + text[lead.Length..] : text;
    }

    private IReadOnlyList<(string Key, YamlPart Value)> Entries(YamlMap map) => map.IsOrdered || chance.OneIn(2) ? map.Entries : chance.Shuffled(map.Entries);

    private int Step() => 1 + chance.Below(4);

    private string Blank() => chance.OneIn(2) ? " " : "";

    private string Fold(int indent) => chance.OneIn(5) ? "\n" + new string(' ', indent + 1) : " ";

    private string Line(int indent)
    {
        var before = !_afterBlock && chance.OneIn(8) ? "\n" + (chance.OneIn(2) ? new string(' ', indent) + "# 'a comment': [" : "") : "";
        return before + "\n" + new string(' ', indent);
    }

    private string Comment() => !_afterBlock && chance.OneIn(8) ? " # said: \"so" : "";

    private string Key(string key) => chance.Below(6) switch { 0 => $"'{key}'", 1 => $"\"{key}\"", _ => key };

    private string Scalar(string text, int indent, bool isFlow, bool isQuoted)
    {
        string[] styles =
        [
            "double", .. IsPrintable(text) ? ["single", "single"] : Array.Empty<string>(), .. !isQuoted && IsPlain(text, isFlow) ? ["plain", "plain", "plain"] : Array.Empty<string>(),
            .. !isFlow && IsLiteral(text) ? ["literal"] : Array.Empty<string>(), .. !isFlow && IsPrintable(text) && Breaks().IsMatch(text) && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]) ? ["folded"] : Array.Empty<string>(),
        ];
        var style = chance.Of(styles);
        count(style);
        _afterBlock = style is "literal" or "folded";
        var lead = "\n" + new string(' ', indent + 1);
        return style switch
        {
            "plain" => text,
            "single" => "'" + Broken(text.Replace("'", "''", StringComparison.Ordinal), lead) + "'",
            "literal" => Literal(text, indent),
            "folded" => ">-" + lead + Breaks().Replace(text, _ => chance.OneIn(2) ? lead : " "),
            _ => "\"" + Double(text, lead) + "\"",
        };
    }

    private string Broken(string text, string lead) => chance.OneIn(4) ? Breaks().Replace(text, _ => chance.OneIn(2) ? lead : " ") : text;

    private static string Literal(string text, int indent)
    {
        var body = text.TrimEnd('\n');
        var chomping = (text.Length - body.Length) switch { 0 => "-", 1 => "", _ => "+" };
        var lines = body.Split('\n').Select(line => line.Length == 0 ? "" : new string(' ', indent + 1) + line);
        var rest = chomping == "+" ? new string('\n', text.Length - body.Length - 1) : "";
        return "|" + chomping + "\n" + string.Join('\n', lines) + rest;
    }

    private string Double(string text, string lead)
    {
        var quoted = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == ' ' && i > 0 && i + 1 < text.Length && text[i - 1] != ' ' && text[i + 1] != ' ' && IsPrintable(text[(i - 1)..(i + 2)]) && text[i - 1] != '\\' && chance.OneIn(12))
                quoted.Append(chance.OneIn(2) ? lead : "\\" + lead + "\\ ");
            else if (char.IsHighSurrogate(c) && chance.OneIn(2))
                quoted.Append(CultureInfo.InvariantCulture, $"\\U{char.ConvertToUtf32(c, text[++i]):x8}");
            else if (char.IsHighSurrogate(c))
                quoted.Append(c).Append(text[++i]);
            else if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (!IsPrintable(c.ToString()) || chance.OneIn(10))
                quoted.Append(Escape(c));
            else
                quoted.Append(c);
        }
        return quoted.ToString();
    }

    private string Escape(char c) => (c, chance.Below(3)) switch
    {
        ('\n', 0) => "\\n",
        ('\r', 0) => "\\r",
        ('\t', 0) => "\\t",
        ('\u001b', 0) => "\\e",
        ('\u0085', 0) => "\\N",
        ('\u2028', 0) => "\\L",
        ('\u2029', 0) => "\\P",
        ('/', 0) => "\\/",
        ( <= '\u00ff', 1) => "\\x" + ((int)c).ToString("X2", CultureInfo.InvariantCulture),
        _ => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
    };

    // Line breaks of older YAML are no printable characters here: they are escaped.
    private static bool IsPrintable(string text) =>
        text.All(c => c is '\t' or (>= ' ' and <= '~') or (>= '\u00a0' and not ('\u2028' or '\u2029' or '\ufeff' or '\ufffe' or '\uffff')));

    private static bool IsLiteral(string text) => text.Trim('\n').Length > 0 && IsPrintable(text.Replace("\n", "", StringComparison.Ordinal)) && text[0] is not (' ' or '\n' or '\t');

    private static bool IsPlain(string text, bool isFlow) =>
        text.Length > 0 && IsPrintable(text) && !text.Contains('\t') && text[0] is not ('-' or '?' or ':' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' or ' ')
        && text is not ("~" or "null") && !text.StartsWith("...", StringComparison.Ordinal) && text[^1] is not (' ' or ':') && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal)
        && (!isFlow || text.IndexOfAny([',', '[', ']', '{', '}', ':', '?']) < 0);

    // A single blank between two words, at which a line may end.
    [GeneratedRegex(@"(?<=[^\s#]) (?=[^\s#])")]
    private static partial Regex Breaks();
}
