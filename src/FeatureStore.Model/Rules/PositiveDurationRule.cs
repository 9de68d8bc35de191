namespace FeatureStore.Model;

internal sealed class PositiveDurationRule() : Rule("FS0202", Severity.Error,
    "Windows, steps, maximum ages and staleness are longer than zero",
    "Make it at least 1us, or remove the option")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var (feature, _, _, place) in context.Features)
        {
            if (feature is LatestFeature { MaxAge: { IsValid: true, Microseconds: 0 } })
                yield return At(place with { Option = "max_age" }, $"Feature '{feature.Name}': a MaxAge of zero would make every row too old");
            if (feature is WindowFeature { Window: { IsValid: true, Microseconds: 0 } })
                yield return At(place with { Option = "window" }, $"Feature '{feature.Name}': a window of zero holds no row");
            if (feature is WindowFeature { Step: { IsValid: true, Microseconds: 0 } })
                yield return At(place with { Option = "step" }, $"Feature '{feature.Name}': there are no steps of zero");
        }
        foreach (var service in context.Definitions.Services)
        {
            if (service.MaxStaleness is { IsValid: true, Microseconds: 0 })
                yield return At(new(PlaceKind.Service, service.Name, Option: "max_staleness"), $"Service '{service.Name}': a MaxStaleness of zero would make every answer too old");
        }
    }
}
