namespace FeatureStore.Testing.Tests.Support;

/// <summary>A store that fails at a write, after it took it.</summary>
internal sealed class FailingStore(IOnlineStore store, int write) : IOnlineStore
{
    private int _writes;

    public ValueTask ReadAsync(ByteStrings keys, StoredValues values, CancellationToken cancellationToken) => store.ReadAsync(keys, values, cancellationToken);

    public void Read(ByteStrings keys, StoredValues values, CancellationToken cancellationToken) => store.Read(keys, values, cancellationToken);

    public async Task AppendAsync(ByteStrings keys, ByteStrings values, Memory<int> lengths, bool expectAbsent, CancellationToken cancellationToken)
    {
        await store.AppendAsync(keys, values, lengths, expectAbsent, cancellationToken);
        if (Interlocked.Increment(ref _writes) == write)
            throw new OnlineStoreException("The answer was lost.", isTransient: true);
    }

    public Task ReplaceAsync(ByteStrings keys, ByteStrings expected, ByteStrings values, Memory<bool> replaced, CancellationToken cancellationToken) =>
        store.ReplaceAsync(keys, expected, values, replaced, cancellationToken);

    public Task CheckAsync(CancellationToken cancellationToken) => store.CheckAsync(cancellationToken);

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
