namespace FeatureStore.Model;

internal sealed class AggregateInputRule() : Rule("FS0109", Severity.Error,
    "An aggregate takes inputs that it has a meaning for",
    "Choose another column or another aggregate")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var (feature, source, _, place) in context.Features)
        {
            if (feature is not WindowFeature window)
                continue;
            if (AggregateCatalogue.Find(window.Aggregate) is not { } aggregate)
            {
                yield return At(place, $"Feature '{feature.Name}': there is no aggregate '{window.Aggregate}'", $"There are {string.Join(", ", AggregateCatalogue.All.Select(a => a.Name))}");
                continue;
            }
            var input = FeatureTyping.InputType(window, source);
            var known = (window.Input is null && window.Expression is null) || input is { Kind: not TypeKind.Unsupported };
            if (known && aggregate.ResultOf(input) is null)
                yield return At(place with { Option = "of" }, $"Feature '{feature.Name}': {aggregate.Name} takes {aggregate.Accepts}, not {input?.Name ?? "rows"}");
        }
    }
}
