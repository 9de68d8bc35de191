using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FeatureStore.Generators;

/// <summary>The literal parts of an interpolated string.</summary>
internal sealed class InterpolatedText(InterpolatedStringExpressionSyntax syntax)
{
    private readonly string _opening = syntax.StringStartToken.Text;

    // Of a raw string on several lines: the blanks before the closing quotes.
    private readonly int _indentation = syntax.StringEndToken.Text.Length - syntax.StringEndToken.Text.TrimStart('\r', '\n', ' ', '\t').Length
        - (syntax.StringEndToken.Text.Length - syntax.StringEndToken.Text.TrimStart('\r', '\n').Length);

    /// <summary>The characters of one part, with where they are written.</summary>
    public List<WrittenCharacter> Of(InterpolatedStringTextSyntax part)
    {
        var (text, origin) = (part.TextToken.Text, part.TextToken.SpanStart);
        return syntax.StringStartToken.Kind() switch
        {
            SyntaxKind.InterpolatedSingleLineRawStringStartToken => LiteralText.Plain(text, 0, text.Length, origin),
            SyntaxKind.InterpolatedMultiLineRawStringStartToken => Lines(text, origin, part == syntax.Contents[0]),
            _ when _opening.Contains('@') => LiteralText.Verbatim(text, 0, text.Length, origin, isInterpolated: true),
            _ => LiteralText.Regular(text, 0, text.Length, origin, isInterpolated: true),
        };
    }

    // What follows a hole goes on in its line.
    private List<WrittenCharacter> Lines(string text, int origin, bool beginsLine)
    {
        var characters = new List<WrittenCharacter>();
        for (var start = 0; start < text.Length;)
        {
            var next = text.IndexOf('\n', start) is >= 0 and var feed ? feed + 1 : text.Length;
            var blanks = start > 0 || beginsLine ? LiteralText.Indented(text, start, next, _indentation) : 0;
            characters.AddRange(LiteralText.Plain(text, start + blanks, next, origin));
            start = next;
        }
        return characters;
    }
}
