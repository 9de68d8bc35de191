using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SourceSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace FeatureStore.Generators;

/// <summary>The characters of string literals, with where they are written.</summary>
internal static class LiteralText
{
    /// <summary>Those of a literal that compiles.</summary>
    public static List<WrittenCharacter> Of(SyntaxToken token)
    {
        var text = token.Text;
        var quotes = text.Length - text.TrimStart('"').Length;
        return token.Kind() switch
        {
            SyntaxKind.SingleLineRawStringLiteralToken => Plain(text, quotes, text.Length - quotes, token.SpanStart),
            SyntaxKind.MultiLineRawStringLiteralToken => Lines(text, quotes, token.SpanStart),
            _ when text[0] == '@' => Verbatim(text, 2, Math.Max(2, text.Length - 1), token.SpanStart, isInterpolated: false),
            _ => Regular(text, 1, Math.Max(1, text.Length - 1), token.SpanStart, isInterpolated: false),
        };
    }

    /// <summary>Text without escapes.</summary>
    public static List<WrittenCharacter> Plain(string text, int from, int to, int origin) =>
        Enumerable.Range(from, Math.Max(0, to - from)).Select(i => new WrittenCharacter(text[i], new(origin + i, 1))).ToList();

    /// <summary>Text in which quotes, and braces of interpolated strings, are written twice.</summary>
    public static List<WrittenCharacter> Verbatim(string text, int from, int to, int origin, bool isInterpolated)
    {
        var characters = new List<WrittenCharacter>();
        for (var i = from; i < to;)
        {
            var length = IsDouble(text, i, to, text[i] == '"' || (isInterpolated && text[i] is '{' or '}')) ? 2 : 1;
            characters.Add(new(text[i], new(origin + i, length)));
            i += length;
        }
        return characters;
    }

    /// <summary>Text with escapes.</summary>
    public static List<WrittenCharacter> Regular(string text, int from, int to, int origin, bool isInterpolated)
    {
        var characters = new List<WrittenCharacter>();
        for (var i = from; i < to;)
        {
            var (value, length) = text[i] == '\\' && i + 1 < to ? Escape(text, i, to)
                : (text[i].ToString(), IsDouble(text, i, to, isInterpolated && text[i] is '{' or '}') ? 2 : 1);
            var span = new SourceSpan(origin + i, length);
            characters.AddRange(value.Select(c => new WrittenCharacter(c, span)));
            i += length;
        }
        return characters;
    }

    // The lines between the first and the last, without the blanks before the closing quotes; the last has no line end.
    private static List<WrittenCharacter> Lines(string text, int quotes, int origin)
    {
        var last = text.LastIndexOf('\n');
        var first = text.IndexOf('\n') + 1;
        var end = last > 0 && text[last - 1] == '\r' ? last - 1 : last;
        var indentation = text.Length - quotes - (last + 1);
        var characters = new List<WrittenCharacter>();
        for (var start = first; start < end;)
        {
            var next = text.IndexOf('\n', start, end - start) is >= 0 and var feed ? feed + 1 : end;
            characters.AddRange(Plain(text, start + Indented(text, start, next, indentation), next, origin));
            start = next;
        }
        return characters;
    }

    /// <summary>How many blanks of the indentation a line has: an empty one may have fewer.</summary>
    public static int Indented(string text, int start, int end, int indentation)
    {
        var blanks = 0;
        while (blanks < indentation && start + blanks < end && text[start + blanks] is not ('\r' or '\n'))
            blanks++;
        return blanks;
    }

    private static bool IsDouble(string text, int at, int end, bool isSpecial) => isSpecial && at + 1 < end && text[at + 1] == text[at];

    private static (string Value, int Length) Escape(string text, int at, int end) => text[at + 1] switch
    {
        'u' => Hexadecimal(text, at, end, 4),
        'U' => Hexadecimal(text, at, end, 8),
        'x' => Hexadecimal(text, at, end, 4),
        '0' => ("\0", 2),
        'a' => ("\a", 2),
        'b' => ("\b", 2),
        'e' => ("\u001b", 2),
        'f' => ("\f", 2),
        'n' => ("\n", 2),
        'r' => ("\r", 2),
        't' => ("\t", 2),
        'v' => ("\v", 2),
        var c => (c.ToString(), 2),
    };

    private static (string Value, int Length) Hexadecimal(string text, int at, int end, int most)
    {
        var stop = at + 2;
        while (stop < end && stop < at + 2 + most && Uri.IsHexDigit(text[stop]))
            stop++;
        if (!uint.TryParse(text.Substring(at + 2, stop - at - 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) || code > 0x10FFFF)
            return ("", Math.Max(2, stop - at));
        return (code <= char.MaxValue ? ((char)code).ToString() : char.ConvertFromUtf32((int)code), stop - at);
    }
}
