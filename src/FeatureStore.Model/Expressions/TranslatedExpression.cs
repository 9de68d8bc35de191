using System.Text;

namespace FeatureStore.Model;

/// <summary>An expression whose names were replaced by stored ones, and where each part of it stood before.</summary>
public sealed class TranslatedExpression
{
    private readonly List<(int Start, int OriginalStart, int Length, int OriginalLength)> _replaced = [];

    private TranslatedExpression(string text) => Text = text;

    /// <summary>The text with stored names.</summary>
    public string Text { get; private set; }

    /// <summary>Replaces names; a text that cannot be cut into words stays as it is.</summary>
    /// <param name="text">The expression as its author wrote it.</param>
    /// <param name="rename">Gives the stored form of a name and what stands before its point, if anything does; null to leave it.</param>
    public static TranslatedExpression Of(string text, Func<string?, string, string?> rename)
    {
        var translated = new TranslatedExpression(text);
        var (tokens, problem) = Lexer.Read(text);
        if (problem is null)
            translated.Replace(text, tokens, rename);
        return translated;
    }

    /// <summary>The part of the original that a part of the text stands for.</summary>
    public TextSpan ToOriginal(TextSpan span)
    {
        var start = ToOriginal(span.Start, end: false);
        return new(start, Math.Max(0, ToOriginal(span.End, end: true) - start));
    }

    private void Replace(string text, List<Token> tokens, Func<string?, string, string?> rename)
    {
        var written = new StringBuilder();
        var copied = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Name || tokens[i + 1].Is("("))
                continue;
            var (owner, name) = ((string?)null, tokens[i]);
            if (tokens[i + 1].Is(".") && tokens[i + 2].Kind == TokenKind.Name)
                (owner, name, i) = (tokens[i].Text, tokens[i + 2], i + 2);
            var span = owner is null ? name.Span : TextSpan.Between(tokens[i - 2].Span, name.Span);
            // A stored name that the language has another meaning for would be read as that; unchanged it is an unknown name.
            if (rename(owner, name.Text) is not { } stored || Lexer.Keywords.Contains(stored))
                continue;
            written.Append(text, copied, span.Start - copied);
            _replaced.Add((written.Length, span.Start, stored.Length, span.Length));
            written.Append(stored);
            copied = span.End;
        }
        Text = written.Append(text, copied, text.Length - copied).ToString();
    }

    // A replaced name is one place: what begins or ends within it does so at its edge.
    private int ToOriginal(int position, bool end)
    {
        var shift = 0;
        foreach (var (start, originalStart, length, originalLength) in _replaced)
        {
            if (position <= start && !(position == start && !end))
                break;
            if (position < start + length || (end && position == start + length))
                return end ? originalStart + originalLength : originalStart;
            shift = originalStart + originalLength - (start + length);
        }
        return position + shift;
    }
}
