using System.Diagnostics;

namespace FeatureStore.Conformance;

/// <summary>redis-server and redis-cli of this machine.</summary>
public static class RedisPrograms
{
    public const string Server = "redis-server";
    public const string Cli = "redis-cli";

    private const string Required = "FEATURESTORE_REQUIRE_REDIS";

    public static bool AreThere { get; } = Find(Server) && Find(Cli);

    /// <summary>Skips the test where Redis is not installed, unless this run is meant to have it.</summary>
    public static void Require()
    {
        if (AreThere)
            return;
        const string Remedy = "redis-server and redis-cli are not in PATH: install Redis 5 or newer (Debian and Ubuntu: apt-get install redis-server)";
        Assert.False(Environment.GetEnvironmentVariable(Required) == "1", $"{Remedy}; {Required}=1 makes that a failure.");
        Assert.Skip(Remedy);
    }

    /// <summary>Runs redis-cli against a server and gives what it prints.</summary>
    public static Task<string> CommandAsync(int port, params string[] words) => RunAsync(Cli, ["-h", "127.0.0.1", "-p", $"{port}", "--no-auth-warning", .. words]);

    /// <summary>Runs a program to its end and gives what it prints; another exit code than 0 is an exception.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        var said = await output + await errors;
        return process.ExitCode == 0 ? said.Trim() : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{said}");
    }

    private static bool Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, program)));
}
