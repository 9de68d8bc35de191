using System.Diagnostics;
using System.Globalization;

namespace FeatureStore.Faults.Tests.Support;

/// <summary>A process of its own that writes the sample to a store.</summary>
internal sealed class WriterProcess : IDisposable
{
    private const string Part = ".";

    // Far more than a start takes on a busy machine.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Task<string> _errors;

    private WriterProcess(History history, Place place, string prefix, params string[] task)
    {
        _process = new()
        {
            StartInfo = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "FeatureStore.Faults.Writer.dll"), place.Store, place.Address, history.Root, prefix, .. task])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        _process.Start();
        _errors = _process.StandardError.ReadToEndAsync();
        Acknowledged = -1;
    }

    /// <summary>The last unit that it said was acknowledged; -1 before the first.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>Runs the units of <see cref="Work"/> from one on.</summary>
    public static WriterProcess Units(History history, Place place, string prefix, int first) =>
        new(history, place, prefix, "units", first.ToString(CultureInfo.InvariantCulture)) { Acknowledged = first - 1 };

    /// <summary>Runs some units again and again beside other processes, once <see cref="Begin"/> says so.</summary>
    public static async Task<WriterProcess> BesideAsync(History history, Place place, string prefix, string part, int times)
    {
        var process = new WriterProcess(history, place, prefix, "beside", part, times.ToString(CultureInfo.InvariantCulture));
        Assert.Equal("ready", await process.LineAsync());
        return process;
    }

    public void Begin() => _process.StandardInput.WriteLine();

    /// <summary>Waits until it has sent or finished something; false at its end.</summary>
    public async Task<bool> MovedAsync()
    {
        if (await LineAsync() is not { Length: > 0 } line)
            return false;
        if (line == Part)
            return true;
        // The end of a killed process may be half a line; a number is then cut.
        Assert.Equal(Acknowledged + 1, int.Parse(line, CultureInfo.InvariantCulture));
        Acknowledged++;
        return true;
    }

    /// <summary>SIGKILL, wherever it is, and what it still said.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        while (await MovedAsync())
        {
        }
    }

    /// <summary>Waits for its end, which has to be good.</summary>
    public async Task EndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Limit, TestContext.Current.CancellationToken);
        Assert.True(_process.ExitCode == 0, await _errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private Task<string?> LineAsync() => _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Limit, TestContext.Current.CancellationToken);
}
