namespace FeatureStore.Model;

internal sealed class BoundsRule() : Rule("FS0204", Severity.Error,
    "Bounds are \"[)\" or \"(]\"",
    "Write \"[)\" (an event never sees itself; the default) or \"(]\"")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var view in context.Definitions.Views)
        {
            if (view.Bounds == Bounds.Invalid)
                yield return At(new(PlaceKind.View, view.Name, Option: "bounds"), $"View '{view.Name}' has unknown bounds");
            for (var i = 0; i < view.Features.Count; i++)
            {
                if (view.Features[i] is WindowFeature { Bounds: Bounds.Invalid })
                    yield return At(new(PlaceKind.View, view.Name, i, "bounds"), $"Feature '{view.Features[i].Name}' has unknown bounds");
            }
        }
    }
}
