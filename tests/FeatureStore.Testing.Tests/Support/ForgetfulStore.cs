using System.Buffers.Binary;

namespace FeatureStore.Testing.Tests.Support;

/// <summary>A store that says at times that views answer from the end of time on.</summary>
/// <param name="store">The store.</param>
/// <param name="forgets">When it does so.</param>
internal sealed class ForgetfulStore(IOnlineStore store, Func<bool> forgets) : IOnlineStore
{
    public ValueTask ReadAsync(ByteStrings keys, StoredValues values, CancellationToken cancellationToken) =>
        store.ReadAsync(keys, forgets() ? new Later(values) : values, cancellationToken);

    public void Read(ByteStrings keys, StoredValues values, CancellationToken cancellationToken) => store.Read(keys, values, cancellationToken);

    public Task AppendAsync(ByteStrings keys, ByteStrings values, Memory<int> lengths, bool expectAbsent, CancellationToken cancellationToken) =>
        store.AppendAsync(keys, values, lengths, expectAbsent, cancellationToken);

    public Task ReplaceAsync(ByteStrings keys, ByteStrings expected, ByteStrings values, Memory<bool> replaced, CancellationToken cancellationToken) =>
        store.ReplaceAsync(keys, expected, values, replaced, cancellationToken);

    public Task CheckAsync(CancellationToken cancellationToken) => store.CheckAsync(cancellationToken);

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private sealed class Later(StoredValues values) : StoredValues
    {
        private const byte Head = 0xFD;
        private const int Watermark = 8;

        public override void Present(int index, ReadOnlySpan<byte> value)
        {
            if (value[0] != Head)
            {
                values.Present(index, value);
                return;
            }
            var later = value.ToArray();
            BinaryPrimitives.WriteInt64LittleEndian(later.AsSpan(Watermark), long.MaxValue);
            values.Present(index, later);
        }

        public override void Absent(int index) => values.Absent(index);
    }
}
