using System.Diagnostics;

namespace FeatureStore.Online.Benchmarks;

/// <summary>Times two ways of doing a thing in turn, within one process, and compares their medians round by round.</summary>
internal static class Interleaved
{
    private const int Rounds = 9;

    public static async Task CompareAsync(string title, string nameA, Func<int, ValueTask> a, string nameB, Func<int, ValueTask> b, int times, string goal)
    {
        for (var i = 0; i < times; i++)
        {
            await a(i);
            await b(i);
        }
        var (ratios, mediansA, mediansB) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var (timesA, timesB) = (new double[times], new double[times]);
            for (var i = 0; i < times; i++)
            {
                timesA[i] = await TimeAsync(a, i);
                timesB[i] = await TimeAsync(b, i);
            }
            mediansA.Add(Median(timesA));
            mediansB.Add(Median(timesB));
            ratios.Add(mediansA[^1] / mediansB[^1]);
        }
        Console.WriteLine($"{title}\n  {nameA,-40} p50 {Median(mediansA),10:F1} us\n  {nameB,-40} p50 {Median(mediansB),10:F1} us\n  ratio of p50: median {Median(ratios):F2} ({ratios.Min():F2} to {ratios.Max():F2}, {Rounds} rounds), goal {goal}\n");
    }

    /// <summary>Bytes that this process allocates for one call.</summary>
    public static async Task<double> AllocatedAsync(Func<int, ValueTask> run, int times)
    {
        await run(0);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < times; i++)
            await run(i);
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)times;
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    private static async Task<double> TimeAsync(Func<int, ValueTask> run, int i)
    {
        var start = Stopwatch.GetTimestamp();
        await run(i);
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }
}
