namespace FeatureStore.Model;

internal sealed class DerivedCycleRule() : Rule("FS0606", Severity.Error,
    "A derived feature does not depend on itself",
    "Compute one of them from other features")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var (feature, source, view, place) in context.Features)
        {
            if (feature is DerivedFeature derived && context.Typing(view, source).CycleOf(derived) is { } cycle)
                yield return Cycle(place, cycle);
        }
        foreach (var service in context.Definitions.Services)
        {
            for (var i = 0; i < service.Derived.Count; i++)
            {
                if (context.Typing(service).CycleOf(service.Derived[i]) is { } cycle)
                    yield return Cycle(new(PlaceKind.Service, service.Name, service.Uses.Count + service.Requests.Count + i), cycle);
            }
        }
    }

    private Finding Cycle(Place place, string[] cycle) =>
        At(place with { Option = "expression" }, $"Feature '{cycle[0]}' is computed from itself: {string.Join(" from ", cycle.Select(name => $"'{name}'"))}");
}
