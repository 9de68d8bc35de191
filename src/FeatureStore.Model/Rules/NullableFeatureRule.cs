namespace FeatureStore.Model;

internal sealed class NullableFeatureRule() : Rule("FS0107", Severity.Error,
    "A feature that can be null has a nullable type or a default",
    "Make the type nullable, or give a Default")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var (feature, source, view, place) in context.Features())
        {
            if (context.Shape(PlaceKind.View, view.Name)?.Members[place.Member] is { Nullable: false }
                && FeatureTyping.TypeOf(feature, source) is { Kind: not TypeKind.Unsupported }
                && FeatureTyping.CanBeNull(feature))
            {
                yield return At(place with { Option = "type" }, $"Feature '{feature.Name}' is null {(feature is LatestFeature ? "where there is no row" : "for an empty window")}, but its type is not nullable");
            }
        }
    }
}
