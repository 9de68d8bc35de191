namespace FeatureStore.Model;

internal sealed class OneFeatureAttributeRule() : Rule("FS0007", Severity.Error,
    "A feature or request is declared by exactly one attribute",
    "Keep one of them, and declare the other on a property of its own")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var (shape, member, place) in context.Properties())
        {
            if (member.FeatureAttributes > 1)
                yield return At(place, $"'{shape.TypeName}.{member.Name}' has {member.FeatureAttributes} feature attributes");
        }
    }
}
