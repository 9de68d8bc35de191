using FeatureStore.Model;
using FeatureStore.Yaml;

namespace FeatureStore.Generators;

/// <summary>The types that YAML definitions get, as if an author had written them.</summary>
/// <param name="yaml">The definitions.</param>
/// <param name="unnamed">Those that cannot have a type of their own.</param>
internal sealed class YamlTypes(YamlDefinitions yaml, ISet<(PlaceKind Kind, string Name)> unnamed)
{
    /// <summary>The entity, or null if something is wrong with it.</summary>
    public ParsedEntity? Of(EntityDefinition entity) => IsUsable(PlaceKind.Entity, entity.Name)
        ? YamlShapes.Of(entity, Name(PlaceKind.Entity, entity.Name, "record struct"))
        : null;

    /// <summary>The source, or null if something is wrong with it.</summary>
    public ParsedSource? Of(SourceDefinition source) => IsUsable(PlaceKind.Source, source.Name)
        ? YamlShapes.Of(source, Name(PlaceKind.Source, source.Name, "record"))
        : null;

    /// <summary>The view, or null if something is wrong with it or with what it refers to.</summary>
    public ParsedView? Of(ViewDefinition view)
    {
        var entity = yaml.Definitions.Entity(view.Entity) is { } e ? Of(e) : null;
        return IsUsable(PlaceKind.View, view.Name) && (entity is null) == (view.Entity is null) && yaml.Definitions.Source(view.Source) is { } s && Of(s) is { } source
            ? YamlShapes.Of(view, Name(PlaceKind.View, view.Name, "record"), entity, source)
            : null;
    }

    /// <summary>The service, or null if something is wrong with it or with what it refers to.</summary>
    public ParsedService? Of(ServiceDefinition service)
    {
        if (!IsUsable(PlaceKind.Service, service.Name))
            return null;
        var views = service.Uses.Select(use => yaml.Definitions.View(use.View) is { } view ? Of(view) : null).ToArray();
        if (!Array.TrueForAll(views, v => v is not null))
            return null;
        var parsed = YamlShapes.Of(service, Name(PlaceKind.Service, service.Name, "record"), views!, yaml.Definitions);
        return Readiness.IsReady(parsed) ? parsed : null;
    }

    private bool IsUsable(PlaceKind kind, string name) => yaml.IsUsable(kind, name) && !unnamed.Contains((kind, name));

    private TypeName Name(PlaceKind kind, string name, string keyword)
    {
        var space = yaml.NamespaceOf(kind, name) ?? "";
        var type = SnakeCase.ToPascalCase(name);
        return new(
            string.Join(".", space.Split('.').Select(CSharpText.Identifier)),
            type,
            keyword,
            (space.Length == 0 ? type : space + "." + type) + ".yaml.g.cs");
    }
}
