using System.Diagnostics;

namespace FeatureStore.Benchmarks;

/// <summary>Peak memory under a limit, each run in a process of its own.</summary>
internal static class MemoryBench
{
    public static void Run(int events, int spine)
    {
        Console.WriteLine($"peak memory of the process under a limit of 1 GB, {events:N0} events x {spine:N0} spine rows, goal <= 1,500 MB");
        foreach (var what in new[] { "latest", "late", "windows" })
        {
            using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["memory-child", $"{events}", $"{spine}", "1", what]))!;
            child.WaitForExit();
            if (child.ExitCode != 0)
                Console.WriteLine($"  {what,-10} failed");
        }
        Console.WriteLine();
    }

    public static async Task<int> ChildAsync(BenchData data, string what)
    {
        var features = what == "windows" ? Views.Totals("5m", "1h", "24h", "7d", "30d", "365d") : Views.Latest();
        await Views.RunAsync(data, features, data.SpineFile, late: what == "late", memoryLimit: "1GB");
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"  {what,-10} {process.PeakWorkingSet64 / 1_000_000,6:N0} MB");
        return 0;
    }
}
