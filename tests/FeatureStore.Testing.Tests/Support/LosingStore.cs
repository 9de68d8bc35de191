using System.Buffers.Binary;

namespace FeatureStore.Testing.Tests.Support;

/// <summary>A store that loses the last row of what is written, if it is not the only part.</summary>
internal sealed class LosingStore(IOnlineStore store) : IOnlineStore
{
    public ValueTask ReadAsync(ByteStrings keys, StoredValues values, CancellationToken cancellationToken) => store.ReadAsync(keys, values, cancellationToken);

    public void Read(ByteStrings keys, StoredValues values, CancellationToken cancellationToken) => store.Read(keys, values, cancellationToken);

    public Task AppendAsync(ByteStrings keys, ByteStrings values, Memory<int> lengths, bool expectAbsent, CancellationToken cancellationToken) =>
        store.AppendAsync(keys, Fewer(values), lengths, expectAbsent, cancellationToken);

    public Task ReplaceAsync(ByteStrings keys, ByteStrings expected, ByteStrings values, Memory<bool> replaced, CancellationToken cancellationToken) =>
        store.ReplaceAsync(keys, expected, Fewer(values), replaced, cancellationToken);

    public Task CheckAsync(CancellationToken cancellationToken) => store.CheckAsync(cancellationToken);

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private static ByteStrings Fewer(ByteStrings values)
    {
        var fewer = new ByteStrings();
        for (var i = 0; i < values.Count; i++)
            fewer.Add(WithoutLast(values.Span(i)));
        return fewer;
    }

    // A part begins with a mark and its length in three bytes.
    private static ReadOnlySpan<byte> WithoutLast(ReadOnlySpan<byte> rows)
    {
        var (last, next) = (0, 0);
        while (next < rows.Length)
            (last, next) = (next, next + (int)(BinaryPrimitives.ReadUInt32LittleEndian(rows[next..]) >> 8));
        return last == 0 ? rows : rows[..last];
    }
}
