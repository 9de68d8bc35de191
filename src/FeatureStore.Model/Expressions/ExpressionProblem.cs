namespace FeatureStore.Model;

/// <summary>What is wrong with an expression, and where in its text.</summary>
/// <param name="Kind">What kind of error it is.</param>
/// <param name="Span">The part of the text.</param>
/// <param name="What">What is wrong, without a full stop.</param>
/// <param name="Remedy">What to do instead.</param>
public sealed record ExpressionProblem(ExpressionProblemKind Kind, TextSpan Span, string What, string Remedy);

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
