using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>What expressions refer to.</summary>
internal static class ReferencesOf
{
    /// <summary>The references of an expression, as often as they stand in it.</summary>
    public static IEnumerable<ReferenceExpression> All(Expression expression)
    {
        var rest = new Stack<Expression>([expression]);
        while (rest.Count > 0)
        {
            var next = rest.Pop();
            if (next is ReferenceExpression reference)
                yield return reference;
            foreach (var operand in next is CallExpression call ? call.Operands : default)
                rest.Push(operand);
        }
    }
}
