using System.Text;

namespace FeatureStore.Model;

/// <summary>Cuts the text of an expression into words.</summary>
internal sealed class Lexer(string text)
{
    public static readonly HashSet<string> Keywords = new(StringComparer.Ordinal) { "and", "or", "not", "is", "null", "in", "true", "false", "as_of" };

    private static readonly string[] Symbols = ["??", "==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "%", "(", ")", ",", "?", ":", "."];

    // What is written elsewhere, and what is written here.
    private static readonly (string Wrong, string Right)[] Foreign = [("&&", "and"), ("||", "or"), ("<>", "!="), ("!", "not"), ("=", "==")];

    private int _at;

    /// <summary>The words up to the end, which is the last; or what is wrong.</summary>
    public static (List<Token> Tokens, ExpressionProblem? Problem) Read(string text)
    {
        var tokens = new List<Token>();
        if (text.Length > ExpressionLimits.Characters)
            return (tokens, Wrong(new(ExpressionLimits.Characters, 1), $"The expression has more than {ExpressionLimits.Characters} characters", "Split it into several derived features"));
        var lexer = new Lexer(text);
        while (true)
        {
            var (token, problem) = lexer.Next();
            if (problem is not null)
                return (tokens, problem);
            tokens.Add(token);
            if (token.Kind == TokenKind.End)
                return (tokens, null);
            if (tokens.Count > ExpressionLimits.Tokens)
                return (tokens, Wrong(token.Span, $"The expression has more than {ExpressionLimits.Tokens} words", "Split it into several derived features"));
        }
    }

    private (Token Token, ExpressionProblem? Problem) Next()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            _at++;
        if (_at == text.Length)
            return (new(TokenKind.End, "", new(_at, 0)), null);
        var c = text[_at];
        if (c is >= '0' and <= '9')
            return Number();
        if (c is '\'' or '"')
            return Text(c);
        if (IsNameStart(c))
            return (Name(), null);
        foreach (var (wrong, right) in Foreign)
        {
            if (Follows(wrong) && !Symbols.Any(s => s.Length > wrong.Length && Follows(s)) && !Symbols.Contains(wrong) && !(wrong == "=" && Follows("==")))
                return (default, Wrong(new(_at, wrong.Length), $"'{wrong}' is no operator", $"Write '{right}'"));
        }
        foreach (var symbol in Symbols)
        {
            if (Follows(symbol))
                return (Take(TokenKind.Symbol, symbol.Length), null);
        }
        return (default, Wrong(new(_at, char.IsSurrogatePair(text, _at) ? 2 : 1), $"{Shown(c)} has no meaning in an expression", "Remove it"));
    }

    private (Token Token, ExpressionProblem? Problem) Number()
    {
        var end = Digits(_at);
        if (end + 1 < text.Length && text[end] == '.' && text[end + 1] is >= '0' and <= '9')
            end = Digits(end + 1);
        var exponent = end < text.Length && text[end] is 'e' or 'E' ? end + 1 : -1;
        if (exponent >= 0)
        {
            if (exponent < text.Length && text[exponent] is '+' or '-')
                exponent++;
            end = Digits(exponent);
        }
        if (exponent < 0 && end < text.Length && text[end] == 'm')
            end++;
        return exponent == end || (end < text.Length && (IsNamePart(text[end]) || text[end] == '.'))
            ? (default, Wrong(new(_at, Math.Min(end + 1, text.Length) - _at), "A number is written like 1, 1.5, 1e6 or 1.50m", "Correct it"))
            : (Take(TokenKind.Number, end - _at), null);
    }

    // The quote itself is written twice; nothing else is escaped.
    private (Token Token, ExpressionProblem? Problem) Text(char quote)
    {
        var value = new StringBuilder();
        for (var i = _at + 1; i < text.Length; i++)
        {
            if (text[i] == quote)
            {
                if (i + 1 < text.Length && text[i + 1] == quote)
                    i++;
                else
                    return (new(TokenKind.Text, value.ToString(), Advance(i + 1)), null);
            }
            else if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                value.Append(text[i++]);
            }
            else if (char.IsSurrogate(text[i]) || text[i] == '\0')
            {
                return (default, Wrong(new(i, 1), $"The text holds {Shown(text[i])}, which is no character", "Remove it"));
            }
            value.Append(text[i]);
        }
        return (default, Wrong(new(_at, text.Length - _at), $"The text that begins here has no closing {quote}", $"Close it; a {quote} within it is written twice"));
    }

    private Token Name()
    {
        var end = _at + 1;
        while (end < text.Length && IsNamePart(text[end]))
            end++;
        return Take(Keywords.Contains(text.Substring(_at, end - _at)) ? TokenKind.Keyword : TokenKind.Name, end - _at);
    }

    private Token Take(TokenKind kind, int length) => new(kind, text.Substring(_at, length), Advance(_at + length));

    private TextSpan Advance(int end)
    {
        var span = new TextSpan(_at, end - _at);
        _at = end;
        return span;
    }

    private int Digits(int from)
    {
        while (from < text.Length && text[from] is >= '0' and <= '9')
            from++;
        return from;
    }

    private bool Follows(string symbol) => string.CompareOrdinal(text, _at, symbol, 0, symbol.Length) == 0;

    private static bool IsNameStart(char c) => c == '_' || char.IsLetter(c);

    private static bool IsNamePart(char c) => c == '_' || char.IsLetterOrDigit(c);

    private static string Shown(char c) => c < ' ' || char.IsSurrogate(c) || !(char.IsPunctuation(c) || char.IsSymbol(c) || char.IsLetterOrDigit(c))
        ? "U+" + ((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)
        : $"'{c}'";

    private static ExpressionProblem Wrong(TextSpan span, string what, string remedy) => new(ExpressionProblemKind.Syntax, span, what, remedy);
}
