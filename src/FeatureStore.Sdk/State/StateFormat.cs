using System.Buffers.Binary;

namespace FeatureStore;

/// <summary>The bytes that begin every part of a value. docs/formats/online.md says the same in words.</summary>
internal static class StateFormat
{
    public const int Version = 1;

    /// <summary>A row whose tail is shorter than 64 KiB.</summary>
    public const byte Row = 0xF1;

    /// <summary>A row with a longer tail.</summary>
    public const byte WideRow = 0xF5;

    /// <summary>From when on a value answers, and up to when it is complete.</summary>
    public const byte Floor = 0xF9;

    /// <summary>The totals of the rows of one step.</summary>
    public const byte Tile = 0xF2;

    /// <summary>Up to which event times rows are folded into totals.</summary>
    public const byte Before = 0xF6;

    /// <summary>The value that says how far a view is materialized.</summary>
    public const byte Head = 0xFD;

    /// <summary>A row begins with its mark and its length in three bytes, then comes its event time.</summary>
    public const int TimeOffset = 4;

    /// <summary>No row is longer: its length has three bytes.</summary>
    public const int MaxRowLength = (1 << 24) - 1;

    public const int FloorLength = 20;

    /// <summary>Where the totals begin in a tile, behind the place of its class and its start.</summary>
    public const int TileTotalsOffset = 16;

    /// <summary>The length of the part that says, for so many classes, how far rows are folded.</summary>
    public static int BeforeLength(int classes) => BeforeLimitsOffset + (8 * classes);

    /// <summary>Where the limits of the classes begin, behind the newest event time among folded rows.</summary>
    public const int BeforeLimitsOffset = 12;

    /// <summary>The mark in the low byte, the length above it.</summary>
    public static void WriteStart(Span<byte> part, byte mark, int length) =>
        BinaryPrimitives.WriteUInt32LittleEndian(part, mark | ((uint)length << 8));

    public static (byte Mark, int Length) ReadStart(ReadOnlySpan<byte> part)
    {
        var start = BinaryPrimitives.ReadUInt32LittleEndian(part);
        return ((byte)start, (int)(start >> 8));
    }

    /// <summary>Writes a part that says, for each class, how far rows are folded.</summary>
    public static void WriteBefore(Span<byte> part, long newest, ReadOnlySpan<long> before)
    {
        WriteStart(part, Before, part.Length);
        BinaryPrimitives.WriteInt64LittleEndian(part[4..], newest);
        for (var i = 0; i < before.Length; i++)
            BinaryPrimitives.WriteInt64LittleEndian(part[(BeforeLimitsOffset + (8 * i))..], before[i]);
    }

    /// <summary>Writes the beginning of a tile.</summary>
    public static void WriteTile(Span<byte> part, int fold, long start)
    {
        WriteStart(part, Tile, part.Length);
        BinaryPrimitives.WriteInt32LittleEndian(part[4..], fold);
        BinaryPrimitives.WriteInt64LittleEndian(part[8..], start);
    }

    /// <summary>Writes a part that says from when on the value answers.</summary>
    public static void WriteFloor(Span<byte> part, long floor, long complete)
    {
        WriteStart(part, Floor, FloorLength);
        BinaryPrimitives.WriteInt64LittleEndian(part[4..], floor);
        BinaryPrimitives.WriteInt64LittleEndian(part[12..], complete);
    }
}
