using FeatureStore.Conformance;

namespace FeatureStore.Sqlite.Tests;

/// <summary>What is particular to a store in a file.</summary>
public sealed class SqliteOnlineStoreTests : IDisposable
{
    private static readonly byte[] Key = [1];

    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_and_its_directories_are_made_on_first_use()
    {
        var path = Path.Combine(_folder.Root, "a", "ü b", "features ?#%.db");
        await using var store = _folder.Open(path);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Root));

        Assert.Equal([null], await store.ReadAsync(Key));
        Assert.True(File.Exists(path));
    }

    [Fact]
    public async Task An_empty_file_is_filled()
    {
        await File.WriteAllBytesAsync(_folder.File, [], TestContext.Current.CancellationToken);
        await using var store = _folder.Open();
        Assert.Equal(1, await store.AppendAsync(Key, [1]));
    }

    [Fact]
    public async Task Many_may_make_the_file_at_once()
    {
        for (var round = 0; round < 30; round++)
        {
            var path = Path.Combine(_folder.Root, $"{round}.db");
            SqliteOnlineStore[] stores = [.. Enumerable.Range(0, 4).Select(_ => _folder.Open(path))];
            await Task.WhenAll(stores.Select(store => Task.Run(() => store.AppendAsync(Key, [1]), TestContext.Current.CancellationToken)));
            Assert.Equal([new byte[] { 1, 1, 1, 1 }], await stores[0].ReadAsync(Key));
            foreach (var store in stores)
                await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task The_last_to_close_it_leaves_one_file()
    {
        var (one, two) = (_folder.Open(), _folder.Open());
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? one : two).AppendAsync(Key, [1])));
        await one.DisposeAsync();
        Assert.Contains(_folder.File + "-wal", Directory.EnumerateFiles(_folder.Root));
        await two.DisposeAsync();

        Assert.Equal([_folder.File], Directory.EnumerateFiles(_folder.Root));
        Assert.Equal(20L, _folder.Run("SELECT length(value) FROM state"));
    }

    [Fact]
    public async Task A_store_closes_after_the_calls_that_run()
    {
        var store = _folder.Open();
        var writes = Enumerable.Range(0, 50).Select(i => store.AppendAsync([(byte)i], [1])).ToArray();
        await Task.WhenAny(writes);
        await store.DisposeAsync();

        var acknowledged = 0;
        foreach (var write in writes)
        {
            try
            {
                await write;
                acknowledged++;
            }
            catch (ObjectDisposedException)
            {
            }
        }
        Assert.Equal((long)acknowledged, _folder.Run("SELECT count(*) FROM state"));
        Assert.DoesNotContain(_folder.File + "-wal", Directory.EnumerateFiles(_folder.Root));
    }

    [Fact]
    public async Task A_call_that_is_cancelled_in_the_middle_leaves_nothing()
    {
        await using var store = _folder.Open();
        await store.AppendAsync(Key, [1]);
        for (var at = 1; at <= 3; at++)
        {
            using var lengths = new CancelsAt(at);
            byte[][] three = [[1], [2], [3]];
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.AppendAsync(OnlineStoreCalls.Strings(three), OnlineStoreCalls.Strings(three), lengths.Memory, expectAbsent: false, lengths.Token));
            Assert.Equal([[1], null, null], await store.ReadAsync(three));
        }
        Assert.Equal([2, 1], await store.AppendAsync([[1], [2]], [[2], [2]]));
    }

    [Fact]
    public async Task A_taker_that_throws_does_no_harm()
    {
        await using var store = _folder.Open();
        await store.AppendAsync([[1], [2]], [[1], [2]]);
        for (var i = 0; i < 40; i++)
            await Assert.ThrowsAsync<InvalidDataException>(() => store.ReadAsync(OnlineStoreCalls.Strings([1], [2]), new Throws(), TestContext.Current.CancellationToken).AsTask());
        Assert.Equal(2, await store.AppendAsync([1], [1]));
        Assert.Equal([[1, 1], [2]], await store.ReadAsync([1], [2]));
    }

    [Fact]
    public async Task A_read_is_of_one_instant()
    {
        await using var store = _folder.Open();
        byte[][] keys = [[1], [2], [3], [4]];
        using var over = new CancellationTokenSource();
        var reader = Task.Run(() =>
        {
            while (!over.IsCancellationRequested)
                Assert.Single(store.Read(keys).Select(v => v?.Length ?? 0).Distinct());
        }, TestContext.Current.CancellationToken);
        for (var i = 0; i < 300; i++)
            await store.AppendAsync(keys, keys);
        await over.CancelAsync();
        await reader;
    }

    [Fact]
    public async Task A_check_writes_to_the_disk()
    {
        await using var store = _folder.Open();
        await store.AppendAsync(Key, [1]);
        var before = new FileInfo(_folder.File + "-wal").Length;
        await store.CheckAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual(before, new FileInfo(_folder.File + "-wal").Length);
    }

    [Fact]
    public async Task A_read_allocates_nothing_for_its_keys()
    {
        await using var store = _folder.Open();
        byte[][] keys = [.. Enumerable.Range(0, 1000).Select(i => BitConverter.GetBytes(i))];
        await store.AppendAsync(keys, [.. Enumerable.Repeat(new byte[100], 1000)]);
        var (strings, sink) = (OnlineStoreCalls.Strings(keys), new Lengths());
        long allocated = 0;
        for (var warm = 0; warm < 3; warm++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var read = store.ReadAsync(strings, sink, TestContext.Current.CancellationToken);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            await read;
        }
        Assert.Equal(300_000, sink.Total);
        Assert.InRange(allocated, 0, 200);
    }

    [Fact]
    public void Wrong_options_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => new SqliteOnlineStore(null!));
        Assert.Throws<ArgumentException>(() => _folder.Open(""));
        Assert.Throws<ArgumentOutOfRangeException>(() => _folder.Open(busyTimeout: TimeSpan.FromSeconds(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => _folder.Open(busyTimeout: TimeSpan.MaxValue));
    }

    private sealed class Lengths : StoredValues
    {
        public int Total { get; private set; }

        public override void Present(int index, ReadOnlySpan<byte> value) => Total += value.Length;

        public override void Absent(int index) => Total--;
    }

    private sealed class Throws : StoredValues
    {
        public override void Present(int index, ReadOnlySpan<byte> value) => throw new InvalidDataException();

        public override void Absent(int index) => throw new InvalidDataException();
    }
}
