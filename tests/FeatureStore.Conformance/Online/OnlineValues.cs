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
        IList list => new ListValue(list.Cast<object?>().Select(e => Plain(e)!)),
        _ => value,
    };
}
