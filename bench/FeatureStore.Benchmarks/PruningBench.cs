namespace FeatureStore.Benchmarks;

internal static class PruningBench
{
    public static async Task RunAsync(BenchData data, int rounds)
    {
        await Paired.CompareAsync(
            $"7-day spine over 90 days, latest row of at most 7 days, {data.Events:N0} events",
            "FeatureStore, MaxAge 7d", () => Views.RunAsync(data, Views.Latest("7d"), data.WeekFile),
            "the same without a MaxAge: all events read", () => Views.RunAsync(data, Views.Latest(), data.WeekFile),
            rounds, goal: 0.35);
        await Paired.CompareAsync(
            $"7-day spine over 90 days, count and sum of 7 days, {data.Events:N0} events",
            "FeatureStore, window 7d", () => Views.RunAsync(data, Views.Totals("7d"), data.WeekFile),
            "the same over 365d: all events read", () => Views.RunAsync(data, Views.Totals("365d"), data.WeekFile),
            rounds, goal: 0.35);
    }
}
