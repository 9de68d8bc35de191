using System.Buffers.Binary;
using System.Security.Cryptography;

namespace FeatureStore;

/// <summary>How far a view is materialized.</summary>
/// <param name="Watermark">All rows visible by then are in.</param>
/// <param name="From">Rows visible by then may be missing; null if none are.</param>
/// <param name="Runs">How many runs were committed, modulo 2^24: a run sees by it whether another one ended meanwhile.</param>
internal sealed record ViewHead(long Watermark, long? From, int Runs = 0)
{
    private const int RunsOffset = 5;
    private const int MostRuns = 1 << 24;
    private const int HashOffset = 24;
    private const int Length = HashOffset + SHA256.HashSizeInBytes;
    private const byte HasFrom = 1;

    /// <summary>The count after one more run.</summary>
    public static int Next(ViewHead? head) => head is null ? 1 : (head.Runs + 1) % MostRuns;

    public byte[] Write(StateSchema schema)
    {
        var bytes = new byte[Length];
        StateFormat.WriteStart(bytes, StateFormat.Head, Length);
        bytes[4] = From is null ? (byte)0 : HasFrom;
        (bytes[RunsOffset], bytes[RunsOffset + 1], bytes[RunsOffset + 2]) = ((byte)Runs, (byte)(Runs >> 8), (byte)(Runs >> 16));
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(8), Watermark);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(16), From ?? 0);
        schema.Hash.CopyTo(bytes.AsSpan(HashOffset));
        return bytes;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="CorruptStateException">It is something else.</exception>
    public static ViewHead Read(ReadOnlySpan<byte> value, StateSchema schema, ReadOnlySpan<byte> key)
    {
        if (value.Length != Length || StateFormat.ReadStart(value) is not (StateFormat.Head, Length) || value[4] > HasFrom || (value[4] == 0 && value[16..HashOffset].ContainsAnyExcept((byte)0)))
            throw new CorruptStateException(StateKey.Readable(key), schema.View.Name, $"it is not the head of a view in version {StateFormat.Version} of the format");
        if (!value[HashOffset..].SequenceEqual(schema.Hash))
            throw new CorruptStateException(StateKey.Readable(key), schema.View.Name, "it belongs to a definition that reads other columns. Give the view another Version");
        return new(BinaryPrimitives.ReadInt64LittleEndian(value[8..]), value[4] == HasFrom ? BinaryPrimitives.ReadInt64LittleEndian(value[16..]) : null,
            value[RunsOffset] | (value[RunsOffset + 1] << 8) | (value[RunsOffset + 2] << 16));
    }
}
