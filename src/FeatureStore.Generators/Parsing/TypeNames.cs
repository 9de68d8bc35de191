using System.Globalization;
using Microsoft.CodeAnalysis;

namespace FeatureStore.Generators;

/// <summary>Reads <see cref="TypeName"/>s.</summary>
internal static class TypeNames
{
    private static readonly SymbolDisplayFormat NamespaceFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    /// <summary>The name of a type.</summary>
    public static TypeName Of(INamedTypeSymbol type) => new(
        type.ContainingNamespace is { IsGlobalNamespace: false } ns ? ns.ToDisplayString(NamespaceFormat) : "",
        CSharpText.Identifier(type.Name),
        type.IsValueType ? "record struct" : "record",
        HintName(type));

    // Names of generated files do not tell cases apart, and one name may be declared twice while it is being typed.
    private static string HintName(INamedTypeSymbol type)
    {
        var name = type.ToDisplayString(NamespaceFormat.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.None));
        return name + (IsCrowded(type) ? "-" + Hash(type.TypeKind + " " + name) : "") + ".g.cs";
    }

    private static bool IsCrowded(INamespaceOrTypeSymbol symbol)
    {
        for (var current = symbol; current.ContainingNamespace is { } around; current = around)
        {
            var name = current.Name;
            if (around.GetMembers().Count(m => string.Equals(m.Name, name, StringComparison.OrdinalIgnoreCase)) > 1)
                return true;
        }
        return false;
    }

    private static string Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
            hash = unchecked((hash ^ c) * 1099511628211UL);
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
