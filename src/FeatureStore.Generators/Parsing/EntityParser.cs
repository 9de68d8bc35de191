using FeatureStore.Model;
using Microsoft.CodeAnalysis;

namespace FeatureStore.Generators;

/// <summary>Reads <c>[Entity]</c> types.</summary>
internal static class EntityParser
{
    public const string Attribute = "EntityAttribute";

    /// <summary>The entity that a type declares, or null.</summary>
    public static ParsedEntity? Parse(ITypeSymbol? symbol)
    {
        if (symbol is not INamedTypeSymbol type || type.Attribute(Attribute) is not { } attribute)
            return null;
        var name = attribute.Argument("name").Text() ?? "";
        var members = DeclaredMembers.OfEntity(type);
        var shapes = EquatableArray.From(members.Select(Shapes.Of));
        var definition = new EntityDefinition
        {
            Name = name,
            Keys = EquatableArray.From(members.Zip(shapes, (member, shape) => new KeyDefinition(member.StoredName, shape.Type))),
        };
        return new(TypeNames.Of(type), definition, Shapes.Of(PlaceKind.Entity, name, type) with { Members = shapes });
    }
}
