namespace FeatureStore.Model;

/// <summary>The type of a feature follows from what it is computed from.</summary>
public static class FeatureTyping
{
    /// <summary>The type of <paramref name="feature"/>, or null if the definition is wrong.</summary>
    public static FeatureType? TypeOf(FeatureDefinition feature, SourceDefinition source) => feature switch
    {
        LatestFeature latest => source.Column(latest.Column)?.Type,
        WindowFeature window => WindowType(window, source),
        _ => null,
    };

    /// <summary>Whether <paramref name="feature"/> can be null at some instant.</summary>
    public static bool CanBeNull(FeatureDefinition feature) =>
        feature.Default is null && (feature is not WindowFeature window || AggregateCatalogue.Find(window.Aggregate) is not { NullWhenEmpty: false });

    private static FeatureType? WindowType(WindowFeature window, SourceDefinition source)
    {
        if (AggregateCatalogue.Find(window.Aggregate) is not { } aggregate)
            return null;
        if (window.Input is null)
            return aggregate.ResultOf(null);
        return source.Column(window.Input) is { } column ? aggregate.ResultOf(column.Type) : null;
    }
}
