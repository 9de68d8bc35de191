namespace FeatureStore.Model;

/// <summary>A function whose operands meet in one type, which is that of the result, unless another is given.</summary>
internal sealed class SameTypeFunction(string name, string takes, Func<FeatureType, bool> accepts, string meaning, string nulls, params string[] examples)
    : Function(name, meaning, nulls, examples)
{
    public override string Takes => takes;

    /// <summary>How few operands it takes.</summary>
    public int Least { get; init; } = 2;

    /// <summary>How many operands it takes.</summary>
    public int Most { get; init; } = 2;

    /// <summary>The type of the result; null for that of the operands.</summary>
    public FeatureType? Result { get; init; }

    /// <summary>For which types it gives null although no operand is null.</summary>
    public Func<FeatureType, bool> Fails { get; init; } = static _ => false;

    internal override Signature? Resolve(EquatableArray<Expression> operands)
    {
        if (operands.Count < Least || operands.Count > Most || ExpressionTypes.Common(operands) is not { } type || !accepts(type))
            return null;
        // What decimals give is as wide as it gets.
        if (Result is null && type.Kind == TypeKind.Decimal && Fails(type))
            type = ExpressionTypes.WideDecimal(type.Scale);
        return operands.All(o => ExpressionTypes.Converts(o, type))
            ? new(EquatableArray.From(Enumerable.Repeat(type, operands.Count)), Result ?? type, Fails(type) || operands.Any(o => o.CanBeNull))
            : null;
    }
}
