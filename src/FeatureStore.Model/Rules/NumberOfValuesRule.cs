namespace FeatureStore.Model;

internal sealed class NumberOfValuesRule() : Rule("FS0206", Severity.Error,
    "The number of values that an aggregate keeps is 1 to 1,000",
    "Give n a number from 1 to 1000")
{
    private const int Most = 1_000;

    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var (feature, _, _, place) in context.Features)
        {
            if (feature is not WindowFeature window || AggregateCatalogue.Find(window.Aggregate) is not { } aggregate)
                continue;
            if (aggregate.TakesN && window.N is not (>= 1 and <= Most))
                yield return At(place with { Option = "n" }, window.N is { } n
                    ? string.Format(System.Globalization.CultureInfo.InvariantCulture, "Feature '{0}': {1} cannot keep {2} values", feature.Name, aggregate.Name, n)
                    : $"Feature '{feature.Name}': {aggregate.Name} does not say how many values it keeps");
            if (!aggregate.TakesN && window.N is not null)
                yield return At(place with { Option = "n" }, $"Feature '{feature.Name}': {aggregate.Name} keeps no number of values", "Remove n");
        }
    }
}
