using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace FeatureStore.Cli.Tests;

/// <summary>What is stopped ends with 130 and leaves nothing half done.</summary>
public sealed class InterruptionTests
{
    [Fact]
    public async Task A_signal_stops_the_process()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Pipes are made with mkfifo, and signals are sent with kill.");
        using var folder = await Folder.ShopAsync();
        (await Tool.RunAsync(folder.Root, "status")).Succeeded();
        await RunAsync("mkfifo", folder.PathOf("definitions/more.features.yaml"));
        using var locked = new SqliteConnection($"Data Source={folder.PathOf(".featurestore/online.db")};Pooling=False");
        locked.Open();
        using var transaction = locked.BeginTransaction(deferred: false);

        // Opening the pipe waits until the process reads its definitions; from then on it waits for the lock.
        using var process = Tool.Start(folder.Root, "materialize");
        await using (var pipe = new StreamWriter(folder.PathOf("definitions/more.features.yaml")))
            await pipe.WriteAsync("version: 1\n");
        await RunAsync("kill", "-INT", process.Id.ToString(CultureInfo.InvariantCulture));
        var run = await Tool.EndOf(process, "materialize");
        transaction.Rollback();

        Assert.Equal("", run.Ended(ExitCode.Interrupted).Out);
        Assert.Equal("Interrupted. Nothing was left half done.", run.Error.Trim());
        File.Delete(folder.PathOf("definitions/more.features.yaml"));
        Assert.Contains("never materialized", (await folder.RunAsync("status")).Succeeded().Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_training_set_that_is_not_finished_is_not_there()
    {
        using var folder = await Folder.ShopAsync();
        folder.Write("train.parquet", "an older one");
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        var run = await folder.RunAsync("historical", "--service checkout_v1 --spine data/labels.csv --time at --out train.parquet", stopped.Token);

        run.Ended(ExitCode.Interrupted);
        Assert.Equal("an older one", folder.Read("train.parquet"));
        Assert.DoesNotContain(Directory.EnumerateFiles(folder.Root, "*", new EnumerationOptions { AttributesToSkip = 0 }), f => f.EndsWith(".tmp", StringComparison.Ordinal));
    }

    private static async Task RunAsync(string program, params string[] args)
    {
        using var process = Process.Start(program, args);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }
}
