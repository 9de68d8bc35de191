namespace FeatureStore.Model;

/// <summary>What rules look at: the definitions, and how they were written.</summary>
internal sealed class RuleContext(DefinitionSet definitions, IReadOnlyList<TypeShape> shapes)
{
    // By name: to hash a definition is to read all of it.
    private readonly Dictionary<string, ViewTyping> _views = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ServiceTyping> _services = new(StringComparer.Ordinal);
    private IReadOnlyList<CheckedExpression>? _expressions;
    private IReadOnlyList<TypedFeature>? _typed;
    private IReadOnlyList<(FeatureDefinition Feature, SourceDefinition Source, ViewDefinition View, Place Place)>? _features;

    public DefinitionSet Definitions { get; } = definitions;

    public IReadOnlyList<TypeShape> Shapes { get; } = shapes;

    /// <summary>
    /// How a definition was written in C#, or null if it was not, or if two have its name: then nobody can say which is
    /// meant, and the duplicate is reported instead.
    /// </summary>
    public TypeShape? Shape(PlaceKind kind, string name)
    {
        TypeShape? found = null;
        foreach (var shape in Shapes)
        {
            if (shape.Kind != kind || shape.Name != name)
                continue;
            if (found is not null)
                return null;
            found = shape;
        }
        return found;
    }

    /// <summary>The columns of a source as its author spells them: members in C#, names in YAML.</summary>
    public IEnumerable<string> SpellColumns(SourceDefinition source) =>
        Shape(PlaceKind.Source, source.Name) is { } shape ? shape.Members.Select(m => m.Name) : source.Columns.Select(c => c.Name);

    /// <summary>The features of a view as its author spells them.</summary>
    public IEnumerable<string> SpellFeatures(ViewDefinition view) =>
        Shape(PlaceKind.View, view.Name) is { } shape ? shape.Members.Select(m => m.Name) : view.Features.Select(f => f.Name);

    /// <summary>The names that an expression of a service can use, as they are stored and as the author spells them.</summary>
    public IEnumerable<(string Stored, string Spelled)> SpellNames(ServiceDefinition service)
    {
        var shape = Shape(PlaceKind.Service, service.Name);
        var own = service.Requests.Select(r => r.Name).Concat(service.Derived.Select(d => d.Name))
            .Select((name, i) => (name, shape is not null && service.Uses.Count + i < shape.Members.Count ? shape.Members[service.Uses.Count + i].Name : name));
        return own.Concat(service.Uses.SelectMany(use => Definitions.View(use.View) is not { } view ? []
            : view.Features.Zip(SpellFeatures(view), (feature, spelled) => (feature.Name, spelled))
                .Where(f => use.Pick.Count == 0 || use.Pick.Contains(f.Name))
                .Select(f => (use.ShownAs + "." + f.Name, (shape is null ? use.ShownAs : SnakeCase.ToPascalCase(use.ShownAs)) + "." + f.spelled))));
    }

    /// <summary>The keys of an entity as its author spells them.</summary>
    public IEnumerable<string> SpellKeys(EntityDefinition entity) =>
        Shape(PlaceKind.Entity, entity.Name) is { } shape ? shape.Members.Select(m => m.Name) : entity.Keys.Select(k => k.Name);

    /// <summary>All expressions of the definitions; bound once for all rules.</summary>
    public IReadOnlyList<CheckedExpression> Expressions => _expressions ??= CheckedExpression.In(this).ToArray();

    /// <summary>The types of a view's features, as far as the source is known.</summary>
    public ViewTyping Typing(ViewDefinition view, SourceDefinition source)
    {
        if (!_views.TryGetValue(view.Name, out var typing) || !ReferenceEquals(typing.View, view))
            _views[view.Name] = typing = new(view, source);
        return typing;
    }

    /// <summary>The types of the features that a service derives.</summary>
    public ServiceTyping Typing(ServiceDefinition service)
    {
        if (!_services.TryGetValue(service.Name, out var typing) || !ReferenceEquals(typing.Service, service))
            _services[service.Name] = typing = new(service, Definitions, view => Definitions.Source(view.Source) is { } source ? Typing(view, source) : null);
        return typing;
    }

    /// <summary>The views whose source is known, with it.</summary>
    public IEnumerable<(ViewDefinition View, SourceDefinition Source)> Views()
    {
        foreach (var view in Definitions.Views)
        {
            if (Definitions.Source(view.Source) is { } source)
                yield return (view, source);
        }
    }

    /// <summary>The features whose types are known and can be held: those of views, then those that services derive.</summary>
    public IReadOnlyList<TypedFeature> TypedFeatures => _typed ??= Typed().ToArray();

    /// <summary>The properties behind features and requests, with their places.</summary>
    public IEnumerable<(TypeShape Shape, MemberShape Member, Place Place)> Properties()
    {
        foreach (var shape in Shapes)
        {
            // A service begins with its views, whose properties are generated.
            var first = shape.Kind switch
            {
                PlaceKind.View => 0,
                PlaceKind.Service => Definitions.Service(shape.Name)?.Uses.Count ?? shape.Members.Count,
                _ => shape.Members.Count,
            };
            for (var i = first; i < shape.Members.Count; i++)
                yield return (shape, shape.Members[i], new(shape.Kind, shape.Name, i));
        }
    }

    /// <summary>The features whose view and source are known, with their places.</summary>
    public IReadOnlyList<(FeatureDefinition Feature, SourceDefinition Source, ViewDefinition View, Place Place)> Features => _features ??= InViews().ToArray();

    private IEnumerable<(FeatureDefinition Feature, SourceDefinition Source, ViewDefinition View, Place Place)> InViews()
    {
        foreach (var (view, source) in Views())
        {
            for (var i = 0; i < view.Features.Count; i++)
                yield return (view.Features[i], source, view, new(PlaceKind.View, view.Name, i));
        }
    }

    private IEnumerable<TypedFeature> Typed()
    {
        foreach (var (feature, source, view, place) in Features)
        {
            if (Typing(view, source).TypeOf(feature) is { Kind: not TypeKind.Unsupported } type)
                yield return new(feature, type, Typing(view, source).CanBeNull(feature), Shape(PlaceKind.View, view.Name)?.Members[place.Member], place);
        }
        foreach (var service in Definitions.Services)
        {
            for (var i = 0; i < service.Derived.Count; i++)
            {
                var place = new Place(PlaceKind.Service, service.Name, service.Uses.Count + service.Requests.Count + i);
                if (Typing(service).TypeOf(service.Derived[i]) is { Kind: not TypeKind.Unsupported } type)
                    yield return new(service.Derived[i], type, Typing(service).CanBeNull(service.Derived[i]), Shape(PlaceKind.Service, service.Name)?.Members[place.Member], place);
            }
        }
    }
}
