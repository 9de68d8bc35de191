namespace FeatureStore.Model;

/// <summary>A derived feature of a result.</summary>
/// <param name="Owner">The view as the service shows it; null for a feature of the service itself.</param>
/// <param name="Feature">Its definition.</param>
/// <param name="Expression">Its expression.</param>
public sealed record DerivedColumn(string? Owner, DerivedFeature Feature, Expression Expression)
{
    /// <summary>The name of the column.</summary>
    public string Name => NameOf(Owner, Feature.Name);

    internal static string NameOf(string? owner, string feature) => owner is null ? feature : owner + "__" + feature;
}
