using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Makes the node of a call from those of its operands, which have the types that the function takes.</summary>
internal delegate Node FunctionNode(CallExpression call, Node[] operands);

/// <summary>The functions of FeatureStore.Model's FunctionCatalogue as nodes, by their names.</summary>
internal static class FunctionNodes
{
    private static readonly Dictionary<string, FunctionNode> ByName = new(
        ArithmeticNodes.All.Concat(ComparisonNodes.All).Concat(ConditionNodes.All).Concat(NumberNodes.All).Concat(TextFunctionNodes.All).Concat(TimeNodes.All).Concat(CastNodes.All),
        StringComparer.Ordinal);

    /// <summary>The names that have a node.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    public static Node Of(CallExpression call, Node[] operands) => ByName.TryGetValue(call.Function.Name, out var make)
        ? make(call, operands)
        : throw new InvalidOperationException($"Function '{call.Function.Name}' has no node.");
}
