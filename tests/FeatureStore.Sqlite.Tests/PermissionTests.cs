using System.Runtime.Versioning;
using FeatureStore.Conformance;

namespace FeatureStore.Sqlite.Tests;

/// <summary>A file or a directory that this user may not write to.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class PermissionTests : IDisposable
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Writable = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
    private const UnixFileMode Enterable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly StoreFolder _folder = new();

    public PermissionTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Rights are those of Unix.");
        File.SetUnixFileMode(_folder.Root, Readable | Writable | Enterable);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Readable | Enterable, true)]
    [InlineData(Readable | Enterable, false)]
    [InlineData(UnixFileMode.None, false)]
    public async Task A_directory_that_may_not_be_written_to(UnixFileMode mode, bool hasFile)
    {
        var directory = Directory.CreateDirectory(Path.Combine(_folder.Root, "closed")).FullName;
        var path = Path.Combine(directory, "features.db");
        if (hasFile)
            await FillAsync(path);
        await FailsAsync(path, directory, mode);
    }

    [Fact]
    public async Task A_file_that_may_not_be_written_to()
    {
        await FillAsync(_folder.File);
        await FailsAsync(_folder.File, _folder.File, Readable);
    }

    [Fact]
    public async Task What_may_be_written_to_is_fine()
    {
        await FillAsync(_folder.File);
        Assert.Equal("ok", await CheckAsync(_folder.File));
    }

    private async Task FillAsync(string path)
    {
        await using (var store = _folder.Open(path))
            await store.AppendAsync([1], [1]);
        File.SetUnixFileMode(path, Readable | Writable);
    }

    private async Task FailsAsync(string path, string closed, UnixFileMode mode)
    {
        var before = File.GetUnixFileMode(closed);
        File.SetUnixFileMode(closed, mode);
        try
        {
            var result = await CheckAsync(path);
            Assert.StartsWith($"read False The online store '{path}' cannot be ", result, StringComparison.Ordinal);
            Assert.EndsWith("Let this process write to the file and to its directory.", result, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(closed, before);
        }
    }

    private async Task<string> CheckAsync(string path)
    {
        var result = await WriterProcess.CheckUnprivilegedAsync(path, Path.Combine(_folder.Root, "scratch", "features.db"));
        TestContext.Current.TestOutputHelper?.WriteLine(result);
        return result;
    }
}
