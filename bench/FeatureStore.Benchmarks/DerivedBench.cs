using FeatureStore.Model;

namespace FeatureStore.Benchmarks;

/// <summary>What fifty derived features cost beside the windows they are computed from.</summary>
internal static class DerivedBench
{
    private static readonly string[] Windows = ["5m", "1h", "24h", "7d", "30d", "365d"];

    public static Task RunAsync(BenchData data, int rounds) => Paired.CompareAsync(
        $"count and sum over 6 windows with 50 derived features, {data.Events:N0} events x {data.SpineRows:N0} spine rows",
        "with derived features", () => Views.RunAsync(data, EquatableArray.From(Views.Totals(Windows).Concat(Derived())), data.SpineFile),
        "the windows alone", () => Views.RunAsync(data, Views.Totals(Windows), data.SpineFile),
        rounds, goal: 1.3);

    private static IEnumerable<FeatureDefinition> Derived() => Enumerable.Range(0, 50).Select(i =>
    {
        var (one, other) = (Windows[i % 6], Windows[((i / 6) + i + 1) % 6]);
        return new DerivedFeature
        {
            Name = "d_" + i,
            Expression = new((i % 5) switch
            {
                0 => $"float64(s_{one}) / n_{other}",
                1 => $"n_{one} * 2 + n_{other}",
                2 => $"n_{one} > n_{other} ? n_{one} : n_{other} - 1",
                3 => $"ln(float64(n_{one} + 1)) - ln(float64(n_{other} + 1))",
                _ => $"s_{one} is null or s_{one} > 1000 and n_{other} in (1, 2, 3)",
            }),
        };
    });
}
