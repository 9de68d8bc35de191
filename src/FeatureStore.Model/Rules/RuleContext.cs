namespace FeatureStore.Model;

/// <summary>What rules look at: the definitions, and how they were written.</summary>
internal sealed class RuleContext(DefinitionSet definitions, IReadOnlyList<TypeShape> shapes)
{
    public DefinitionSet Definitions { get; } = definitions;

    public IReadOnlyList<TypeShape> Shapes { get; } = shapes;

    /// <summary>
    /// How a definition was written in C#, or null if it was not, or if two have its name: then nobody can say which is
    /// meant, and the duplicate is reported instead.
    /// </summary>
    public TypeShape? Shape(PlaceKind kind, string name)
    {
        var shapes = Shapes.Where(s => s.Kind == kind && s.Name == name).Take(2).ToArray();
        return shapes.Length == 1 ? shapes[0] : null;
    }

    /// <summary>The columns of a source as its author spells them: members in C#, names in YAML.</summary>
    public IEnumerable<string> SpellColumns(SourceDefinition source) =>
        Shape(PlaceKind.Source, source.Name) is { } shape ? shape.Members.Select(m => m.Name) : source.Columns.Select(c => c.Name);

    /// <summary>The features of a view as its author spells them.</summary>
    public IEnumerable<string> SpellFeatures(ViewDefinition view) =>
        Shape(PlaceKind.View, view.Name) is { } shape ? shape.Members.Select(m => m.Name) : view.Features.Select(f => f.Name);

    /// <summary>The keys of an entity as its author spells them.</summary>
    public IEnumerable<string> SpellKeys(EntityDefinition entity) =>
        Shape(PlaceKind.Entity, entity.Name) is { } shape ? shape.Members.Select(m => m.Name) : entity.Keys.Select(k => k.Name);

    /// <summary>The views whose source is known, with it.</summary>
    public IEnumerable<(ViewDefinition View, SourceDefinition Source)> Views()
    {
        foreach (var view in Definitions.Views)
        {
            if (Definitions.Source(view.Source) is { } source)
                yield return (view, source);
        }
    }

    /// <summary>The features whose view and source are known, with their places.</summary>
    public IEnumerable<(FeatureDefinition Feature, SourceDefinition Source, ViewDefinition View, Place Place)> Features()
    {
        foreach (var (view, source) in Views())
        {
            for (var i = 0; i < view.Features.Count; i++)
                yield return (view.Features[i], source, view, new(PlaceKind.View, view.Name, i));
        }
    }
}
