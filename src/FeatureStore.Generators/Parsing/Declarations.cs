using Microsoft.CodeAnalysis;

namespace FeatureStore.Generators;

/// <summary>One type may have several declarations.</summary>
internal static class Declarations
{
    /// <summary>Whether this is the declaration that generates: while being typed, several may carry the attribute.</summary>
    public static bool IsFirst(GeneratorAttributeSyntaxContext target) =>
        target.TargetSymbol is INamedTypeSymbol type
        && type.GetAttributes()
            .First(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, target.Attributes[0].AttributeClass))
            .ApplicationSyntaxReference is { } first
        && first.SyntaxTree == target.TargetNode.SyntaxTree
        && target.TargetNode.Span.Contains(first.Span);
}
