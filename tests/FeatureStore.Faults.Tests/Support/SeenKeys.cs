namespace FeatureStore.Faults.Tests.Support;

/// <summary>A store that remembers which keys were written.</summary>
internal sealed class SeenKeys(IOnlineStore store) : IOnlineStore
{
    private readonly Dictionary<string, byte[]> _keys = new(StringComparer.Ordinal);

    /// <summary>The one key that begins and goes on so.</summary>
    public byte[] Key(string start, string then) =>
        _keys.Single(k => k.Key.StartsWith(start, StringComparison.Ordinal) && k.Key[start.Length..].StartsWith(then, StringComparison.Ordinal)).Value;

    public ValueTask ReadAsync(ByteStrings keys, StoredValues values, CancellationToken cancellationToken) => store.ReadAsync(keys, values, cancellationToken);

    public void Read(ByteStrings keys, StoredValues values, CancellationToken cancellationToken) => store.Read(keys, values, cancellationToken);

    public Task AppendAsync(ByteStrings keys, ByteStrings values, Memory<int> lengths, bool expectAbsent, CancellationToken cancellationToken)
    {
        See(keys);
        return store.AppendAsync(keys, values, lengths, expectAbsent, cancellationToken);
    }

    public Task ReplaceAsync(ByteStrings keys, ByteStrings expected, ByteStrings values, Memory<bool> replaced, CancellationToken cancellationToken)
    {
        See(keys);
        return store.ReplaceAsync(keys, expected, values, replaced, cancellationToken);
    }

    public Task CheckAsync(CancellationToken cancellationToken) => store.CheckAsync(cancellationToken);

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private void See(ByteStrings keys)
    {
        for (var i = 0; i < keys.Count; i++)
            _keys.TryAdd(System.Text.Encoding.UTF8.GetString(keys.Span(i)), keys.Span(i).ToArray());
    }
}
