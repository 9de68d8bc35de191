namespace FeatureStore.Conformance;

/// <summary>A store of which a test can take the writes in hand.</summary>
internal sealed class InterceptedStore(IOnlineStore store) : IOnlineStore
{
    /// <summary>Runs before each write of an entity's state, but not of a head; what it throws fails the write.</summary>
    public Func<Task> BeforeWrite { get; set; } = () => Task.CompletedTask;

    public ValueTask ReadAsync(ByteStrings keys, StoredValues values, CancellationToken cancellationToken) => store.ReadAsync(keys, values, cancellationToken);

    public void Read(ByteStrings keys, StoredValues values, CancellationToken cancellationToken) => store.Read(keys, values, cancellationToken);

    public async Task AppendAsync(ByteStrings keys, ByteStrings values, Memory<int> lengths, bool expectAbsent, CancellationToken cancellationToken)
    {
        await PrepareAsync(keys);
        await store.AppendAsync(keys, values, lengths, expectAbsent, cancellationToken);
    }

    public async Task ReplaceAsync(ByteStrings keys, ByteStrings expected, ByteStrings values, Memory<bool> replaced, CancellationToken cancellationToken)
    {
        await PrepareAsync(keys);
        await store.ReplaceAsync(keys, expected, values, replaced, cancellationToken);
    }

    public Task CheckAsync(CancellationToken cancellationToken) => store.CheckAsync(cancellationToken);

    public ValueTask DisposeAsync() => store.DisposeAsync();

    // The key of a head names no entity in braces.
    private Task PrepareAsync(ByteStrings keys) => keys.Count > 0 && keys.Span(0).Contains((byte)'{') ? BeforeWrite() : Task.CompletedTask;
}
