namespace FeatureStore.Model;

/// <summary>An expression as it is written: names have no meaning yet and nothing has a type.</summary>
/// <param name="Span">Where it stands.</param>
internal abstract record Syntax(TextSpan Span);

/// <summary>A number, a text, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
/// <param name="Token">The word; of a negative number with its sign.</param>
internal sealed record LiteralSyntax(Token Token) : Syntax(Token.Span);

/// <summary>A name, <c>as_of</c>, or <c>view.name</c>.</summary>
/// <param name="Owner">What stands before the point; null if nothing does.</param>
/// <param name="Name">The name.</param>
/// <param name="Span">Where all of it stands.</param>
internal sealed record NameSyntax(string? Owner, string Name, TextSpan Span) : Syntax(Span)
{
    public string Written => Owner is null ? Name : Owner + "." + Name;
}

/// <summary>A function or an operator with its operands.</summary>
/// <param name="Function">The name of the function, also for operators.</param>
/// <param name="Symbol">Where its name or operator stands.</param>
/// <param name="Operands">The operands.</param>
/// <param name="Span">Where all of it stands.</param>
internal sealed record CallSyntax(string Function, TextSpan Symbol, EquatableArray<Syntax> Operands, TextSpan Span) : Syntax(Span);
