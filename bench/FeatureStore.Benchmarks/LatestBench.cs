namespace FeatureStore.Benchmarks;

internal static class LatestBench
{
    public static Task RunAsync(BenchData data, int rounds) => Paired.CompareAsync(
        $"latest row, 7 columns, {data.Events:N0} events x {data.SpineRows:N0} spine rows",
        "FeatureStore", () => Views.RunAsync(data, Views.Latest(), data.SpineFile),
        "hand-written SQL with tie-break", () => HandWritten.LatestAsync(data, data.SpineFile),
        rounds, goal: 1.2);

    public static Task RunLateAsync(BenchData data, int rounds) => Paired.CompareAsync(
        $"latest row with AvailableAt, 7 columns, {data.Events:N0} events x {data.SpineRows:N0} spine rows",
        "FeatureStore", () => Views.RunAsync(data, Views.Latest(), data.SpineFile, late: true),
        "hand-written bitemporal SQL", () => HandWritten.LatestLateAsync(data, data.SpineFile),
        rounds, goal: null);
}
