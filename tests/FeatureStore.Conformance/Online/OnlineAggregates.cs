namespace FeatureStore.Conformance;

/// <summary>The aggregates that online stores have folds for. Suites of online stores ask for no others; this goes when there are folds for all.</summary>
internal static class OnlineAggregates
{
    public static IReadOnlyCollection<string> Known { get; } = ["count", "sum"];
}
