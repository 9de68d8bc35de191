using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FeatureStore.Generators;

/// <summary>How properties whose bodies are generated were written.</summary>
internal static class PartialProperties
{
    /// <summary>
    /// Whether a property is written <c>public partial T Name { get; }</c>, and its author wrote no body. The analyzer sees the
    /// body that is generated, the generator does not.
    /// </summary>
    public static bool IsGetWithoutBody(ISymbol symbol)
    {
        if (symbol is not IPropertySymbol { IsIndexer: false } property)
            return false;
        // Metadata does not say how a property was written; it compiled.
        if (property.DeclaringSyntaxReferences.Length == 0)
            return true;
        return Written(property) is { AccessorList.Accessors: [{ Body: null, ExpressionBody: null } accessor] } syntax
            && accessor.IsKind(SyntaxKind.GetAccessorDeclaration) && accessor.Modifiers.Count == 0
            && syntax.Modifiers.Count == 2 && syntax.Modifiers.Any(SyntaxKind.PublicKeyword) && syntax.Modifiers.Any(SyntaxKind.PartialKeyword)
            && (property.PartialImplementationPart is not { } body || body.DeclaringSyntaxReferences.All(r => GeneratedMembers.IsGenerated(r.SyntaxTree)));
    }

    /// <summary>Whether the author wrote a documentation comment.</summary>
    public static bool IsDocumented(ISymbol symbol) => Written(symbol)?.GetLeadingTrivia()
        .Any(t => t.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || t.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia)) == true;

    private static PropertyDeclarationSyntax? Written(ISymbol symbol) => symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as PropertyDeclarationSyntax;
}
