namespace FeatureStore;

/// <summary>Keeps online values in this process, for tests: gone with it, and seen by nobody else.</summary>
public sealed class InMemoryOnlineStore : IOnlineStore
{
    private readonly Lock _lock;
    private readonly Dictionary<byte[], byte[]>.AlternateLookup<ReadOnlySpan<byte>> _bySpan;
    private bool _disposed;

    /// <summary>A store without values.</summary>
    public InMemoryOnlineStore() => (_lock, _bySpan) = (new(), new Dictionary<byte[], byte[]>(ByteComparer.Instance).GetAlternateLookup<ReadOnlySpan<byte>>());

    /// <summary>Another client of the values of a store, as another process would be.</summary>
    public InMemoryOnlineStore(InMemoryOnlineStore shared)
    {
        ArgumentNullException.ThrowIfNull(shared);
        (_lock, _bySpan) = (shared._lock, shared._bySpan);
    }

    /// <inheritdoc/>
    public ValueTask ReadAsync(ByteStrings keys, StoredValues values, CancellationToken cancellationToken)
    {
        Read(keys, values, cancellationToken);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public void Read(ByteStrings keys, StoredValues values, CancellationToken cancellationToken)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            // Values are never changed in place, so the bytes outlive the lock.
            if (Find(keys.Span(i), cancellationToken) is { } value)
                values.Present(i, value);
            else
                values.Absent(i);
        }
    }

    /// <inheritdoc/>
    public Task AppendAsync(ByteStrings keys, ByteStrings values, Memory<int> lengths, bool expectAbsent, CancellationToken cancellationToken)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            lock (_lock)
            {
                Check(cancellationToken);
                byte[] value = _bySpan.TryGetValue(keys.Span(i), out var old) ? [.. old, .. values.Span(i)] : values.Span(i).ToArray();
                _bySpan[keys.Span(i)] = value;
                lengths.Span[i] = value.Length;
            }
        }
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task ReplaceAsync(ByteStrings keys, ByteStrings expected, ByteStrings values, Memory<bool> replaced, CancellationToken cancellationToken)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            lock (_lock)
            {
                Check(cancellationToken);
                replaced.Span[i] = expected.Span(i).SequenceEqual(_bySpan.TryGetValue(keys.Span(i), out var old) ? old : []);
                if (replaced.Span[i] && values.Span(i).IsEmpty)
                    _bySpan.Remove(keys.Span(i));
                else if (replaced.Span[i])
                    _bySpan[keys.Span(i)] = values.Span(i).ToArray();
            }
        }
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task CheckAsync(CancellationToken cancellationToken)
    {
        Check(cancellationToken);
        return Task.CompletedTask;
    }

    /// <summary>Ends this client; the values are gone with the last one.</summary>
    public ValueTask DisposeAsync()
    {
        lock (_lock)
            _disposed = true;
        return ValueTask.CompletedTask;
    }

    private byte[]? Find(ReadOnlySpan<byte> key, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            Check(cancellationToken);
            return _bySpan.TryGetValue(key, out var value) ? value : null;
        }
    }

    private void Check(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private sealed class ByteComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly ByteComparer Instance = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
