namespace FeatureStore.Benchmarks;

/// <summary>One aggregate at a time over six windows, as definitions mean it and by hand.</summary>
internal static class AggregateBench
{
    private const string MemoryLimit = "8GB";

    public static async Task RunAsync(BenchData data, int rounds)
    {
        await CompareAsync("avg", "amount", () => HandWritten.AveragesAsync(data, data.SpineFile, MemoryLimit));
        foreach (var (aggregate, input) in new[] { ("min", "cents"), ("max", "cents"), ("stddev", "amount"), ("count_distinct", "merchant"), ("last_n", "merchant") })
            await CompareAsync(aggregate, input, () => HandWritten.FramesAsync(data, data.SpineFile, aggregate, input, MemoryLimit));

        Task CompareAsync(string aggregate, string input, Func<Task> byHand) => Paired.CompareAsync(
            $"{aggregate} of {input} over 6 windows, {data.Events:N0} events x {data.SpineRows:N0} spine rows",
            "FeatureStore", () => Views.RunAsync(data, Views.Windows(aggregate, input, WindowBench.Windows), data.SpineFile, memoryLimit: MemoryLimit),
            "hand-written SQL", byHand, rounds, goal: 1.2);
    }
}
