namespace FeatureStore.Model;

/// <summary>
/// A function or operator of the expression language: what it takes and gives. How it is computed stands once per back end,
/// under its name. Null operands give null unless it says otherwise.
/// </summary>
public abstract class Function
{
    /// <summary>Names a function.</summary>
    private protected Function(string name, string meaning, string nulls, params string[] examples)
    {
        (Name, Meaning, Nulls) = (name, meaning, nulls);
        Examples = EquatableArray.From(examples.Select(FunctionExample.Parse));
    }

    /// <summary>Its name; operators have one too.</summary>
    public string Name { get; }

    /// <summary>What it gives, in words.</summary>
    public string Meaning { get; }

    /// <summary>When it gives null although no operand is null; empty for never. <c>null</c> rules of its own are said here too.</summary>
    public string Nulls { get; }

    /// <summary>How it is written, with its value.</summary>
    public EquatableArray<FunctionExample> Examples { get; }

    /// <summary>What it takes, for messages and docs: "two numbers".</summary>
    public abstract string Takes { get; }

    /// <summary>What it gives for operands, or null if it does not take them.</summary>
    internal abstract Signature? Resolve(EquatableArray<Expression> operands);

    /// <summary>Whether a null among the operands makes the result null.</summary>
    internal virtual bool IsStrict => true;

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>What a function takes and gives in one place where it is used.</summary>
/// <param name="Parameters">The types to which the operands are converted.</param>
/// <param name="Result">The type of the result.</param>
/// <param name="CanBeNull">Whether the result can be null.</param>
internal sealed record Signature(EquatableArray<FeatureType> Parameters, FeatureType Result, bool CanBeNull);

/// <summary>An expression of constants and its value.</summary>
/// <param name="Text">The expression.</param>
/// <param name="Value">Its value as text, <c>null</c> for null.</param>
public sealed record FunctionExample(string Text, string Value)
{
    // "expression = value"; the last " = " parts them.
    internal static FunctionExample Parse(string example)
    {
        var at = example.LastIndexOf(" = ", StringComparison.Ordinal);
        return new(example.Substring(0, at), example.Substring(at + 3));
    }
}
