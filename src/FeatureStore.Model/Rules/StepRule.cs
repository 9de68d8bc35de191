namespace FeatureStore.Model;

internal sealed class StepRule() : Rule("FS0205", Severity.Error,
    "A step floors the start of a window that has one",
    "Make the step at most as long as the window, or remove it")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var (feature, _, view, place) in context.Features)
        {
            if (feature is not WindowFeature { Step: { IsValid: true } step } window)
                continue;
            var at = place with { Option = "step" };
            if (window.Window is not { } length)
                yield return At(at, $"Feature '{feature.Name}': a window of the whole lifetime has no start to be floored", "Remove the step");
            else if (length.IsValid && step.Microseconds > length.Microseconds)
                yield return At(at, $"Feature '{feature.Name}': the step {step} is longer than the window {length}");
            if ((window.Bounds ?? view.Bounds) == Bounds.OpenClosed)
                yield return At(at, $"Feature '{feature.Name}': steps begin at their first instant, which bounds \"(]\" leave out", "Give the feature Bounds \"[)\", or remove the step");
        }
    }
}
