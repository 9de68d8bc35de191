using System.Diagnostics;
using System.Text;

namespace FeatureStore.EndToEnd.Tests;

/// <summary>One run of <c>dotnet</c>, or of what it made, that ended, with all it said.</summary>
internal sealed record DotNet(string Command, int ExitCode, string Output)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    public static Task<DotNet> RunAsync(string folder, params string[] arguments) =>
        StartAsync(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", folder, arguments);

    /// <summary>Runs a program.</summary>
    public static async Task<DotNet> StartAsync(string program, string folder, params string[] arguments)
    {
        using var process = new Process { StartInfo = StartInfo(program, folder, arguments) };
        var command = $"{Path.GetFileNameWithoutExtension(program)} {string.Join(' ', arguments)}";
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        process.Start();
        try
        {
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            await process.WaitForExitAsync(limit.Token);
            var run = new DotNet(command, process.ExitCode, Text(output));
            TestContext.Current.TestOutputHelper?.WriteLine(run.ToString());
            return run;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{command}\nwas stopped after {Limit}:\n{Text(output)}");
        }
    }

    public DotNet Succeeded()
    {
        Assert.True(ExitCode == 0, ToString());
        return this;
    }

    public override string ToString() => $"{Command}\nended with {ExitCode}:\n{Output}";

    private static ProcessStartInfo StartInfo(string program, string folder, string[] arguments)
    {
        var info = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Whoever started the tests may be a build itself; its settings are not those of this build.
        foreach (var name in info.Environment.Keys.Where(n => n.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            info.Environment.Remove(name);
        info.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        info.Environment["DOTNET_NOLOGO"] = "1";
        // No process outlives the one that is started here.
        info.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        info.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        info.Environment["UseSharedCompilation"] = "false";
        return info;
    }

    private static void Append(StringBuilder output, string? line)
    {
        lock (output)
            output.AppendLine(line);
    }

    private static string Text(StringBuilder output)
    {
        lock (output)
            return output.ToString();
    }
}
