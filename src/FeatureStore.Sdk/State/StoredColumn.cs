using System.Buffers.Binary;
using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Where a column lies in a stored row.</summary>
/// <param name="Name">The source column.</param>
/// <param name="Type">Its type.</param>
/// <param name="NullBit">Its bit in the bitmap of nulls; -1 if it is never null.</param>
/// <param name="Offset">Where its fixed-size value starts in the row; -1 if its size varies.</param>
/// <param name="Tail">Its place among the columns whose size varies; -1 if its size is fixed.</param>
internal sealed record StoredColumn(string Name, FeatureType Type, int NullBit, int Offset, int Tail)
{
    /// <summary>The bytes of its value, 0 if they vary.</summary>
    public int Size { get; } = SizeOf(Type);

    /// <summary>How the elements lie in it, if it is a list or vector.</summary>
    public StoredColumn? Element { get; } = Type.Element is null ? null : PackedList.ElementOf(Type);

    /// <summary>The bytes a value of the type takes, 0 if they vary.</summary>
    public static int SizeOf(FeatureType type) => type.Kind switch
    {
        TypeKind.Bool or TypeKind.Int8 or TypeKind.UInt8 => 1,
        TypeKind.Int16 or TypeKind.UInt16 => 2,
        TypeKind.Int32 or TypeKind.UInt32 or TypeKind.Float32 or TypeKind.Date => 4,
        TypeKind.Int64 or TypeKind.Float64 or TypeKind.Instant or TypeKind.Enum or TypeKind.Duration => 8,
        TypeKind.Decimal => type.Precision <= 18 ? 8 : 16,
        TypeKind.Uuid => 16,
        TypeKind.String or TypeKind.Bytes or TypeKind.Vector or TypeKind.List => 0,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.Name, "No stored form."),
    };

    /// <summary>Whether the bytes of a fixed-size value are one of the type. Not every bit pattern is.</summary>
    public bool IsFixedValue(ReadOnlySpan<byte> row) => Type.Kind switch
    {
        TypeKind.Bool => ReadNumber(row) <= 1,
        TypeKind.Date => DateDays.IsDate(ReadNumber(row)),
        TypeKind.Decimal => Decimals.Fits(ReadWide(row), Type.Precision),
        TypeKind.Duration => DurationTicks.IsDuration(ReadNumber(row)),
        _ => true,
    };

    /// <summary>Compares two fixed-size values by their natural order.</summary>
    public int CompareFixed(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => Type.Kind switch
    {
        TypeKind.Float32 or TypeKind.Float64 => ReadReal(left).CompareTo(ReadReal(right)),
        TypeKind.Uuid => ((UInt128)ReadWide(left)).CompareTo((UInt128)ReadWide(right)),
        TypeKind.Decimal => ReadWide(left).CompareTo(ReadWide(right)),
        _ => ReadNumber(left).CompareTo(ReadNumber(right)),
    };

    /// <summary>Writes a fixed-size value.</summary>
    public void Write(Span<byte> row, in ValueSlot value)
    {
        var to = row.Slice(Offset, Size);
        switch (Size)
        {
            case 1:
                to[0] = (byte)value.Low;
                break;
            case 2:
                BinaryPrimitives.WriteInt16LittleEndian(to, (short)value.Low);
                break;
            case 4:
                BinaryPrimitives.WriteInt32LittleEndian(to, (int)value.Low);
                break;
            case 8:
                BinaryPrimitives.WriteInt64LittleEndian(to, value.Low);
                break;
            default:
                BinaryPrimitives.WriteInt64LittleEndian(to, value.Low);
                BinaryPrimitives.WriteInt64LittleEndian(to[8..], value.High);
                break;
        }
    }

    /// <summary>The number in a fixed-size value of up to eight bytes: sign or zeros in front as the type says.</summary>
    public long ReadNumber(ReadOnlySpan<byte> row)
    {
        var from = row[Offset..];
        return Type.Kind switch
        {
            TypeKind.Int8 => (sbyte)from[0],
            TypeKind.Bool or TypeKind.UInt8 => from[0],
            TypeKind.Int16 => BinaryPrimitives.ReadInt16LittleEndian(from),
            TypeKind.UInt16 => BinaryPrimitives.ReadUInt16LittleEndian(from),
            TypeKind.Int32 or TypeKind.Date => BinaryPrimitives.ReadInt32LittleEndian(from),
            TypeKind.UInt32 or TypeKind.Float32 => BinaryPrimitives.ReadUInt32LittleEndian(from),
            _ => BinaryPrimitives.ReadInt64LittleEndian(from),
        };
    }

    /// <summary>A value of sixteen bytes, or the digits of any decimal.</summary>
    public Int128 ReadWide(ReadOnlySpan<byte> row) =>
        Size == 16 ? BinaryPrimitives.ReadInt128LittleEndian(row[Offset..]) : ReadNumber(row);

    /// <summary>A float as a double.</summary>
    public double ReadReal(ReadOnlySpan<byte> row) => Size == 4
        ? BinaryPrimitives.ReadSingleLittleEndian(row[Offset..])
        : BinaryPrimitives.ReadDoubleLittleEndian(row[Offset..]);
}
