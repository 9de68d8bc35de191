namespace FeatureStore.Model;

internal sealed class NullableFeatureRule() : Rule("FS0107", Severity.Error,
    "A feature that can be null has a nullable type or a default",
    "Make the type nullable, or give a Default")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var (feature, _, canBeNull, member, place) in context.TypedFeatures)
        {
            if (canBeNull && member is { Nullable: false })
                yield return At(place with { Option = "type" }, $"Feature '{feature.Name}' is null {WhenNull(feature)}, but its type is not nullable");
        }
    }

    private static string WhenNull(FeatureDefinition feature) => feature switch
    {
        LatestFeature => "where there is no row",
        WindowFeature => "for an empty window",
        _ => "where its expression is, for example where a number does not fit",
    };
}
