namespace FeatureStore.Model;

/// <summary>The comparisons. Text compares by its UTF-8 bytes, an enum by its number.</summary>
internal static class Comparison
{
    public static readonly Function[] All =
    [
        Of("equal", "two values of one type", Any, "Whether the two are equal.", "1 == 1.0 = true", "'web' == 'pos' = false"),
        Of("not_equal", "two values of one type", Any, "Whether the two differ.", "1 != 2 = true"),
        Of("less", "two numbers, strings, dates, instants or enums", Ordered, "Whether the first comes before the second.", "1 < 2 = true", "'Z' < 'a' = true"),
        Of("less_or_equal", "two numbers, strings, dates, instants or enums", Ordered, "Whether the first comes before the second or is equal.", "2 <= 2 = true"),
        Of("greater", "two numbers, strings, dates, instants or enums", Ordered, "Whether the first comes after the second.", "2.5m > 2 = true"),
        Of("greater_or_equal", "two numbers, strings, dates, instants or enums", Ordered, "Whether the first comes after the second or is equal.", "1 >= 2 = false"),
        new InFunction(),
    ];

    public static bool Any(FeatureType type) => ExpressionTypes.HasOperations(type);

    public static bool Ordered(FeatureType type) => Any(type) && type.Kind is not (TypeKind.Bool or TypeKind.Uuid);

    private static SameTypeFunction Of(string name, string takes, Func<FeatureType, bool> accepts, string meaning, params string[] examples) =>
        new(name, takes, accepts, meaning, "", examples) { Result = FeatureType.Bool };

    /// <summary>Membership in a list of constants.</summary>
    private sealed class InFunction() : Function("in", "Whether the value is one of the constants.", "", "'web' in ('web', 'app') = true", "3 in (1, 2) = false")
    {
        public override string Takes => "a value and constants of its type that are not null";

        internal override Signature? Resolve(EquatableArray<Expression> operands)
        {
            if (operands.Skip(1).Any(o => o is not ConstantExpression { Text: not null }) || ExpressionTypes.Common(operands) is not { } type || !operands.All(o => ExpressionTypes.Converts(o, type)))
                return null;
            // A constant that has no place in the type that all meet in can be equal to nothing.
            if (operands.Skip(1).Any(o => Conversion.To(o, type) is not ConstantExpression))
                return null;
            return new(EquatableArray.From(Enumerable.Repeat(type, operands.Count)), FeatureType.Bool, operands[0].CanBeNull);
        }
    }
}
