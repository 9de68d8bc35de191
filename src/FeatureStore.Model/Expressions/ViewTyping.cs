namespace FeatureStore.Model;

/// <summary>The types of a view's features, and its expressions as trees.</summary>
public sealed class ViewTyping
{
    private readonly Dictionary<string, FeatureDefinition> _features = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BoundExpression> _derived = new(StringComparer.Ordinal);
    private readonly DerivedOrder _order;
    private readonly RowScope _rows;

    /// <summary>Binds the expressions of a view.</summary>
    public ViewTyping(ViewDefinition view, SourceDefinition source)
    {
        (View, Source) = (view, source);
        foreach (var feature in view.Features)
        {
            if (!_features.ContainsKey(feature.Name))
                _features.Add(feature.Name, feature);
        }
        _rows = new(source);
        _order = new(view.Features.OfType<DerivedFeature>());
        var scope = new ViewScope(this);
        foreach (var feature in _order.Features)
        {
            var (expression, problem) = ExpressionBinder.Bind(feature.Expression, scope);
            _derived.Add(feature.Name, new(expression, problem));
        }
    }

    /// <summary>The view.</summary>
    public ViewDefinition View { get; }

    /// <summary>Its source.</summary>
    public SourceDefinition Source { get; }

    /// <summary>Its derived features, each after those it reads.</summary>
    public IReadOnlyList<DerivedFeature> Derived => _order.Features;

    /// <summary>The feature of that name, or null.</summary>
    public FeatureDefinition? Feature(string name) => _features.TryGetValue(name, out var feature) ? feature : null;

    /// <summary>The expression of a derived feature.</summary>
    public BoundExpression ExpressionOf(DerivedFeature feature) => _derived.TryGetValue(feature.Name, out var bound) ? bound : default;

    /// <summary>The expression that a window aggregates; nothing if it aggregates a column or rows.</summary>
    public BoundExpression InputOf(WindowFeature feature) => Bind(feature.Expression);

    /// <summary>The condition of a window on its rows; nothing if it has none.</summary>
    public BoundExpression WhereOf(WindowFeature feature) => Bind(feature.Where);

    /// <summary>The type of a feature, or null if its definition is wrong.</summary>
    public FeatureType? TypeOf(FeatureDefinition feature) =>
        feature is DerivedFeature derived ? ExpressionOf(derived).Expression?.Type : FeatureTyping.TypeOf(feature, Source);

    /// <summary>Whether a feature can be null at some instant.</summary>
    public bool CanBeNull(FeatureDefinition feature) => feature is DerivedFeature derived
        ? feature.Default is null && ExpressionOf(derived).Expression is not { CanBeNull: false }
        : FeatureTyping.CanBeNull(feature);

    /// <summary>The names of the cycle of derived features that this one closes; null if it closes none.</summary>
    internal string[]? CycleOf(DerivedFeature feature) => _order.CycleOf(feature.Name);

    private BoundExpression Bind(ExpressionText? text)
    {
        if (text is null)
            return default;
        var (expression, problem) = ExpressionBinder.Bind(text, _rows);
        return new(expression, problem);
    }
}
