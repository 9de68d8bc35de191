using FeatureStore.Conformance;

namespace FeatureStore.Sqlite.Tests;

/// <summary>Another program that holds the file.</summary>
public sealed class LockTests : IDisposable
{
    private static readonly byte[] Key = [1];

    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Who_writes_waits_and_who_reads_does_not()
    {
        await using var store = _folder.Open(busyTimeout: TimeSpan.FromMilliseconds(20));
        await store.AppendAsync(Key, [1]);
        using (Locked("BEGIN IMMEDIATE"))
        {
            foreach (var write in (Func<Task>[])[() => store.AppendAsync(Key, [2]), () => store.ReplaceAsync(Key, [1], [3]), () => store.CheckAsync(TestContext.Current.CancellationToken)])
            {
                var error = await Assert.ThrowsAsync<OnlineStoreException>(write);
                Assert.True(error.IsTransient);
                Assert.Contains($"'{_folder.File}' stayed locked by another connection for 0.02 s", error.Message, StringComparison.Ordinal);
                Assert.Contains("SqliteOnlineOptions.BusyTimeout", error.Message, StringComparison.Ordinal);
            }
            Assert.Equal([[1]], await store.ReadAsync(Key));
            Assert.Equal([[1]], store.Read(Key));
        }
        Assert.Equal(2, await store.AppendAsync(Key, [2]));
    }

    [Fact]
    public async Task A_file_that_nobody_else_may_open()
    {
        await using (var before = _folder.Open())
            await before.AppendAsync(Key, [1]);
        await using var store = _folder.Open(busyTimeout: TimeSpan.FromMilliseconds(20));
        using (Locked("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; UPDATE state SET value = value"))
            Assert.True((await Assert.ThrowsAsync<OnlineStoreException>(() => store.ReadAsync(Key))).IsTransient);
        Assert.Equal([[1]], await store.ReadAsync(Key));
    }

    [Fact]
    public async Task A_write_goes_on_as_soon_as_the_lock_is_gone()
    {
        await using var store = _folder.Open();
        await store.AppendAsync(Key, [1]);
        Task<int> append;
        using (Locked("BEGIN IMMEDIATE; INSERT INTO state VALUES (x'02', x'02')"))
        {
            append = store.AppendAsync(Key, [2]);
            Assert.False(append.IsCompleted);
        }
        Assert.Equal(2, await append);
    }

    [Fact]
    public async Task A_write_that_waits_can_be_cancelled()
    {
        await using var store = _folder.Open();
        await store.AppendAsync(Key, [1]);
        using (Locked("BEGIN IMMEDIATE"))
        {
            using var cancellation = new CancellationTokenSource();
            var writes = Enumerable.Range(0, 3).Select(_ => store.AppendAsync(OnlineStoreCalls.Strings(Key), OnlineStoreCalls.Strings(Key), new int[1], expectAbsent: false, cancellation.Token)).ToArray();
            cancellation.CancelAfter(TimeSpan.FromMilliseconds(30));
            foreach (var write in writes)
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => write);
        }
        Assert.Equal([[1]], await store.ReadAsync(Key));
        Assert.Equal(2, await store.AppendAsync(Key, [2]));
    }

    private Microsoft.Data.Sqlite.SqliteConnection Locked(string sql)
    {
        var connection = _folder.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
        return connection;
    }
}
