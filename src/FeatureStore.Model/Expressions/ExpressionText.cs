namespace FeatureStore.Model;

/// <summary>
/// An expression as a definition holds it: text with stored names. Two are equal if they are written the same but for blanks,
/// needless parentheses and the form of numbers and texts.
/// </summary>
public sealed class ExpressionText : IEquatable<ExpressionText>
{
    /// <summary>Reads a text; one that is no expression is kept, and a rule reports it.</summary>
    public ExpressionText(string text)
    {
        Text = text;
        (Syntax, Problem) = ExpressionParser.Parse(text);
        Canonical = Syntax is null ? text : SyntaxText.Of(Syntax);
    }

    /// <summary>The text as given.</summary>
    public string Text { get; }

    /// <summary>The one text of all expressions that are equal to this one.</summary>
    public string Canonical { get; }

    /// <summary>The tree; null if the text is no expression.</summary>
    internal Syntax? Syntax { get; }

    /// <summary>Why the text is no expression; null if it is one.</summary>
    internal ExpressionProblem? Problem { get; }

    /// <inheritdoc/>
    public bool Equals(ExpressionText? other) => other is not null && Canonical == other.Canonical;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ExpressionText);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Canonical);

    /// <inheritdoc/>
    public override string ToString() => Canonical;
}
