using Microsoft.CodeAnalysis;

namespace FeatureStore.Generators;

/// <summary>References to types that declare nothing.</summary>
internal static class References
{
    /// <summary>The C# name, which a rule reports as unknown; null if nothing is referred to.</summary>
    public static string? NameOf(ITypeSymbol? type) => type?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
