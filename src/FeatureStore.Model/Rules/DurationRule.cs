namespace FeatureStore.Model;

internal sealed class DurationRule() : Rule("FS0201", Severity.Error,
    "Durations are an integer and a fixed unit",
    "Write an integer and us, ms, s, m, h, d or w, such as 30m or 7d; there are no calendar units")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var source in context.Definitions.Sources)
        {
            if (source.Delay is { IsValid: false } delay)
                yield return Wrong(new(PlaceKind.Source, source.Name, Option: "delay"), delay);
            if (source.MaxClockSkew is { IsValid: false } skew)
                yield return Wrong(new(PlaceKind.Source, source.Name, Option: "max_clock_skew"), skew);
        }
        foreach (var view in context.Definitions.Views)
        {
            for (var i = 0; i < view.Features.Count; i++)
            {
                var place = new Place(PlaceKind.View, view.Name, i);
                foreach (var (option, duration) in Durations(view.Features[i]))
                {
                    if (duration is { IsValid: false } wrong)
                        yield return Wrong(place with { Option = option }, wrong);
                }
            }
        }
        foreach (var service in context.Definitions.Services)
        {
            if (service.MaxStaleness is { IsValid: false } staleness)
                yield return Wrong(new(PlaceKind.Service, service.Name, Option: "max_staleness"), staleness);
        }
    }

    private static IEnumerable<(string Option, Duration? Duration)> Durations(FeatureDefinition feature) => feature switch
    {
        LatestFeature latest => [("max_age", latest.MaxAge)],
        WindowFeature window => [("window", window.Window), ("offset", window.Offset), ("step", window.Step)],
        _ => [],
    };

    private Finding Wrong(Place place, Duration duration) => At(place, $"'{duration.InvalidText}' {duration.Problem}");
}
