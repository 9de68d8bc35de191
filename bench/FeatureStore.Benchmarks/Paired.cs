using System.Diagnostics;

namespace FeatureStore.Benchmarks;

/// <summary>Runs two ways of doing a thing in turn, A B A B …, and compares the CPU seconds of this process pair by pair.</summary>
internal static class Paired
{
    public static async Task CompareAsync(string title, string nameA, Func<Task> a, string nameB, Func<Task> b, int rounds, double? goal)
    {
        await a();
        await b();
        var pairs = new List<(double A, double B)>();
        for (var i = 0; i < rounds; i++)
            pairs.Add((await CpuAsync(a), await CpuAsync(b)));

        var ratios = pairs.Select(p => p.A / p.B).Order().ToArray();
        Console.WriteLine($"{title}\n  {nameA,-44} {Median(pairs.Select(p => p.A)),7:F2} CPU s\n  {nameB,-44} {Median(pairs.Select(p => p.B)),7:F2} CPU s");
        Console.WriteLine($"  ratio: median {Median(ratios):F2} ({ratios[0]:F2} to {ratios[^1]:F2}, {rounds} pairs){(goal is null ? "" : $", goal <= {goal:F2}")}\n");
    }

    private static async Task<double> CpuAsync(Func<Task> run)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        await run();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
