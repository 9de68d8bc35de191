using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Reaches the definitions of annotated types; generated code uses it to put them together.</summary>
public static class Declared
{
    /// <summary>The definition of an entity.</summary>
    public static EntityDefinition Entity<T>()
        where T : IEntity => T.Definition;

    /// <summary>The definition of a source.</summary>
    public static SourceDefinition Source<T>()
        where T : ISource => T.Definition;

    /// <summary>The definition of a view.</summary>
    public static ViewDefinition View<T>()
        where T : IFeatureView => T.Definition;

    /// <summary>Reads the features of a view that stand side by side.</summary>
    /// <param name="reader">Stands on the row.</param>
    /// <param name="first">The ordinal of the first feature.</param>
    public static T Read<T>(FeatureReader reader, int first)
        where T : IFeatureSet<T> => T.Read(reader, first);

    /// <summary>Views with everything they refer to, each once.</summary>
    public static DefinitionSet Union(params ReadOnlySpan<DefinitionSet> sets)
    {
        var (entities, sources, views) = (new List<EntityDefinition>(), new List<SourceDefinition>(), new List<ViewDefinition>());
        foreach (var set in sets)
        {
            entities.AddRange(set.Entities);
            sources.AddRange(set.Sources);
            views.AddRange(set.Views);
        }
        return new()
        {
            Entities = EquatableArray.From(entities.Distinct()),
            Sources = EquatableArray.From(sources.Distinct()),
            Views = EquatableArray.From(views.Distinct()),
        };
    }

    /// <summary>The definitions of a view.</summary>
    public static DefinitionSet ViewSet<T>()
        where T : IFeatureView => T.Definitions;
}
