using System.Buffers.Binary;
using FeatureStore.Model;

namespace FeatureStore;

/// <summary>How numbers of a kind are read; a type of its own, so that loops over them are compiled for each.</summary>
internal interface INumbers<TNumber>
    where TNumber : struct
{
    static abstract TNumber Read(StoredColumn column, ReadOnlySpan<byte> row);

    static abstract TNumber Of(in ValueSlot computed, FeatureType type);
}

/// <summary>Integers of eight bytes, instants, durations.</summary>
internal readonly struct EightByteNumbers : INumbers<long>
{
    public static long Read(StoredColumn column, ReadOnlySpan<byte> row) => BinaryPrimitives.ReadInt64LittleEndian(row[column.Offset..]);

    public static long Of(in ValueSlot computed, FeatureType type) => computed.Low;
}

/// <summary>Integers, instants, dates: all that a long holds.</summary>
internal readonly struct LongNumbers : INumbers<long>
{
    public static long Read(StoredColumn column, ReadOnlySpan<byte> row) => column.ReadNumber(row);

    public static long Of(in ValueSlot computed, FeatureType type) => computed.Low;
}

/// <summary>Decimals as whole numbers of their last digit.</summary>
internal readonly struct DecimalNumbers : INumbers<Int128>
{
    public static Int128 Read(StoredColumn column, ReadOnlySpan<byte> row) => column.ReadWide(row);

    public static Int128 Of(in ValueSlot computed, FeatureType type) => computed.Wide;
}

/// <summary>Floats of both sizes.</summary>
internal readonly struct RealNumbers : INumbers<double>
{
    public static double Read(StoredColumn column, ReadOnlySpan<byte> row) => column.ReadReal(row);

    public static double Of(in ValueSlot computed, FeatureType type) => BitConverter.Int64BitsToDouble(computed.Low);
}

/// <summary>Floats of eight bytes.</summary>
internal readonly struct EightByteReals : INumbers<double>
{
    public static double Read(StoredColumn column, ReadOnlySpan<byte> row) => BinaryPrimitives.ReadDoubleLittleEndian(row[column.Offset..]);

    public static double Of(in ValueSlot computed, FeatureType type) => BitConverter.Int64BitsToDouble(computed.Low);
}

/// <summary>Integers as floats.</summary>
internal readonly struct IntegersAsReals : INumbers<double>
{
    public static double Read(StoredColumn column, ReadOnlySpan<byte> row) => column.ReadNumber(row);

    public static double Of(in ValueSlot computed, FeatureType type) => computed.Low;
}

/// <summary>Decimals as floats.</summary>
internal readonly struct DecimalsAsReals : INumbers<double>
{
    public static double Read(StoredColumn column, ReadOnlySpan<byte> row) => Decimals.ToDouble(column.ReadWide(row), column.Type.Scale);

    public static double Of(in ValueSlot computed, FeatureType type) => Decimals.ToDouble(computed.Wide, type.Scale);
}
