namespace FeatureStore.Model;

/// <summary>A function whose operands have given types.</summary>
internal sealed class FixedFunction(string name, string takes, FeatureType[][] overloads, FeatureType result, string meaning, string nulls, params string[] examples)
    : Function(name, meaning, nulls, examples)
{
    public override string Takes => takes;

    internal override Signature? Resolve(EquatableArray<Expression> operands)
    {
        foreach (var parameters in overloads)
        {
            if (parameters.Length == operands.Count && operands.Zip(parameters, ExpressionTypes.Converts).All(converts => converts))
                return new(new(parameters), result, Nulls.Length > 0 || operands.Any(o => o.CanBeNull));
        }
        return null;
    }
}
