using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Lists as objects, for definitions without generated types: of the C# type of their elements, the numbers of enums.</summary>
internal static class BoxedLists
{
    public static object Read(ElementReader elements, FeatureType element) => element.Kind switch
    {
        TypeKind.Bool => Elements.List(elements, static (r, i) => r.GetBoolean(i)),
        TypeKind.Int8 => Elements.List(elements, static (r, i) => r.GetInt8(i)),
        TypeKind.Int16 => Elements.List(elements, static (r, i) => r.GetInt16(i)),
        TypeKind.Int32 => Elements.List(elements, static (r, i) => r.GetInt32(i)),
        TypeKind.Int64 => Elements.List(elements, static (r, i) => r.GetInt64(i)),
        TypeKind.UInt8 => Elements.List(elements, static (r, i) => r.GetUInt8(i)),
        TypeKind.UInt16 => Elements.List(elements, static (r, i) => r.GetUInt16(i)),
        TypeKind.UInt32 => Elements.List(elements, static (r, i) => r.GetUInt32(i)),
        TypeKind.Float32 => Elements.List(elements, static (r, i) => r.GetFloat32(i)),
        TypeKind.Float64 => Elements.List(elements, static (r, i) => r.GetFloat64(i)),
        TypeKind.Decimal => Elements.List(elements, static (r, i) => r.GetDecimal(i)),
        TypeKind.String => Elements.List(elements, static (r, i) => r.GetString(i)),
        TypeKind.Uuid => Elements.List(elements, static (r, i) => r.GetUuid(i)),
        TypeKind.Date => Elements.List(elements, static (r, i) => r.GetDate(i)),
        TypeKind.Instant => Elements.List(elements, static (r, i) => r.GetInstant(i)),
        TypeKind.Duration => Elements.List(elements, static (r, i) => r.GetDuration(i)),
        TypeKind.Enum => Elements.List(elements, static (r, i) => r.GetEnum(i)),
        _ => throw new ArgumentOutOfRangeException(nameof(element), element.Name, "No element of this type."),
    };

    /// <summary>Writes a list; false if it is of another type.</summary>
    public static bool TryWrite(ValueWriter writer, object given, TypeKind element)
    {
        switch (element, given)
        {
            case (TypeKind.Bool, IReadOnlyList<bool> list): Elements.Write(writer, list, static (w, v) => w.Write(v)); return true;
            case (TypeKind.Int8, IReadOnlyList<sbyte> list): Elements.Write(writer, list, static (w, v) => w.Write(v)); return true;
            case (TypeKind.Int16, IReadOnlyList<short> list): Elements.Write(writer, list, static (w, v) => w.Write(v)); return true;
            case (TypeKind.Int32, IReadOnlyList<int> list): Elements.Write(writer, list, static (w, v) => w.Write(v)); return true;
            case (TypeKind.Int64 or TypeKind.Enum, IReadOnlyList<long> list): Elements.Write(writer, list, static (w, v) => w.Write(v)); return true;
            case (TypeKind.UInt8, IReadOnlyList<byte> list): Elements.Write(writer, list, static (w, v) => w.Write(v)); return true;
            case (TypeKind.UInt16, IReadOnlyList<ushort> list): Elements.Write(writer, list, static (w, v) => w.Write(v)); return true;
            case (TypeKind.UInt32, IReadOnlyList<uint> list): Elements.Write(writer, list, static (w, v) => w.Write(v)); return true;
            case (TypeKind.Float32, IReadOnlyList<float> list): Elements.Write(writer, list, static (w, v) => w.Write(v)); return true;
            case (TypeKind.Float64, IReadOnlyList<double> list): Elements.Write(writer, list, static (w, v) => w.Write(v)); return true;
            case (TypeKind.Decimal, IReadOnlyList<decimal> list): Elements.Write(writer, list, static (w, v) => w.Write(v)); return true;
            case (TypeKind.String, IReadOnlyList<string> list): Elements.Write(writer, list, static (w, v) => w.Write(v)); return true;
            case (TypeKind.Uuid, IReadOnlyList<Guid> list): Elements.Write(writer, list, static (w, v) => w.Write(v)); return true;
            case (TypeKind.Date, IReadOnlyList<DateOnly> list): Elements.Write(writer, list, static (w, v) => w.Write(v)); return true;
            case (TypeKind.Instant, IReadOnlyList<DateTimeOffset> list): Elements.Write(writer, list, static (w, v) => w.Write(v)); return true;
            case (TypeKind.Duration, IReadOnlyList<TimeSpan> list): Elements.Write(writer, list, static (w, v) => w.Write(v)); return true;
            default: return false;
        }
    }
}
