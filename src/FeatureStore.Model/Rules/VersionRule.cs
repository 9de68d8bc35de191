namespace FeatureStore.Model;

internal sealed class VersionRule() : Rule("FS0403", Severity.Error,
    "Versions count from 1",
    "Give a version of at least 1")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var view in context.Definitions.Views)
        {
            if (view.Version < 1)
                yield return At(new(PlaceKind.View, view.Name, Option: "version"), $"View '{view.Name}' has a version below 1");
        }
    }
}
