namespace FeatureStore.Model;

internal sealed class VisibilityRule() : Rule("FS0301", Severity.Warning,
    "A source says when its rows become known",
    "Name the column that tells (AvailableAt; available_at in YAML), give a delay, or a delay of 0s if rows really are known at once")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var source in context.Definitions.Sources)
        {
            if (source.AvailableAt is null && source.Delay is null)
                yield return At(new(PlaceKind.Source, source.Name), $"Source '{source.Name}' claims that its rows are known the instant they happen");
        }
    }
}
