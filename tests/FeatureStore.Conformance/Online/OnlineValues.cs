using System.Collections;
using FeatureStore.Oracle;

namespace FeatureStore.Conformance;

/// <summary>Values of cases as the online store takes and gives them, and back.</summary>
public static class OnlineValues
{
    private const long TicksPerMicrosecond = TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset Instant(long microseconds) => DateTimeOffset.UnixEpoch.AddTicks(microseconds * TicksPerMicrosecond);

    public static long Microseconds(DateTimeOffset instant) => (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TicksPerMicrosecond;

    /// <summary>A value of a case as the C# type of its feature type; enums are numbers.</summary>
    public static object? Typed(object? value, FeatureType type) => (value, type.Kind) switch
    {
        (long number, TypeKind.Int8) => (sbyte)number,
        (long number, TypeKind.Int16) => (short)number,
        (long number, TypeKind.Int32) => (int)number,
        (long number, TypeKind.UInt8) => (byte)number,
        (long number, TypeKind.UInt16) => (ushort)number,
        (long number, TypeKind.UInt32) => (uint)number,
        (long number, TypeKind.Instant) => Instant(number),
        (double real, TypeKind.Float32) => (float)real,
        (long number, TypeKind.Duration) => TimeSpan.FromMicroseconds(number),
        (ListValue list, TypeKind.Bytes) => Array(list, FeatureType.UInt8),
        (ListValue list, TypeKind.Vector) => new ReadOnlyMemory<float>((float[])Array(list, type.Element!)),
        (ListValue list, _) => Array(list, type.Element!),
        _ => value,
    };

    /// <summary>What the online store gave as a value of a case.</summary>
    public static object? Plain(object? value) => value switch
    {
        sbyte number => (long)number,
        short number => (long)number,
        int number => (long)number,
        byte number => (long)number,
        ushort number => (long)number,
        uint number => (long)number,
        DateTimeOffset instant => Microseconds(instant),
        float real => (double)real,
        TimeSpan length => length.Ticks / TicksPerMicrosecond,
        ReadOnlyMemory<float> vector => Plain(vector.ToArray()),
        IList list => new ListValue(list.Cast<object>().Select(item => Plain(item)!)),
        _ => value,
    };

    private static Array Array(ListValue list, FeatureType element)
    {
        var items = list.Items.Select(item => Typed(item, element)!).ToArray();
        var array = System.Array.CreateInstance(TypeOf(element.Kind), items.Length);
        items.CopyTo(array, 0);
        return array;
    }

    private static Type TypeOf(TypeKind kind) => kind switch
    {
        TypeKind.Bool => typeof(bool),
        TypeKind.Int8 => typeof(sbyte),
        TypeKind.Int16 => typeof(short),
        TypeKind.Int32 => typeof(int),
        TypeKind.UInt8 => typeof(byte),
        TypeKind.UInt16 => typeof(ushort),
        TypeKind.UInt32 => typeof(uint),
        TypeKind.Float32 => typeof(float),
        TypeKind.Float64 => typeof(double),
        TypeKind.Decimal => typeof(decimal),
        TypeKind.String => typeof(string),
        TypeKind.Uuid => typeof(Guid),
        TypeKind.Date => typeof(DateOnly),
        TypeKind.Instant => typeof(DateTimeOffset),
        TypeKind.Duration => typeof(TimeSpan),
        _ => typeof(long),
    };
}
