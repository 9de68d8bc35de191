namespace FeatureStore.Conformance;

/// <summary>A row of a case as generated code would push it.</summary>
internal sealed class PushedRow(SourceDefinition source, Row row) : ISourceRow
{
    public void Write(ValueWriter writer)
    {
        foreach (var column in source.Columns)
            Write(writer, OnlineValues.Typed(row[column.Name], column.Type));
    }

    private static void Write(ValueWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNull(); break;
            case bool given: writer.Write(given); break;
            case sbyte given: writer.Write(given); break;
            case short given: writer.Write(given); break;
            case int given: writer.Write(given); break;
            case long given: writer.Write(given); break;
            case byte given: writer.Write(given); break;
            case ushort given: writer.Write(given); break;
            case uint given: writer.Write(given); break;
            case string given: writer.Write(given); break;
            case Guid given: writer.Write(given); break;
            case DateOnly given: writer.Write(given); break;
            case float given: writer.Write(given); break;
            case double given: writer.Write(given); break;
            case decimal given: writer.Write(given); break;
            case DateTimeOffset given: writer.Write(given); break;
            default: throw new ArgumentOutOfRangeException(nameof(value), value, "No value of a row.");
        }
    }
}
