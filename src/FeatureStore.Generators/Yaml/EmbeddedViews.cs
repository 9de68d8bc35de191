using FeatureStore.Model;
using FeatureStore.Yaml;
using Microsoft.CodeAnalysis;

namespace FeatureStore.Generators;

/// <summary>Views of YAML files as other code sees them: types without attributes, whose assembly has their text.</summary>
internal static class EmbeddedViews
{
    /// <summary>The view that a type stands for; null if it stands for none.</summary>
    public static ParsedView? Find(ITypeSymbol? symbol)
    {
        if (symbol is not INamedTypeSymbol { IsRecord: true } type || Embedded(type).FirstOrDefault(e => e.Kind == "view" && Is(e, type)) is not { Name: { } name } found)
            return null;
        var set = Read(found);
        if (set.View(name) is not { } view || set.Source(view.Source) is not { } source)
            return null;
        var parsed = Of(type, PlaceKind.Source, source.Name) is { } s ? YamlShapes.Of(s.Set.Source(source.Name)!, TypeNames.Of(s.Type)) : null;
        var entity = view.Entity is { } key && Of(type, PlaceKind.Entity, key) is { } e ? YamlShapes.Of(e.Set.Entity(key)!, TypeNames.Of(e.Type)) : null;
        return parsed is null || (entity is null) != (view.Entity is null) ? null : YamlShapes.Of(view, TypeNames.Of(type), entity, parsed);
    }

    private static (INamedTypeSymbol Type, DefinitionSet Set)? Of(INamedTypeSymbol view, PlaceKind kind, string name)
    {
        var found = Embedded(view).FirstOrDefault(e => e.Kind == kind.ToString().ToLowerInvariant() && e.Name == name);
        return found.Type is { } type ? (type, Read(found)) : null;
    }

    private static bool Is(EmbeddedText text, INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(text.Type, type);

    // Enums stand beside the types that first name them.
    private static DefinitionSet Read(EmbeddedText text) => YamlDefinitions.Read(
        [new("", text.Yaml)], text.Type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : null).Definitions;

    private static IEnumerable<EmbeddedText> Embedded(INamedTypeSymbol type)
    {
        foreach (var attribute in type.ContainingAssembly.GetAttributes())
        {
            if (attribute.AttributeClass.IsOurs("EmbeddedDefinitionAttribute")
                && attribute.ConstructorArguments is [{ Value: string kind }, { Value: INamedTypeSymbol of }, { Value: string name }, { Value: string yaml }])
                yield return new(kind, of, name, yaml);
        }
    }

    private readonly record struct EmbeddedText(string Kind, INamedTypeSymbol Type, string Name, string Yaml);
}
