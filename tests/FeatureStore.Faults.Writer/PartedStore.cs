namespace FeatureStore.Faults.Writer;

/// <summary>Hands writes on in parts of a few keys, so that something can happen between any two, or while one is on its way.</summary>
/// <param name="store">Where they go.</param>
/// <param name="write">Runs a part.</param>
public sealed class PartedStore(IOnlineStore store, Func<Func<Task>, Task> write) : IOnlineStore
{
    private const int KeysAtOnce = 4;

    public ValueTask ReadAsync(ByteStrings keys, StoredValues values, CancellationToken cancellationToken) => store.ReadAsync(keys, values, cancellationToken);

    public void Read(ByteStrings keys, StoredValues values, CancellationToken cancellationToken) => store.Read(keys, values, cancellationToken);

    public async Task AppendAsync(ByteStrings keys, ByteStrings values, Memory<int> lengths, bool expectAbsent, CancellationToken cancellationToken)
    {
        for (var i = 0; i < keys.Count; i += KeysAtOnce)
        {
            var (start, count) = (i, Math.Min(KeysAtOnce, keys.Count - i));
            await write(() => store.AppendAsync(Part(keys, start, count), Part(values, start, count), lengths.Slice(start, count), expectAbsent, cancellationToken));
        }
    }

    public async Task ReplaceAsync(ByteStrings keys, ByteStrings expected, ByteStrings values, Memory<bool> replaced, CancellationToken cancellationToken)
    {
        for (var i = 0; i < keys.Count; i += KeysAtOnce)
        {
            var (start, count) = (i, Math.Min(KeysAtOnce, keys.Count - i));
            await write(() => store.ReplaceAsync(Part(keys, start, count), Part(expected, start, count), Part(values, start, count), replaced.Slice(start, count), cancellationToken));
        }
    }

    public Task CheckAsync(CancellationToken cancellationToken) => store.CheckAsync(cancellationToken);

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private static ByteStrings Part(ByteStrings strings, int start, int count)
    {
        var part = new ByteStrings();
        for (var i = start; i < start + count; i++)
            part.Add(strings.Span(i));
        return part;
    }
}
