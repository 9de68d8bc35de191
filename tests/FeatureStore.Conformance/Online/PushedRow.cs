namespace FeatureStore.Conformance;

/// <summary>A row of a case as generated code would push it.</summary>
internal sealed class PushedRow(SourceDefinition source, Row row) : ISourceRow
{
    public void Write(ValueWriter writer)
    {
        foreach (var column in source.Columns)
            writer.WriteValue(OnlineValues.Typed(row[column.Name], column.Type), new(column.Name, column.Type));
    }
}
