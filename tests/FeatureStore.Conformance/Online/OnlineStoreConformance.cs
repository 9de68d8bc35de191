namespace FeatureStore.Conformance;

/// <summary>What every online store has to get right. A store's tests derive from this and say how to open it.</summary>
public abstract partial class OnlineStoreConformance : IAsyncLifetime
{
    private static readonly byte[] None = [];

    protected IOnlineStore Store { get; private set; } = null!;

    /// <summary>Another client of what <see cref="Store"/> keeps.</summary>
    protected IOnlineStore Second { get; private set; } = null!;

    /// <summary>A store that keeps nothing yet; called once per test.</summary>
    protected abstract ValueTask<IOnlineStore> OpenAsync();

    /// <summary>A client of its own of the same data, as another process would have it.</summary>
    protected abstract ValueTask<IOnlineStore> OpenSecondAsync();

    public async ValueTask InitializeAsync()
    {
        Store = await OpenAsync();
        Second = await OpenSecondAsync();
    }

    public virtual async ValueTask DisposeAsync()
    {
        await Second.DisposeAsync();
        await Store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_store_that_works_passes_its_check_and_keeps_what_it_had()
    {
        await Store.CheckAsync(TestContext.Current.CancellationToken);
        await Store.AppendAsync(Bytes("a"), Bytes("x"));

        await Store.CheckAsync(TestContext.Current.CancellationToken);
        await Second.CheckAsync(TestContext.Current.CancellationToken);

        Assert.Equal([Bytes("x")], await Store.ReadAsync(Bytes("a")));
    }

    [Fact]
    public async Task What_is_cancelled_before_it_starts_does_nothing()
    {
        await Store.AppendAsync(Bytes("a"), Bytes("x"));
        var cancelled = new CancellationToken(canceled: true);
        var (keys, values, answers) = (Strings([Bytes("a"), Bytes("b")]), Strings([Bytes("y"), Bytes("y")]), new StoredBytes());

        Assert.ThrowsAny<OperationCanceledException>(() => Store.Read(keys, answers, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.ReadAsync(keys, answers, cancelled).AsTask());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.AppendAsync(keys, values, new int[2], expectAbsent: true, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.ReplaceAsync(keys, Strings([Bytes("x"), None]), values, new bool[2], cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.CheckAsync(cancelled));

        Assert.Empty(answers.Values);
        Assert.Equal([Bytes("x"), null], await Second.ReadAsync(Bytes("a"), Bytes("b")));
    }

    [Fact]
    public async Task A_store_that_was_disposed_says_so_and_the_other_goes_on()
    {
        await Store.AppendAsync(Bytes("a"), Bytes("x"));
        await Second.AppendAsync(Bytes("a"), Bytes("y"));
        await Store.DisposeAsync();
        await Store.DisposeAsync();

        Assert.Throws<ObjectDisposedException>(() => Store.Read(Bytes("a")));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Store.ReadAsync(Bytes("a")));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Store.AppendAsync(Bytes("a"), Bytes("x")));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Store.ReplaceAsync(Bytes("a"), Bytes("xy"), Bytes("z")));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Store.CheckAsync(TestContext.Current.CancellationToken));

        Assert.Equal([Bytes("xy")], await Second.ReadAsync(Bytes("a")));
    }

    /// <summary>Every byte value, zero among them, starting anywhere.</summary>
    private static byte[] AllBytes(int start = 0) => [.. Enumerable.Range(start, 256).Select(i => (byte)i)];

    private static byte[] Bytes(string text) => OnlineStoreCalls.Bytes(text);

    private static ByteStrings Strings(byte[][] values) => OnlineStoreCalls.Strings(values);
}
