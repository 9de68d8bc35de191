namespace FeatureStore.Model;

/// <summary>The type of a feature that is computed from rows follows from the columns it reads.</summary>
public static class FeatureTyping
{
    /// <summary>The type of <paramref name="feature"/>; null if the definition is wrong or the feature is derived (see <see cref="ViewTyping"/>).</summary>
    public static FeatureType? TypeOf(FeatureDefinition feature, SourceDefinition source) => feature switch
    {
        LatestFeature latest => source.Column(latest.Column)?.Type,
        WindowFeature window => WindowType(window, source),
        _ => null,
    };

    /// <summary>Whether a feature that is not derived can be null at some instant.</summary>
    public static bool CanBeNull(FeatureDefinition feature) =>
        feature.Default is null && (feature is not WindowFeature window || AggregateCatalogue.Find(window.Aggregate) is not { NullWhenEmpty: false });

    /// <summary>The type of what a window aggregates; null for rows, and for what is wrong.</summary>
    public static FeatureType? InputType(WindowFeature window, SourceDefinition source) =>
        window.Expression is { } expression ? ExpressionBinder.Bind(expression, new RowScope(source)).Expression?.Type
        : window.Input is { } input ? source.Column(input)?.Type
        : null;

    private static FeatureType? WindowType(WindowFeature window, SourceDefinition source)
    {
        if (AggregateCatalogue.Find(window.Aggregate) is not { } aggregate)
            return null;
        var input = InputType(window, source);
        var isRows = window.Input is null && window.Expression is null;
        return isRows || input is not null ? aggregate.ResultOf(input) : null;
    }
}
