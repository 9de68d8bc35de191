namespace FeatureStore.DuckDb.Tests.Engine;

/// <summary>A result file is complete under its name or not there, and nothing else is left.</summary>
public sealed class OutputTests : IDisposable
{
    private readonly Workspace _files = new();

    public OutputTests()
    {
        _files.Parquet("events.parquet", "SELECT range % 1000 AS k, TIMESTAMP '2024-01-01' + to_seconds(range) AS at, range AS x FROM range(200000)");
        _files.Parquet("spine.parquet", "SELECT range % 1000 AS k, TIMESTAMP '2024-02-01' AS t, sha256(range::VARCHAR) AS noise FROM range(200000)");
    }

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task An_existing_file_is_replaced()
    {
        _files.Text("out.parquet", "old");
        await new Events().RunAsync(_files);
        Assert.Equal(["events.parquet", "out.parquet", "spine.parquet"], _files.Files);
        Assert.Equal(["200000"], _files.Column($"SELECT count(*) FROM '{_files.Path("out.parquet")}'"));
    }

    [Fact]
    public async Task An_existing_file_survives_a_failure()
    {
        _files.Text("out.parquet", "old");
        await new Events { Path = "missing.parquet" }.FailsAsync<FeatureDataException>(_files);
        Assert.Equal("old", await File.ReadAllTextAsync(_files.Path("out.parquet"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("missing/out.parquet", "no directory")]
    [InlineData("", "is a directory")]
    public async Task Paths_that_cannot_be_written(string path, string says)
    {
        var target = path.Length == 0 ? _files.Root : _files.Path(path);
        Assert.Contains(says, (await FailsAsync(target)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Places_that_take_no_files()
    {
        if (!Directory.Exists("/proc/self"))
            Assert.Skip("Only Linux has a directory that takes no files even from its owner.");
        Assert.Contains("/proc/self", (await FailsAsync("/proc/self/out.parquet")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk()
    {
        var disk = Directory.CreateDirectory(_files.Path("disk")).FullName;
        if (!OperatingSystem.IsLinux() || !Mount($"-t tmpfs -o size=1m tmpfs \"{disk}\""))
            Assert.Skip("A small disk cannot be mounted here.");
        try
        {
            var error = await FailsAsync(Path.Combine(disk, "out.parquet"));
            Assert.Contains(disk, error.Message, StringComparison.Ordinal);
            Assert.Empty(Directory.GetFileSystemEntries(disk));
        }
        finally
        {
            using var unmount = System.Diagnostics.Process.Start("umount", $"\"{disk}\"");
            await unmount.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Little_memory_spills_to_the_given_directory()
    {
        _files.Parquet("spine.parquet", "SELECT range % 1000 AS k, TIMESTAMP '2024-02-01' AS t, sha256(range::VARCHAR) AS noise FROM range(1500000)");
        var spill = _files.Path("spill");
        var summary = await new Events().RunAsync(_files, o => (o.MemoryLimit, o.TempDirectory, o.Threads) = ("90MB", spill, 1));
        Assert.Equal(1_500_000, summary.Rows);
        Assert.Equal(["1500000"], _files.Column($"SELECT count(v__x) FROM '{_files.Path("out.parquet")}'"));
        Assert.DoesNotContain(_files.Files, f => f.StartsWith("spill/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Too_little_memory_is_an_error()
    {
        var error = await new Events().FailsAsync<FeatureStoreException>(_files, o => (o.MemoryLimit, o.Threads) = ("1MB", 1));
        Assert.Contains("memory", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<FeatureStoreException> FailsAsync(string path)
    {
        var before = _files.Files.ToArray();
        await using var store = _files.Store();
        var error = await Assert.ThrowsAnyAsync<FeatureStoreException>(() => new Events().From(store).ToParquetAsync(path, null, TestContext.Current.CancellationToken));
        Assert.Equal(before, _files.Files);
        return error;
    }

    private static bool Mount(string arguments)
    {
        try
        {
            using var mount = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("mount", arguments) { RedirectStandardError = true })!;
            mount.WaitForExit();
            return mount.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
