using System.Buffers.Binary;

namespace FeatureStore.Testing.Tests.Support;

/// <summary>A store that loses every fifth part of what is written, which is a row: never the first part, which may be something else.</summary>
internal sealed class LosingStore(IOnlineStore store) : IOnlineStore
{
    private const int LostOneIn = 5;

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
            AddMost(values.Span(i), fewer);
        return fewer;
    }

    // A part begins with a mark and its length in three bytes.
    private static void AddMost(ReadOnlySpan<byte> parts, ByteStrings to)
    {
        for (var (at, part) = (0, 1); at < parts.Length; part++)
        {
            var length = (int)(BinaryPrimitives.ReadUInt32LittleEndian(parts[at..]) >> 8);
            if (part % LostOneIn != 0)
                parts.Slice(at, length).CopyTo(to.Grow(length));
            at += length;
        }
        to.End();
    }
}
