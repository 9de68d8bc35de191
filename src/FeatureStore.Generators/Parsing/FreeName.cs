using Microsoft.CodeAnalysis;

namespace FeatureStore.Generators;

/// <summary>Names of generated types, which must not be those of the author's types.</summary>
internal static class FreeName
{
    /// <summary>The name, with an underscore for each time it is taken.</summary>
    /// <param name="name">What it should be.</param>
    /// <param name="assembly">The assembly that gets the type.</param>
    /// <param name="place">The namespace that gets it, of whichever assembly.</param>
    public static string Of(string name, IAssemblySymbol assembly, INamespaceSymbol place)
    {
        for (var own = Find(assembly, place); own is not null && own.GetMembers(name).Any(IsTaken);)
            name += "_";
        return name;
    }

    private static bool IsTaken(INamespaceOrTypeSymbol member) => member is not INamedTypeSymbol { Arity: > 0 };

    private static INamespaceSymbol? Find(IAssemblySymbol assembly, INamespaceSymbol place) => place.IsGlobalNamespace
        ? assembly.GlobalNamespace
        : Find(assembly, place.ContainingNamespace)?.GetNamespaceMembers().FirstOrDefault(n => n.Name == place.Name);
}
