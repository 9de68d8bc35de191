using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>What conditions compare.</summary>
internal static class Conditions
{
    /// <summary>
    /// The one reference that all comparisons of a condition have on one side, with a constant on the other, if it is like that: then the
    /// condition is null exactly where the reference is.
    /// </summary>
    public static ReferenceExpression? OnlyReference(CallExpression condition)
    {
        switch (condition.Function.Name)
        {
            case "and" or "or":
                return OnlyReference(condition.Operands[0]) is { } one && one.Equals(OnlyReference(condition.Operands[1])) ? one : null;
            case "not":
                return OnlyReference(condition.Operands[0]);
            case "equal" or "not_equal" or "less" or "less_or_equal" or "greater" or "greater_or_equal":
                return (condition.Operands[0], condition.Operands[1]) switch
                {
                    (ReferenceExpression reference, ConstantExpression { Text: not null }) => reference,
                    (ConstantExpression { Text: not null }, ReferenceExpression reference) => reference,
                    _ => null,
                };
            default:
                return null;
        }
    }

    private static ReferenceExpression? OnlyReference(Expression condition) => condition is CallExpression call ? OnlyReference(call) : null;
}
