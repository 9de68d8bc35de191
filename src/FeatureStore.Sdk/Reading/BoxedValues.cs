using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Values as objects, for definitions without generated types.</summary>
internal static class BoxedValues
{
    public static object? Read(FeatureReader reader, int ordinal, FeatureType type) => reader.IsNull(ordinal) ? null : type.Kind switch
    {
        TypeKind.Bool => reader.GetBoolean(ordinal),
        TypeKind.Int8 => reader.GetInt8(ordinal),
        TypeKind.Int16 => reader.GetInt16(ordinal),
        TypeKind.Int32 => reader.GetInt32(ordinal),
        TypeKind.Int64 => reader.GetInt64(ordinal),
        TypeKind.UInt8 => reader.GetUInt8(ordinal),
        TypeKind.UInt16 => reader.GetUInt16(ordinal),
        TypeKind.UInt32 => reader.GetUInt32(ordinal),
        TypeKind.Float32 => reader.GetFloat32(ordinal),
        TypeKind.Float64 => reader.GetFloat64(ordinal),
        TypeKind.Decimal => reader.GetDecimal(ordinal),
        TypeKind.String => reader.GetString(ordinal),
        TypeKind.Uuid => reader.GetUuid(ordinal),
        TypeKind.Date => reader.GetDate(ordinal),
        TypeKind.Instant => reader.GetInstant(ordinal),
        TypeKind.Enum => reader.GetEnum(ordinal),
        TypeKind.Duration => reader.GetDuration(ordinal),
        TypeKind.Bytes => reader.GetBytes(ordinal),
        TypeKind.Vector => Elements.Vector(reader.GetElements(ordinal)),
        TypeKind.List => BoxedLists.Read(reader.GetElements(ordinal), type.Element!),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.Name, "No value of this type."),
    };

    /// <summary>Writes a key, a request or a value of a row: an object of the C# type of its feature type, the numbers of enums, or null.</summary>
    /// <exception cref="FeatureStoreException">It is of another type.</exception>
    public static void Write(ValueWriter writer, object? value, KeyDefinition key)
    {
        switch (key.Type.Kind, value)
        {
            case (_, null): writer.WriteNull(); break;
            case (TypeKind.Bool, bool given): writer.Write(given); break;
            case (TypeKind.Int8, sbyte given): writer.Write(given); break;
            case (TypeKind.Int16, short given): writer.Write(given); break;
            case (TypeKind.Int32, int given): writer.Write(given); break;
            case (TypeKind.Int64 or TypeKind.Enum, long given): writer.Write(given); break;
            case (TypeKind.UInt8, byte given): writer.Write(given); break;
            case (TypeKind.UInt16, ushort given): writer.Write(given); break;
            case (TypeKind.UInt32, uint given): writer.Write(given); break;
            case (TypeKind.String, string given): writer.Write(given); break;
            case (TypeKind.Uuid, Guid given): writer.Write(given); break;
            case (TypeKind.Date, DateOnly given): writer.Write(given); break;
            case (TypeKind.Float32, float given): writer.Write(given); break;
            case (TypeKind.Float64, double given): writer.Write(given); break;
            case (TypeKind.Decimal, decimal given): writer.Write(given); break;
            case (TypeKind.Instant, DateTimeOffset given): writer.Write(given); break;
            case (TypeKind.Duration, TimeSpan given): writer.Write(given); break;
            case (TypeKind.Bytes, byte[] given): writer.Write(given); break;
            case (TypeKind.Vector, ReadOnlyMemory<float> given): Elements.Write(writer, given); break;
            case (TypeKind.List, _) when BoxedLists.TryWrite(writer, value, key.Type.Element!.Kind): break;
            default: throw new FeatureStoreException($"'{key.Name}' is {key.Type.Name}, and the value given is a {value.GetType().Name}.");
        }
    }
}
