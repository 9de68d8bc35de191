namespace FeatureStore.Model;

internal sealed class MaxEventsPerKeyRule() : Rule("FS0404", Severity.Error,
    "A key keeps at least one event",
    "Give a number of at least 1, or remove the option for the default of 100,000")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var view in context.Definitions.Views)
        {
            if (view.MaxEventsPerKey < 1)
                yield return At(new(PlaceKind.View, view.Name, Option: "max_events_per_key"), $"View '{view.Name}' has a MaxEventsPerKey below 1: an online store could keep no row of it");
        }
    }
}
