using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Reads a list or vector where it is kept. Used again for the next one.</summary>
internal sealed class StoredElements : ElementReader
{
    private ReadOnlyMemory<byte> _bytes;
    private FeatureType? _type;
    private StoredColumn? _element;
    private int[] _texts = [];
    private int _count;

    public override int Count => _count;

    /// <summary>Turns to another list; its bytes were found to be one.</summary>
    public void Load(FeatureType type, ReadOnlyMemory<byte> bytes)
    {
        if (!ReferenceEquals(_type, type))
            (_type, _element) = (type, PackedList.ElementOf(type));
        _bytes = bytes;
        _count = _element!.Size == 0 ? FindTexts() : bytes.Length / _element.Size;
    }

    public override bool GetBoolean(int ordinal) => Number(ordinal) != 0;

    public override sbyte GetInt8(int ordinal) => (sbyte)Number(ordinal);

    public override short GetInt16(int ordinal) => (short)Number(ordinal);

    public override int GetInt32(int ordinal) => (int)Number(ordinal);

    public override long GetInt64(int ordinal) => Number(ordinal);

    public override byte GetUInt8(int ordinal) => (byte)Number(ordinal);

    public override ushort GetUInt16(int ordinal) => (ushort)Number(ordinal);

    public override uint GetUInt32(int ordinal) => (uint)Number(ordinal);

    public override float GetFloat32(int ordinal) => BitConverter.UInt32BitsToSingle((uint)Number(ordinal));

    public override double GetFloat64(int ordinal) => BitConverter.Int64BitsToDouble(Number(ordinal));

    public override decimal GetDecimal(int ordinal) => Decimals.ToDecimal(_element!.ReadWide(At(ordinal)), _element.Type.Scale);

    public override string GetString(int ordinal)
    {
        var texts = _bytes.Span[_texts[ordinal]..];
        return Encoding.UTF8.GetString(PackedList.First(ref texts));
    }

    public override Guid GetUuid(int ordinal) => UuidBits.ToGuid(_element!.ReadWide(At(ordinal)));

    public override DateOnly GetDate(int ordinal) => DateDays.ToDate(Number(ordinal));

    public override DateTimeOffset GetInstant(int ordinal) => Instants.Of(Number(ordinal));

    public override long GetEnum(int ordinal) => Number(ordinal);

    public override TimeSpan GetDuration(int ordinal) => DurationTicks.ToTimeSpan(Number(ordinal));

    public override void CopyTo(Span<float> values)
    {
        if (BitConverter.IsLittleEndian)
            MemoryMarshal.Cast<byte, float>(_bytes.Span)[..values.Length].CopyTo(values);
        else
            base.CopyTo(values);
    }

    private ReadOnlySpan<byte> At(int ordinal) => _bytes.Span[(ordinal * _element!.Size)..];

    private long Number(int ordinal) => _element!.ReadNumber(At(ordinal));

    private int FindTexts()
    {
        var (at, count) = (0, 0);
        while (at < _bytes.Length)
        {
            if (count == _texts.Length)
                Array.Resize(ref _texts, Math.Max(8, 2 * count));
            _texts[count++] = at;
            at += PackedList.LengthSize + BinaryPrimitives.ReadInt32LittleEndian(_bytes.Span[at..]);
        }
        return count;
    }
}
