namespace FeatureStore.Model;

internal sealed class EmptyWindowRule() : Rule("FS0203", Severity.Warning,
    "A window ends after its rows become visible",
    "Make the window longer, or the delay shorter")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var (feature, source, view, place) in context.Features)
        {
            if (feature is WindowFeature { Window: { IsValid: true, Microseconds: > 0 }, Offset: null or { IsValid: true }, Step: null or { IsValid: true } } window
                && source is { Delay: { IsValid: true } delay }
                && (window.Bounds ?? view.Bounds) is not Bounds.Invalid and var bounds
                && WindowEdges.Of(window, bounds, delay.Microseconds).IsEmpty)
            {
                yield return At(place with { Option = "window" }, $"Feature '{feature.Name}': rows of '{source.Name}' are visible {delay} after they happen, when this window has already passed them: it is always empty");
            }
        }
    }
}
