using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;

namespace FeatureStore.Sqlite.Tests;

/// <summary>A process of its own that writes to a store.</summary>
public sealed class WriterProcess : IDisposable
{
    private readonly Process _process;

    private WriterProcess(string[] arguments)
    {
        _process = new() { StartInfo = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "FeatureStore.Sqlite.Writer.dll"), .. arguments]) { RedirectStandardOutput = true } };
        _process.Start();
    }

    /// <summary>Appends records of its name to keys, and tells of each call that was acknowledged.</summary>
    public static WriterProcess Append(string path, int name, int calls) =>
        new(["append", path, name.ToString(CultureInfo.InvariantCulture), calls.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>What a user without rights gets from a read and a check of a store.</summary>
    public static async Task<string> CheckUnprivilegedAsync(string path, string scratch)
    {
        using var process = new WriterProcess(["check", path, scratch]);
        return (await process._process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).TrimEnd();
    }

    /// <summary>Waits for the next acknowledgement; false if the process has ended.</summary>
    public async Task<bool> AcknowledgedAsync(int call)
    {
        var bytes = new byte[4];
        if (await _process.StandardOutput.BaseStream.ReadAtLeastAsync(bytes, 4, throwOnEndOfStream: false, TestContext.Current.CancellationToken) < 4)
            return false;
        Assert.Equal(call, BinaryPrimitives.ReadInt32BigEndian(bytes));
        return true;
    }

    /// <summary>SIGKILL, wherever it is.</summary>
    public void Kill() => _process.Kill();

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
