using System.Collections.Concurrent;
using System.Diagnostics;

namespace FeatureStore.Conformance;

/// <summary>
/// A redis-server of its own on a free port of the loopback, with a directory of its own. It can be killed, frozen and started again;
/// it ends with the test, at the latest with the process that started it.
/// </summary>
public sealed class RedisServer : IAsyncDisposable
{
    private const int Attempts = 5;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("featurestore-redis-").FullName;
    private readonly string[] _settings;
    private readonly bool _isNode;
    private Process? _process;
    private bool _frozen;

    private RedisServer(string[] settings)
    {
        _settings = settings;
        _isNode = settings.Contains("--cluster-enabled");
        AppDomain.CurrentDomain.ProcessExit += Exit;
    }

    public int Port { get; private set; }

    /// <summary>Where it is, as clients write it.</summary>
    public string Address => $"127.0.0.1:{Port}";

    /// <summary>Starts one; settings are those of redis.conf, as arguments: <c>"--appendonly", "yes"</c>.</summary>
    public static async Task<RedisServer> StartAsync(params string[] settings)
    {
        var server = new RedisServer(settings);
        try
        {
            // Someone else may take the port in between.
            for (var attempt = 1; ; attempt++)
            {
                server.Port = server._isNode ? FreePort.NextWithBus() : FreePort.Next();
                if (await server.RunAsync() is not { } said)
                    return server;
                if (attempt == Attempts)
                    throw new InvalidOperationException($"redis-server did not start:\n{said}");
            }
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a command and gives what redis-cli prints.</summary>
    public Task<string> CommandAsync(params string[] words) => RedisPrograms.CommandAsync(Port, words);

    /// <summary>Starts it again after <see cref="Kill"/>: the same port, the same directory.</summary>
    public async Task RestartAsync()
    {
        if (await RunAsync() is { } said)
            throw new InvalidOperationException($"redis-server did not start again:\n{said}");
    }

    /// <summary>Ends it at once, as a crash would.</summary>
    public void Kill()
    {
        if (_process is null)
            return;
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        (_process, _frozen) = (null, false);
    }

    /// <summary>Stops it without ending it: connections stand, and nothing answers.</summary>
    public async Task FreezeAsync()
    {
        await RedisPrograms.RunAsync("kill", "-STOP", $"{_process!.Id}");
        _frozen = true;
    }

    public async Task ThawAsync()
    {
        if (_frozen)
            await RedisPrograms.RunAsync("kill", "-CONT", $"{_process!.Id}");
        _frozen = false;
    }

    public ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= Exit;
        End();
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs it until it takes connections; if it ends instead, gives what it said.</summary>
    private async Task<string?> RunAsync()
    {
        string[] arguments = ["--port", $"{Port}", "--bind", "127.0.0.1", "--dir", _folder, "--save", "", "--daemonize", "no", .. _settings];
        var process = new Process { StartInfo = new(RedisPrograms.Server, arguments) { RedirectStandardOutput = true } };
        var said = new ConcurrentQueue<string>();
        var ready = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            // Its output is read to the end: a pipe that nobody empties would stop the server.
            said.Enqueue(line.Data ?? "");
            if (line.Data is null || line.Data.Contains("Ready to accept connections", StringComparison.Ordinal))
                ready.TrySetResult(line.Data is not null);
        };
        process.Start();
        _process = process;
        process.BeginOutputReadLine();
        if (await ready.Task.WaitAsync(Limit))
            return null;
        Kill();
        return string.Join('\n', said);
    }

    private void Exit(object? sender, EventArgs arguments) => End();

    private void End()
    {
        Kill();
        Directory.Delete(_folder, recursive: true);
    }
}
