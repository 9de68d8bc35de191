namespace FeatureStore.Model;

internal sealed class ConditionRule() : Rule("FS0607", Severity.Error,
    "A condition on rows holds or does not",
    "Compare the value with something, e.g. 'x > 0' or 'x is not null'")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var (place, bound, _) in context.Expressions)
        {
            if (place.Option == "where" && bound.Expression is { Type: var type } && type.Kind != TypeKind.Bool)
                yield return At(place, $"The condition is {type.Name}, not bool");
        }
    }
}
