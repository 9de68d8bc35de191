namespace FeatureStore.Online.Benchmarks;

/// <summary>A store that, once frozen, answers a read of one key without looking: what remains is what reading costs beside it.</summary>
internal sealed class CapturedStore : IOnlineStore
{
    private readonly InMemoryOnlineStore _store = new();
    private readonly Capture _capture = new();
    private readonly ByteStrings _written = new();
    private bool _frozen;

    public byte[] Longest { get; private set; } = [];

    public void Freeze()
    {
        _store.Read(_written, _capture, default);
        Longest = _capture.Values.MaxBy(v => v.Length)!;
        _frozen = true;
    }

    public ValueTask ReadAsync(ByteStrings keys, StoredValues values, CancellationToken cancellationToken)
    {
        Read(keys, values, cancellationToken);
        return ValueTask.CompletedTask;
    }

    public void Read(ByteStrings keys, StoredValues values, CancellationToken cancellationToken)
    {
        if (!_frozen)
        {
            _store.Read(keys, values, cancellationToken);
            return;
        }
        values.Present(0, _capture.Values[0]);
        values.Present(1, Longest);
    }

    public Task AppendAsync(ByteStrings keys, ByteStrings values, Memory<int> lengths, bool expectAbsent, CancellationToken cancellationToken)
    {
        Remember(keys);
        return _store.AppendAsync(keys, values, lengths, expectAbsent, cancellationToken);
    }

    public Task ReplaceAsync(ByteStrings keys, ByteStrings expected, ByteStrings values, Memory<bool> replaced, CancellationToken cancellationToken)
    {
        Remember(keys);
        return _store.ReplaceAsync(keys, expected, values, replaced, cancellationToken);
    }

    public Task CheckAsync(CancellationToken cancellationToken) => _store.CheckAsync(cancellationToken);

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private void Remember(ByteStrings keys)
    {
        for (var i = 0; i < keys.Count; i++)
            _written.Add(keys.Span(i));
    }

    private sealed class Capture : StoredValues
    {
        public List<byte[]> Values { get; } = [];

        public override void Present(int index, ReadOnlySpan<byte> value) => Values.Add(value.ToArray());

        public override void Absent(int index) => Values.Add([]);
    }
}
