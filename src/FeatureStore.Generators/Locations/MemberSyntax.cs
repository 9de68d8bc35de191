using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FeatureStore.Generators;

/// <summary>The parts of a property or of the positional parameter that stands for it.</summary>
internal readonly struct MemberSyntax(SyntaxNode? node)
{
    /// <summary>Its type.</summary>
    public TypeSyntax? Type => node switch
    {
        BasePropertyDeclarationSyntax property => property.Type,
        ParameterSyntax parameter => parameter.Type,
        _ => null,
    };

    /// <summary>Its name.</summary>
    public SyntaxToken? Identifier => node switch
    {
        PropertyDeclarationSyntax property => property.Identifier,
        IndexerDeclarationSyntax indexer => indexer.ThisKeyword,
        ParameterSyntax parameter => parameter.Identifier,
        _ => null,
    };
}
