namespace FeatureStore.Model;

internal sealed class FeatureTypeRule() : Rule("FS0106", Severity.Error,
    "A feature property has the type of its feature",
    "Change the type of the property")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var (feature, source, view, place) in context.Features())
        {
            if (context.Shape(PlaceKind.View, view.Name)?.Members[place.Member] is { } member
                && context.Typing(view, source).TypeOf(feature) is { Kind: not TypeKind.Unsupported } type
                && !member.Type.SameInCSharp(type))
            {
                yield return At(place with { Option = "type" }, $"Feature '{feature.Name}' is {type.Name}, but its property is '{member.Type.Spelled}'",
                    $"Make it '{type.Spelled}{(context.Typing(view, source).CanBeNull(feature) ? "?" : "")}'");
            }
        }
    }
}
