namespace FeatureStore.Model;

internal sealed class UnboundedStateRule() : Rule("FS0207", Severity.Warning,
    "A window that an online store is to answer has room for what its aggregate keeps",
    "Give the window a length; a Step keeps long ones small")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var (feature, _, _, place) in context.Features)
        {
            if (feature is WindowFeature { Window: null } window && AggregateCatalogue.Find(window.Aggregate) is { IsBounded: false })
                yield return At(place with { Option = "window" }, $"Feature '{feature.Name}': to go on with {window.Aggregate} over a lifetime, an online store would have to keep every value there ever was, so the view can be used in historical runs only");
        }
    }
}
