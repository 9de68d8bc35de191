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
        (ListValue bytes, TypeKind.Bytes) => bytes.Items.Select(b => (byte)(long)b).ToArray(),
        (ListValue list, TypeKind.Vector) => new ReadOnlyMemory<float>([.. list.Items.Select(e => (float)(double)e)]),
        (ListValue list, TypeKind.List) => List(list.Items.Select(e => Typed(e, type.Element!)!), type.Element!),
        _ => value,
    };

    // An array of the C# type of its elements, whatever that is.
    private static Array List(IEnumerable<object> items, FeatureType element)
    {
        var values = items.ToArray();
        var list = Array.CreateInstance(values.Length > 0 ? values[0].GetType() : Typed(ValueText.Read(Some(element), element), element)!.GetType(), values.Length);
        values.CopyTo(list, 0);
        return list;
    }

    private static string Some(FeatureType type) => type.Kind switch
    {
        TypeKind.Bool => "true",
        TypeKind.Uuid => Guid.Empty.ToString(),
        TypeKind.Date => "2000-01-01",
        TypeKind.Instant => "2000-01-01T00:00:00Z",
        TypeKind.Enum => type.Members[0].Name,
        _ => "0",
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
        TimeSpan span => span.Ticks / TicksPerMicrosecond,
        ReadOnlyMemory<float> vector => Plain(vector.ToArray()),
        IList list => new ListValue(list.Cast<object?>().Select(e => Plain(e)!)),
        _ => value,
    };
}
