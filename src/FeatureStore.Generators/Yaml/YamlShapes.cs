using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>The members of types that stand for YAML definitions.</summary>
internal static class YamlShapes
{
    public static ParsedEntity Of(EntityDefinition entity, TypeName type) =>
        new(type, entity, Shape(PlaceKind.Entity, entity.Name, type, entity.Keys.Select(k => Member(k.Name, k.Type, false))));

    public static ParsedSource Of(SourceDefinition source, TypeName type) =>
        new(type, source, Shape(PlaceKind.Source, source.Name, type, source.Columns.Select(c => Member(c.Name, c.Type, c.Nullable))));

    public static ParsedView Of(ViewDefinition view, TypeName type, ParsedEntity? entity, ParsedSource source)
    {
        var typing = new ViewTyping(view, source.Definition);
        var members = view.Features.Select(f => Feature(f, typing.TypeOf(f)!, typing.CanBeNull(f)));
        return new(type, view, Shape(PlaceKind.View, view.Name, type, members), entity, source, source.Type.Name + "Push");
    }

    public static ParsedService Of(ServiceDefinition service, TypeName type, ParsedView[] views, DefinitionSet definitions)
    {
        var typing = new ServiceTyping(service, definitions);
        var members = views.Select(v => Member(v.Definition.Name, FeatureType.Unsupported(v.Type.Name), false))
            .Concat(service.Requests.Select(r => Member(r.Name, r.Type, r.Nullable)))
            .Concat(service.Derived.Select(d => Feature(d, typing.TypeOf(d)!, typing.CanBeNull(d))));
        var shape = Shape(PlaceKind.Service, service.Name, type, members);
        var declared = service.Requests.Select(r => r.Name).Concat(service.Derived.Select(d => d.Name)).Select(SnakeCase.ToPascalCase);
        return new(type, service, shape with { DeclaredNames = EquatableArray.From(declared) }, new(views), type.Name + "Online");
    }

    private static TypeShape Shape(PlaceKind kind, string name, TypeName type, IEnumerable<MemberShape> members) =>
        new(kind, name, type.Name) { Members = EquatableArray.From(members) };

    private static MemberShape Feature(FeatureDefinition feature, FeatureType type, bool canBeNull) => Member(feature.Name, type, canBeNull) with
    {
        IsDerived = feature is DerivedFeature,
        IsPartialGet = feature is DerivedFeature,
        IsGetInit = feature is not DerivedFeature,
    };

    private static MemberShape Member(string name, FeatureType type, bool nullable) =>
        new(SnakeCase.ToPascalCase(name), type, nullable) { IsRequired = !nullable && type.IsReference, FeatureAttributes = 1, HasPrecision = true };
}
