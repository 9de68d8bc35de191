using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FeatureStore.Generators;

/// <summary>
/// The names of classes that push. They stand in the namespace of the source: who has its rows sees the pushes of all
/// assemblies, and a call that would reach the views of one of them only is ambiguous instead.
/// </summary>
internal static class PushNames
{
    /// <summary>The name, which differs from assembly to assembly.</summary>
    /// <param name="view">A view.</param>
    /// <param name="source">Its source.</param>
    public static string Of(INamedTypeSymbol view, INamedTypeSymbol source)
    {
        var isOwn = SymbolEqualityComparer.Default.Equals(view.ContainingAssembly, source.ContainingAssembly);
        var name = source.Name + "Push" + (isOwn ? "" : "Of" + Identifier(view.ContainingAssembly.Name));
        return FreeName.Of(name, view.ContainingAssembly, source.ContainingNamespace);
    }

    private static string Identifier(string assembly) => string.Concat(assembly.Select(c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_'));
}
