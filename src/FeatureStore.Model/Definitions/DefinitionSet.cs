namespace FeatureStore.Model;

/// <summary>Definitions that belong together and refer to each other by name.</summary>
public sealed record DefinitionSet
{
    /// <summary>The entities.</summary>
    public EquatableArray<EntityDefinition> Entities { get; init; }

    /// <summary>The sources.</summary>
    public EquatableArray<SourceDefinition> Sources { get; init; }

    /// <summary>The views.</summary>
    public EquatableArray<ViewDefinition> Views { get; init; }

    /// <summary>The services.</summary>
    public EquatableArray<ServiceDefinition> Services { get; init; }

    /// <summary>The entity called <paramref name="name"/>, or null.</summary>
    public EntityDefinition? Entity(string? name) => Entities.FirstOrDefault(e => e.Name == name);

    /// <summary>The source called <paramref name="name"/>, or null.</summary>
    public SourceDefinition? Source(string? name) => Sources.FirstOrDefault(s => s.Name == name);

    /// <summary>The view called <paramref name="name"/>, or null.</summary>
    public ViewDefinition? View(string? name) => Views.FirstOrDefault(v => v.Name == name);

    /// <summary>The service called <paramref name="name"/>, or null.</summary>
    public ServiceDefinition? Service(string? name) => Services.FirstOrDefault(s => s.Name == name);
}
