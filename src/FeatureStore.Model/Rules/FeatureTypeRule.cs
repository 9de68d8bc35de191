namespace FeatureStore.Model;

internal sealed class FeatureTypeRule() : Rule("FS0106", Severity.Error,
    "A feature property has the type of its feature",
    "Change the type of the property")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var (feature, type, canBeNull, member, place) in context.TypedFeatures)
        {
            if (member is not null && !member.Type.SameInCSharp(type))
                yield return At(place with { Option = "type" }, $"Feature '{feature.Name}' is {type.Name}, but its property is '{member.Type.Spelled}'", $"Make it '{type.Spelled}{(canBeNull ? "?" : "")}'");
        }
    }
}
