namespace FeatureStore.Model;

/// <summary>What is wrong with an expression, and where in its text.</summary>
/// <param name="Kind">What kind of error it is.</param>
/// <param name="Span">The part of the text.</param>
/// <param name="What">What is wrong, without a full stop.</param>
/// <param name="Remedy">What to do instead.</param>
public sealed record ExpressionProblem(ExpressionProblemKind Kind, TextSpan Span, string What, string Remedy)
{
    /// <summary>The name that nothing in the scope has; null for other problems. Doors that spell names in their own way look for the nearest one again.</summary>
    public string? UnknownName { get; init; }

    /// <summary>What an ambiguous name can mean; empty for other problems. They are spelled again as well.</summary>
    public EquatableArray<string> Choices { get; init; }

    /// <summary>The problem of a name that means more than one thing.</summary>
    internal static ExpressionProblem Ambiguous(TextSpan span, EquatableArray<string> choices)
    {
        var name = choices[0].Substring(choices[0].LastIndexOf('.') + 1);
        var clear = choices.First(c => c.IndexOf('.') >= 0);
        return new(ExpressionProblemKind.AmbiguousName, span, $"'{name}' can be {string.Join(" or ", choices.Select(c => $"'{c}'"))}", $"Write '{clear}' if that is meant") { Choices = choices };
    }

    /// <summary>What to do about a name that does not exist.</summary>
    internal static string RemedyOf(string name, IEnumerable<string> names)
    {
        var all = names.Where(n => n.Length > 0).Distinct().ToArray();
        return NearestName.Of(name, all) is { } nearest ? $"Did you mean '{nearest}'?"
            : all.Length == 0 ? "There is none"
            : "There are " + string.Join(", ", all.Take(MostNames)) + (all.Length > MostNames ? " and more" : "");
    }

    private const int MostNames = 30;
}

/// <summary>The kinds of errors in expressions; each has a rule of its own.</summary>
public enum ExpressionProblemKind
{
    /// <summary>The text is no expression.</summary>
    Syntax,

    /// <summary>A name or function that does not exist.</summary>
    UnknownName,

    /// <summary>A name that means more than one thing.</summary>
    AmbiguousName,

    /// <summary>Operands of types that the operation does not take.</summary>
    Type,

    /// <summary>A constant that is no value, or an operation on constants that never has one.</summary>
    Constant,
}
