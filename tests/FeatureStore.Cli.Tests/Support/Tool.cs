using System.Diagnostics;
using System.Reflection;

namespace FeatureStore.Cli.Tests;

/// <summary>The tool as it was built, as a process.</summary>
internal static class Tool
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Where it is.</summary>
    public static string Assembly { get; } = typeof(Tool).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Tool").Value!;

    public static Process Start(string directory, params string[] args) => StartAt(Assembly, directory, args);

    public static async Task<Run> RunAsync(string directory, params string[] args)
    {
        using var process = Start(directory, args);
        return await EndOf(process, args);
    }

    /// <summary>Runs it from another place.</summary>
    public static async Task<Run> RunAtAsync(string assembly, string directory, params string[] args)
    {
        using var process = StartAt(assembly, directory, args);
        return await EndOf(process, args);
    }

    private static Process StartAt(string assembly, string directory, string[] args)
    {
        var info = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [assembly, .. args])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in info.Environment.Keys.Where(n => n.StartsWith("FEATURESTORE__", StringComparison.OrdinalIgnoreCase)).ToArray())
            info.Environment.Remove(name);
        return Process.Start(info)!;
    }

    /// <summary>Waits for a process.</summary>
    public static async Task<Run> EndOf(Process process, params string[] args)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            await process.WaitForExitAsync(limit.Token);
            return new(string.Join(' ', args), process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
