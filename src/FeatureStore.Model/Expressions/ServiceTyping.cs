namespace FeatureStore.Model;

/// <summary>The types of the features that a service derives, and their expressions as trees.</summary>
public sealed class ServiceTyping
{
    private readonly Dictionary<string, BoundExpression> _derived = new(StringComparer.Ordinal);
    private readonly DerivedOrder _order;

    /// <summary>Binds the expressions of a service.</summary>
    /// <param name="service">The service.</param>
    /// <param name="definitions">Everything it refers to.</param>
    public ServiceTyping(ServiceDefinition service, DefinitionSet definitions)
        : this(service, definitions, Types(definitions))
    {
    }

    internal ServiceTyping(ServiceDefinition service, DefinitionSet definitions, Func<ViewDefinition, ViewTyping?> views)
    {
        Service = service;
        _order = new(service.Derived);
        var scope = new ServiceScope(this, definitions, views);
        foreach (var feature in _order.Features)
        {
            var (expression, problem) = ExpressionBinder.Bind(feature.Expression, scope);
            _derived.Add(feature.Name, new(expression, problem));
        }
    }

    /// <summary>The service.</summary>
    public ServiceDefinition Service { get; }

    /// <summary>Its derived features, each after those it reads.</summary>
    public IReadOnlyList<DerivedFeature> Derived => _order.Features;

    /// <summary>The expression of a derived feature.</summary>
    public BoundExpression ExpressionOf(DerivedFeature feature) => _derived.TryGetValue(feature.Name, out var bound) ? bound : default;

    /// <summary>The type of a derived feature, or null if its definition is wrong.</summary>
    public FeatureType? TypeOf(DerivedFeature feature) => ExpressionOf(feature).Expression?.Type;

    /// <summary>Whether a derived feature can be null.</summary>
    public bool CanBeNull(DerivedFeature feature) => feature.Default is null && ExpressionOf(feature).Expression is not { CanBeNull: false };

    /// <summary>The names of the cycle of derived features that this one closes; null if it closes none.</summary>
    internal string[]? CycleOf(DerivedFeature feature) => _order.CycleOf(feature.Name);

    private static Func<ViewDefinition, ViewTyping?> Types(DefinitionSet definitions)
    {
        var known = new Dictionary<string, ViewTyping?>(StringComparer.Ordinal);
        return view =>
        {
            if (!known.TryGetValue(view.Name, out var typing))
                known.Add(view.Name, typing = definitions.Source(view.Source) is { } source ? new(view, source) : null);
            return typing;
        };
    }
}
