namespace FeatureStore.Model;

/// <summary>Conditions and nulls. What is null here does not always make the result null.</summary>
internal static class Logic
{
    public static readonly Function[] All =
    [
        new Connective("and", 2, "Whether both hold. False and null is false.", "true and false = false", "false and null = false", "true and null = null"),
        new Connective("or", 2, "Whether one of the two holds. True or null is true.", "true or false = true", "true or null = true"),
        new Connective("not", 1, "Whether it does not hold. Not null is null.", "not true = false"),
        new IsNull(),
        new Coalesce(),
        new Conditional(),
    ];

    private sealed class Connective(string name, int count, string meaning, params string[] examples) : Function(name, meaning, "", examples)
    {
        public override string Takes => count == 1 ? "a bool" : "two bools";

        internal override bool IsStrict => count == 1;

        internal override Signature? Resolve(EquatableArray<Expression> operands) =>
            operands.Count == count && operands.All(o => ExpressionTypes.Converts(o, FeatureType.Bool))
                ? new(EquatableArray.From(operands.Select(_ => FeatureType.Bool)), FeatureType.Bool, operands.Any(o => o.CanBeNull))
                : null;
    }

    private sealed class IsNull() : Function("is_null", "Whether there is no value.", "", "1 is null = false", "1 is not null = true")
    {
        public override string Takes => "any value";

        internal override bool IsStrict => false;

        internal override Signature? Resolve(EquatableArray<Expression> operands) =>
            operands.Count == 1 && operands[0] is not ConstantExpression { Text: null } ? new(EquatableArray.Of(operands[0].Type), FeatureType.Bool, false) : null;
    }

    // Converted first: a number that does not fit the common type is null there.
    private sealed class Coalesce() : Function("coalesce", "The first value, or the second where the first is null.", "both are null", "null ?? 5 = 5", "1 ?? 5 = 1")
    {
        public override string Takes => "two values of one type";

        internal override bool IsStrict => false;

        internal override Signature? Resolve(EquatableArray<Expression> operands) =>
            operands.Count == 2 && ExpressionTypes.Common(operands) is { } type && ExpressionTypes.HasOperations(type) && operands.All(o => ExpressionTypes.Converts(o, type))
                ? new(EquatableArray.Of(type, type), type, operands.All(o => Conversion.To(o, type).CanBeNull))
                : null;
    }

    private sealed class Conditional() : Function("if", "One value where the condition holds, another where it does not or is null.", "", "2 > 1 ? 'a' : 'b' = a", "null ? 1 : 2 = 2")
    {
        public override string Takes => "a bool and two values of one type";

        internal override bool IsStrict => false;

        internal override Signature? Resolve(EquatableArray<Expression> operands)
        {
            if (operands.Count != 3 || !ExpressionTypes.Converts(operands[0], FeatureType.Bool))
                return null;
            var values = operands.Skip(1).ToArray();
            return ExpressionTypes.Common(values) is { } type && ExpressionTypes.HasOperations(type) && values.All(o => ExpressionTypes.Converts(o, type))
                ? new(EquatableArray.Of(FeatureType.Bool, type, type), type, values.Any(o => Conversion.To(o, type).CanBeNull))
                : null;
        }
    }
}
