using FeatureStore.Model;
using Microsoft.CodeAnalysis;

namespace FeatureStore.Generators;

/// <summary>Reads <c>[FeatureView]</c> types with the entity and the source they refer to.</summary>
internal static class ViewParser
{
    public const string Attribute = "FeatureViewAttribute";

    /// <summary>The view that a type declares, or null.</summary>
    public static ParsedView? Parse(ITypeSymbol? symbol)
    {
        if (symbol is not INamedTypeSymbol type || type.Attribute(Attribute) is not { } attribute)
            return null;
        var name = attribute.Argument("name").Text() ?? "";
        var (entityType, sourceType) = (attribute.Option("Entity").Type(), attribute.Option("Source").Type());
        var (entity, source) = (EntityParser.Parse(entityType), SourceParser.Parse(sourceType));
        var members = DeclaredMembers.OfView(type);
        var names = StoredNames.OfView(members);
        var definition = new ViewDefinition
        {
            Name = name,
            Entity = entity?.Definition.Name ?? References.NameOf(entityType),
            Source = source?.Definition.Name ?? References.NameOf(sourceType) ?? "",
            Keys = attribute.Option("Keys").Text() is { } keys ? Keys(keys, entity, source) : default,
            Bounds = attribute.Option("Bounds").Text() is { } bounds ? BoundsText.Parse(bounds) : default,
            Version = attribute.Option("Version") is { Value: int version } ? version : 1,
            Owner = attribute.Option("Owner").Text(),
            Description = attribute.Option("Description").Text(),
            Tags = EquatableArray.From(attribute.Option("Tags").Texts()),
            MaxEventsPerKey = attribute.Option("MaxEventsPerKey") is { Value: int most } ? most : ViewDefinition.DefaultMaxEventsPerKey,
            Features = EquatableArray.From(members.Select(m => FeatureParser.Parse(m, source, names))),
        };
        var pushName = source is null ? "" : PushNames.Of(type, (INamedTypeSymbol)sourceType!);
        return new(TypeNames.Of(type), definition, ShapeOf(name, type, members), entity, source, pushName);
    }

    private static EquatableArray<KeyMapping> Keys(string text, ParsedEntity? entity, ParsedSource? source) =>
        EquatableArray.From(KeyMappingText.Parse(text).Select(pair =>
            new KeyMapping(MemberNames.Key(entity, pair.Key), MemberNames.Column(source, pair.Column))));

    private static TypeShape ShapeOf(string name, INamedTypeSymbol type, IReadOnlyList<DeclaredMember> members) =>
        Shapes.Of(PlaceKind.View, name, type) with
        {
            IsCreatable = Creatable.With(type, m => members.Any(known => SymbolEqualityComparer.Default.Equals(known.Symbol, m))),
            DeclaredNames = GeneratedMembers.NamesBeside(type),
            Members = EquatableArray.From(members.Select(Shapes.Of)),
        };
}
