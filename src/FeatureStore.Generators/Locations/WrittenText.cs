using FeatureStore.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SourceSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace FeatureStore.Generators;

/// <summary>A constant string with the place in the source where each of its characters is written.</summary>
internal sealed class WrittenText
{
    private readonly List<Piece> _pieces = [];

    /// <summary>Where a part of a constant is written: within its literals, or the name or <c>nameof</c> that stands for it.</summary>
    /// <param name="expression">What gives the constant.</param>
    /// <param name="value">The constant.</param>
    /// <param name="part">A part of the constant.</param>
    /// <returns>The place; null if the source does not say.</returns>
    public static SourceSpan? Find(ExpressionSyntax expression, string value, TextSpan part)
    {
        var written = new WrittenText();
        written.Add(expression);
        return written.Places(value) is { Count: > 0 } places ? Span(places, part) : null;
    }

    private void Add(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                Add(parenthesized.Expression);
                break;
            case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                Add(sum.Left);
                Add(sum.Right);
                break;
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                _pieces.Add(new(null, LiteralText.Of(literal.Token)));
                break;
            case InterpolatedStringExpressionSyntax interpolated:
                Add(interpolated);
                break;
            default:
                AddHole(expression, expression.Span);
                break;
        }
    }

    private void Add(InterpolatedStringExpressionSyntax interpolated)
    {
        var text = new InterpolatedText(interpolated);
        foreach (var content in interpolated.Contents)
        {
            if (content is InterpolationSyntax hole)
                AddHole(hole.Expression, hole.Expression.Span);
            else
                _pieces.Add(new(null, text.Of((InterpolatedStringTextSyntax)content)));
        }
    }

    private void AddHole(ExpressionSyntax expression, SourceSpan span) => _pieces.Add(new(span, [], NameOf(expression)?.Length));

    private static string? NameOf(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: [{ Expression: var named }] }
            ? named switch
            {
                MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
                SimpleNameSyntax simple => simple.Identifier.ValueText,
                _ => null,
            }
            : null;

    // One place per character of the value; null if the pieces are not what it was made of.
    private List<SourceSpan>? Places(string value)
    {
        var places = new List<SourceSpan>();
        for (var i = 0; i < _pieces.Count; i++)
        {
            if (_pieces[i].Hole is not { } hole)
            {
                if (!Follows(value, places.Count, _pieces[i].Characters))
                    return null;
                places.AddRange(_pieces[i].Characters.Select(c => c.Span));
                continue;
            }
            var end = _pieces[i].Length is { } length ? places.Count + length : End(value, places.Count, i);
            if (end > value.Length)
                return null;
            places.AddRange(Enumerable.Repeat(hole, end - places.Count));
        }
        return places.Count == value.Length ? places : null;
    }

    // What a constant of another place says is not written here: it reaches to where the next literal begins.
    private int End(string value, int start, int hole)
    {
        var after = _pieces.Skip(hole + 1).ToArray();
        var known = after.TakeWhile(p => p.Hole is null || p.Length is not null).Sum(p => p.Length ?? p.Characters.Count);
        if (Array.TrueForAll(after, p => p.Hole is null || p.Length is not null))
            return Math.Max(start, value.Length - known);
        var literal = new string([.. after.TakeWhile(p => p.Hole is null).SelectMany(p => p.Characters).Select(c => c.Value)]);
        return value.IndexOf(literal, start, StringComparison.Ordinal) is >= 0 and var end ? end : value.Length + 1;
    }

    private static bool Follows(string value, int start, IReadOnlyList<WrittenCharacter> characters) =>
        start + characters.Count <= value.Length && !characters.Where((c, i) => value[start + i] != c.Value).Any();

    private static SourceSpan Span(List<SourceSpan> places, TextSpan part)
    {
        var start = Math.Min(part.Start, places.Count);
        var end = Math.Min(part.End, places.Count);
        if (end <= start)
            return new(start < places.Count ? places[start].Start : places[places.Count - 1].End, 0);
        return SourceSpan.FromBounds(places[start].Start, places[end - 1].End);
    }

    /// <summary>A literal, or what stands for a text that is written elsewhere.</summary>
    private readonly record struct Piece(SourceSpan? Hole, IReadOnlyList<WrittenCharacter> Characters, int? Length = null);
}

/// <summary>A character of a literal.</summary>
/// <param name="Value">The character.</param>
/// <param name="Span">Where it is written: one character, or an escape.</param>
internal readonly record struct WrittenCharacter(char Value, SourceSpan Span);
