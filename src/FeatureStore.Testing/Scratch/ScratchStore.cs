using System.Text;

namespace FeatureStore.Testing;

/// <summary>A store that knows which keys were written through it, and can remove them again.</summary>
internal sealed class ScratchStore(IOnlineStore store) : IOnlineStore
{
    private const int KeysAtOnce = 512;
    private const int BytesAtOnce = 1 << 22;
    private const int Attempts = 3;

    private readonly Lock _lock = new();

    // Keys as text of one character per byte, with the length of the value as far as it is known.
    private readonly Dictionary<string, int> _written = new(StringComparer.Ordinal);

    public ValueTask ReadAsync(ByteStrings keys, StoredValues values, CancellationToken cancellationToken) => store.ReadAsync(keys, values, cancellationToken);

    public void Read(ByteStrings keys, StoredValues values, CancellationToken cancellationToken) => store.Read(keys, values, cancellationToken);

    public async Task AppendAsync(ByteStrings keys, ByteStrings values, Memory<int> lengths, bool expectAbsent, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Remember(keys, values);
        // What was begun is waited for: a write that comes after the end would stay.
        await store.AppendAsync(keys, values, lengths, expectAbsent, CancellationToken.None).ConfigureAwait(false);
        lock (_lock)
        {
            for (var i = 0; i < keys.Count; i++)
                _written[Text(keys.Span(i))] = lengths.Span[i];
        }
    }

    public Task ReplaceAsync(ByteStrings keys, ByteStrings expected, ByteStrings values, Memory<bool> replaced, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Remember(keys, values);
        return store.ReplaceAsync(keys, expected, values, replaced, CancellationToken.None);
    }

    public Task CheckAsync(CancellationToken cancellationToken) => store.CheckAsync(cancellationToken);

    public ValueTask DisposeAsync() => store.DisposeAsync();

    /// <summary>Removes everything that was written. Nobody writes meanwhile.</summary>
    /// <returns>Whether nothing is left.</returns>
    public async Task<bool> RemoveAsync()
    {
        for (var attempt = 0; attempt < Attempts && _written.Count > 0; attempt++)
        {
            foreach (var keys in Chunks())
            {
                if (await RemoveAsync(keys).ConfigureAwait(false))
                    Forget(keys);
            }
        }
        return _written.Count == 0;
    }

    private async Task<bool> RemoveAsync(ByteStrings keys)
    {
        var found = new FoundValues(keys);
        await store.ReadAsync(keys, found, CancellationToken.None).ConfigureAwait(false);
        if (found.Keys.Count == 0)
            return true;
        var (nothing, replaced) = (new ByteStrings(), new bool[found.Keys.Count]);
        foreach (var _ in replaced)
            nothing.Add([]);
        await store.ReplaceAsync(found.Keys, found.Values, nothing, replaced, CancellationToken.None).ConfigureAwait(false);
        return replaced.All(r => r);
    }

    private void Remember(ByteStrings keys, ByteStrings values)
    {
        lock (_lock)
        {
            for (var i = 0; i < keys.Count; i++)
            {
                var key = Text(keys.Span(i));
                _written[key] = Math.Max(_written.GetValueOrDefault(key), values.Span(i).Length);
            }
        }
    }

    private void Forget(ByteStrings keys)
    {
        for (var i = 0; i < keys.Count; i++)
            _written.Remove(Text(keys.Span(i)));
    }

    // As many keys as are read at once without holding too much.
    private List<ByteStrings> Chunks()
    {
        var (chunks, bytes) = (new List<ByteStrings>(), 0L);
        foreach (var (key, length) in _written)
        {
            if (chunks.Count == 0 || chunks[^1].Count >= KeysAtOnce || bytes + length > BytesAtOnce)
            {
                chunks.Add(new());
                bytes = 0;
            }
            chunks[^1].Add(Encoding.Latin1.GetBytes(key));
            bytes += length;
        }
        return chunks;
    }

    private static string Text(ReadOnlySpan<byte> key) => Encoding.Latin1.GetString(key);
}
