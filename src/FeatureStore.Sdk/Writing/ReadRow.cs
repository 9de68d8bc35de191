using FeatureStore.Model;

namespace FeatureStore;

/// <summary>The row on which a reader stands, as a row of a source; the ordinals are those of the columns.</summary>
internal sealed class ReadRow(FeatureReader reader, ColumnDefinition[] columns) : ISourceRow
{
    public void Write(ValueWriter writer) => Copy(reader, columns, writer);

    /// <summary>Gives each value of the row to a writer.</summary>
    public static void Copy(FeatureReader reader, ColumnDefinition[] columns, ValueWriter writer)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (reader.IsNull(i))
                writer.WriteNull();
            else
                Copy(reader, i, columns[i].Type, writer);
        }
    }

    private static void Copy(FeatureReader reader, int ordinal, FeatureType type, ValueWriter writer)
    {
        switch (type.Kind)
        {
            case TypeKind.Bool: writer.Write(reader.GetBoolean(ordinal)); break;
            case TypeKind.Int8: writer.Write(reader.GetInt8(ordinal)); break;
            case TypeKind.Int16: writer.Write(reader.GetInt16(ordinal)); break;
            case TypeKind.Int32: writer.Write(reader.GetInt32(ordinal)); break;
            case TypeKind.Int64: writer.Write(reader.GetInt64(ordinal)); break;
            case TypeKind.UInt8: writer.Write(reader.GetUInt8(ordinal)); break;
            case TypeKind.UInt16: writer.Write(reader.GetUInt16(ordinal)); break;
            case TypeKind.UInt32: writer.Write(reader.GetUInt32(ordinal)); break;
            case TypeKind.Float32: writer.Write(reader.GetFloat32(ordinal)); break;
            case TypeKind.Float64: writer.Write(reader.GetFloat64(ordinal)); break;
            case TypeKind.Decimal: writer.Write(reader.GetDecimal(ordinal)); break;
            case TypeKind.String: writer.Write(reader.GetString(ordinal)); break;
            case TypeKind.Uuid: writer.Write(reader.GetUuid(ordinal)); break;
            case TypeKind.Date: writer.Write(reader.GetDate(ordinal)); break;
            case TypeKind.Instant: writer.Write(reader.GetInstant(ordinal)); break;
            case TypeKind.Enum: writer.Write(reader.GetEnum(ordinal)); break;
            case TypeKind.Duration: writer.Write(reader.GetDuration(ordinal)); break;
            case TypeKind.Bytes: writer.Write(reader.GetBytes(ordinal)); break;
            case TypeKind.Vector or TypeKind.List: Copy(reader.GetElements(ordinal), type.Element!, writer); break;
            default: throw new ArgumentOutOfRangeException(nameof(type), type.Name, "No value of this type.");
        }
    }

    private static void Copy(ElementReader elements, FeatureType type, ValueWriter writer)
    {
        writer.StartList(elements.Count);
        for (var i = 0; i < elements.Count; i++)
            Copy(elements, i, type, writer);
    }
}
