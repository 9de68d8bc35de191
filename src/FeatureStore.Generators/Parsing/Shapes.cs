using FeatureStore.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FeatureStore.Generators;

/// <summary>How types were written: what rules must see of the syntax.</summary>
internal static class Shapes
{
    private static readonly string[] DefinitionAttributes =
        [EntityParser.Attribute, SourceParser.Attribute, ViewParser.Attribute, ServiceParser.Attribute];

    /// <summary>The shape of a type, without its members.</summary>
    public static TypeShape Of(PlaceKind kind, string name, INamedTypeSymbol type) => new(kind, name, type.Name)
    {
        IsPartialRecord = IsPartialRecord(type) && (kind == PlaceKind.Source || type.IsValueType == (kind == PlaceKind.Entity)),
        IsGeneric = IsGeneric(type),
        IsNestedOrFileLocal = type.ContainingType is not null || type.IsFileLocal,
        IsAnotherDefinition = DefinitionAttributes.Count(attribute => type.Attribute(attribute) is not null) > 1,
        IsPublic = type.DeclaredAccessibility == Accessibility.Public,
    };

    /// <summary>The shape of the property behind a key, column or feature.</summary>
    public static MemberShape Of(DeclaredMember member)
    {
        var precision = member.Attribute("PrecisionAttribute");
        var dimensions = member.Attribute("DimensionsAttribute");
        var (type, nullable) = FeatureTypes.Of(member.Type, precision, dimensions);
        var isDerived = member.Symbol.FeatureAttributes().FirstOrDefault()?.AttributeClass.IsOurs(FeatureParser.Derived) == true;
        return new(member.Name, type, nullable)
        {
            IsGetInit = member.Symbol is IPropertySymbol
            {
                IsStatic: false,
                IsIndexer: false,
                DeclaredAccessibility: Accessibility.Public,
                GetMethod: not null,
                SetMethod: { IsInitOnly: true, DeclaredAccessibility: Accessibility.Public },
            },
            IsDerived = isDerived,
            IsPartialGet = isDerived && PartialProperties.IsGetWithoutBody(member.Symbol),
            IsDocumented = isDerived && PartialProperties.IsDocumented(member.Symbol),
            IsRequired = member.Symbol is IPropertySymbol { IsRequired: true },
            FeatureAttributes = member.Symbol.FeatureAttributes().Count() + (member.Attribute(DeclaredMembers.Request) is null ? 0 : 1),
            HasPrecision = precision is not null,
            HasDimensions = dimensions is not null,
        };
    }

    private static bool IsPartialRecord(INamedTypeSymbol type)
    {
        // Metadata does not say how a type was written; it compiled.
        if (type.DeclaringSyntaxReferences.Length == 0)
            return true;
        return type is { IsRecord: true, IsStatic: false } && type.DeclaringSyntaxReferences.All(r =>
            r.GetSyntax() is TypeDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword));
    }

    private static bool IsGeneric(INamedTypeSymbol type)
    {
        for (var t = type; t is not null; t = t.ContainingType)
        {
            if (t.Arity > 0)
                return true;
        }
        return false;
    }
}
