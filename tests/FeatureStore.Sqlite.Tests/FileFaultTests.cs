using FeatureStore.Conformance;

namespace FeatureStore.Sqlite.Tests;

/// <summary>Whatever is wrong with the file is one error that names it and says what to do.</summary>
public sealed class FileFaultTests : IDisposable
{
    private static readonly byte[] Key = [1];

    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("CREATE TABLE notes (text TEXT)")]
    [InlineData("CREATE TABLE state (key BLOB PRIMARY KEY, value BLOB)")]
    [InlineData("PRAGMA application_id = 1")]
    [InlineData("PRAGMA user_version = 1")]
    public async Task The_database_of_another_program(string sql)
    {
        _folder.Run(sql);
        var before = await File.ReadAllBytesAsync(_folder.File, TestContext.Current.CancellationToken);

        await FailsAsync("no online store", "another file");

        Assert.Equal(before, await File.ReadAllBytesAsync(_folder.File, TestContext.Current.CancellationToken));
        Assert.Equal([_folder.File], Directory.EnumerateFiles(_folder.Root));
    }

    [Theory, InlineData(5), InlineData(100_000)]
    public async Task A_file_that_is_no_database(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        await File.WriteAllBytesAsync(_folder.File, bytes, TestContext.Current.CancellationToken);

        await FailsAsync("not a SQLite database");

        Assert.Equal(bytes, await File.ReadAllBytesAsync(_folder.File, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_of_a_later_version()
    {
        await FillAsync();
        _folder.Run("PRAGMA user_version = 2");

        await FailsAsync("format 2", "Update FeatureStore.Sqlite");
    }

    [Fact]
    public async Task A_file_of_ours_without_its_table()
    {
        await FillAsync();
        _folder.Run("DROP TABLE state");

        await FailsAsync("no such table", "materialize again");
    }

    [Fact]
    public async Task A_directory()
    {
        Directory.CreateDirectory(_folder.File);

        await FailsAsync("is a directory");
    }

    [Fact]
    public async Task A_directory_that_cannot_be_created()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Root, "file"), "", TestContext.Current.CancellationToken);

        await using var store = _folder.Open(Path.Combine(_folder.Root, "file", "features.db"));
        var error = await Assert.ThrowsAsync<OnlineStoreException>(() => store.ReadAsync(Key));
        Assert.Contains("Create its directory", error.Message, StringComparison.Ordinal);
        Assert.False(error.IsTransient);
    }

    [Fact]
    public async Task A_full_disk_keeps_what_it_has()
    {
        await using var store = new SqliteOnlineStore(new() { Path = _folder.File, MaxPages = 20 });
        await store.AppendAsync(Key, [7]);

        var error = await Assert.ThrowsAsync<OnlineStoreException>(() => store.AppendAsync([[1], [2]], [[8], new byte[1 << 20]]));
        Named(error, "disk is full", "Make room");
        Assert.False(error.IsTransient);

        Assert.Equal([[7], null], await store.ReadAsync(Key, [2]));
        Assert.Equal(2, await store.AppendAsync(Key, [8]));
    }

    [Fact]
    public async Task A_damaged_page()
    {
        await FillAsync();
        await using (var file = File.OpenWrite(_folder.File))
        {
            file.Position = 4096 * 3;
            await file.WriteAsync(Enumerable.Repeat((byte)0xa5, (int)file.Length - (4096 * 3)).ToArray(), TestContext.Current.CancellationToken);
        }
        await FailsAsync("is damaged", "materialize again");
    }

    [Fact]
    public async Task A_file_that_was_cut()
    {
        await FillAsync();
        await using (var file = File.OpenWrite(_folder.File))
            file.SetLength(4096 * 5);

        await FailsAsync("is damaged", "materialize again");
    }

    // What no test can bring about.
    [Theory]
    [InlineData(10, "cannot be read or written", false)]
    [InlineData(266, "cannot be read or written", false)]
    [InlineData(15, "stayed locked", true)]
    [InlineData(6, "stayed locked", true)]
    [InlineData(18, "1,000,000,000 bytes", false)]
    [InlineData(7, "out of memory", false)]
    public void Other_errors_of_the_engine(int code, string says, bool isTransient)
    {
        var error = new SqliteErrors(_folder.File, TimeSpan.FromSeconds(1)).Of(code, "out of memory");
        Named(error, says);
        Assert.Equal(isTransient, error.IsTransient);
    }

    private static void Named(OnlineStoreException error, params string[] says)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(error.Message);
        Assert.All(says, s => Assert.Contains(s, error.Message, StringComparison.Ordinal));
        Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", error.Message, StringComparison.Ordinal);
    }

    private async Task FillAsync()
    {
        await using var store = _folder.Open();
        await store.AppendAsync([.. Enumerable.Range(0, 1000).Select(i => BitConverter.GetBytes(i)[..2])], [.. Enumerable.Repeat(new byte[100], 1000)]);
        await store.AppendAsync(Key, Key);
    }

    /// <summary>Every way to ask ends with the same error, again and again, and holds on to nothing.</summary>
    private async Task FailsAsync(params string[] says)
    {
        await using var store = _folder.Open();
        byte[][] keys = [.. Enumerable.Range(0, 1000).Select(i => BitConverter.GetBytes(i)[..2])];
        OnlineStoreException[] errors =
        [
            await Assert.ThrowsAsync<OnlineStoreException>(() => store.ReadAsync(keys)),
            Assert.Throws<OnlineStoreException>(() => store.Read(keys)),
            await Assert.ThrowsAsync<OnlineStoreException>(() => store.AppendAsync(keys, keys)),
            await Assert.ThrowsAsync<OnlineStoreException>(() => store.ReplaceAsync(keys, keys, keys)),
        ];
        Assert.All(errors, error =>
        {
            Assert.Contains($"'{_folder.File}'", error.Message, StringComparison.Ordinal);
            Named(error, says);
            Assert.False(error.IsTransient);
        });
    }
}
