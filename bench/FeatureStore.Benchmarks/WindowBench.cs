namespace FeatureStore.Benchmarks;

internal static class WindowBench
{
    public static string[] Windows { get; } = ["5m", "1h", "24h", "7d", "30d", "lifetime"];

    public static Task RunAsync(BenchData data, int rounds) => Paired.CompareAsync(
        $"count and sum over 6 windows, {data.Events:N0} events x {data.SpineRows:N0} spine rows",
        "FeatureStore", () => Views.RunAsync(data, Views.Totals(Windows), data.SpineFile),
        "hand-written prefix sums", () => HandWritten.WindowsAsync(data, data.SpineFile),
        rounds, goal: 1.2);
}
