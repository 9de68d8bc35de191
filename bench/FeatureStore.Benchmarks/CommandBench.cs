using System.Diagnostics;

namespace FeatureStore.Benchmarks;

/// <summary>A training set written by the command line against the same call from C#, each in a process of its own.</summary>
internal static class CommandBench
{
    private static readonly string[] Windows = ["5m", "1h", "24h", "7d", "30d", "365d"];

    public static async Task RunAsync(BenchData data, int rounds)
    {
        await File.WriteAllTextAsync(Path.Combine(data.Directory, "bench.features.yaml"), Definitions(data));
        string[] command =
        [
            Path.Combine(AppContext.BaseDirectory, "featurestore.dll"), "historical", "--definitions", "bench.features.yaml",
            "--view", "v", "--spine", data.SpineFile, "--time", "t", "--out", "ours.parquet",
        ];
        string[] call = [Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? typeof(CommandBench).Assembly.Location : "", "command-child", $"{data.Events}", $"{data.SpineRows}"];
        var pairs = new List<(double A, double B)>();
        for (var i = 0; i <= rounds; i++)
        {
            var pair = (Cpu("dotnet", command, data.Directory), Cpu(Environment.ProcessPath!, call.Where(a => a.Length > 0), data.Directory));
            if (i > 0)
                pairs.Add(pair);
        }
        var ratios = pairs.Select(p => p.A / p.B).Order().ToArray();
        Console.WriteLine($"count and sum over 6 windows, {data.Events:N0} events x {data.SpineRows:N0} spine rows, whole processes");
        Console.WriteLine($"  featurestore historical {pairs.Select(p => p.A).Order().ElementAt(rounds / 2),7:F2} CPU s\n  ToParquetAsync          {pairs.Select(p => p.B).Order().ElementAt(rounds / 2),7:F2} CPU s");
        Console.WriteLine($"  ratio: median {ratios[rounds / 2]:F2} ({ratios[0]:F2} to {ratios[^1]:F2}, {rounds} pairs), goal <= 1.1\n");
    }

    public static async Task<int> ChildAsync(BenchData data)
    {
        await Views.RunAsync(data, Views.Totals(Windows), data.SpineFile);
        return 0;
    }

    private static double Cpu(string program, IEnumerable<string> arguments, string directory)
    {
        using var child = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = directory })!;
        // What an ended process took cannot be asked everywhere: the last answer before its end is what counts.
        var cpu = TimeSpan.Zero;
        while (!child.WaitForExit(20))
        {
            child.Refresh();
            cpu = child.HasExited ? cpu : child.TotalProcessorTime;
        }
        return child.ExitCode == 0 ? cpu.TotalSeconds : throw new InvalidOperationException($"{program} ended with {child.ExitCode}");
    }

    private static string Definitions(BenchData data) => $$"""
        version: 1
        entities:
          - name: card
            keys: { card: int64 }
        sources:
          - name: events
            path: {{Path.GetFileName(data.EventFile)}}
            event_time: ts
            sequence: created
            delay: 0s
            columns:
              card: int64
              merchant: int64
              ts: instant
              created: instant
              cents: int64
              amount: "decimal(12,2)"
              cat: string
              x1: float64
              x2: float64
              n: int32
        views:
          - name: v
            entity: card
            source: events
            features:
        {{string.Concat(Windows.Select(w => $"      - {{ name: n_{w}, count: rows, window: {w} }}\n      - {{ name: s_{w}, sum: cents, window: {w} }}\n"))}}
        """;
}
