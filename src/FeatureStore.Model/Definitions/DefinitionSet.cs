namespace FeatureStore.Model;

/// <summary>Definitions that belong together and refer to each other by name.</summary>
public sealed record DefinitionSet
{
    private readonly NamedDefinitions<EntityDefinition> _entities = new(default, e => e.Name);
    private readonly NamedDefinitions<SourceDefinition> _sources = new(default, s => s.Name);
    private readonly NamedDefinitions<ViewDefinition> _views = new(default, v => v.Name);
    private readonly NamedDefinitions<ServiceDefinition> _services = new(default, s => s.Name);

    /// <summary>The entities.</summary>
    public EquatableArray<EntityDefinition> Entities
    {
        get => _entities.All;
        init => _entities = new(value, e => e.Name);
    }

    /// <summary>The sources.</summary>
    public EquatableArray<SourceDefinition> Sources
    {
        get => _sources.All;
        init => _sources = new(value, s => s.Name);
    }

    /// <summary>The views.</summary>
    public EquatableArray<ViewDefinition> Views
    {
        get => _views.All;
        init => _views = new(value, v => v.Name);
    }

    /// <summary>The services.</summary>
    public EquatableArray<ServiceDefinition> Services
    {
        get => _services.All;
        init => _services = new(value, s => s.Name);
    }

    /// <summary>The entity called <paramref name="name"/>, or null.</summary>
    public EntityDefinition? Entity(string? name) => _entities.Find(name);

    /// <summary>The source called <paramref name="name"/>, or null.</summary>
    public SourceDefinition? Source(string? name) => _sources.Find(name);

    /// <summary>The view called <paramref name="name"/>, or null.</summary>
    public ViewDefinition? View(string? name) => _views.Find(name);

    /// <summary>The service called <paramref name="name"/>, or null.</summary>
    public ServiceDefinition? Service(string? name) => _services.Find(name);
}
