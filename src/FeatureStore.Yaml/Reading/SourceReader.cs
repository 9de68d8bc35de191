using FeatureStore.Model;

namespace FeatureStore.Yaml;

internal static class SourceReader
{
    public static SourceDefinition Read(DefinitionNode definition)
    {
        var keys = new KeyReader(definition.Node, "a source", Schema.Source, definition.Report);
        definition.Name = keys.Required("name");
        return new()
        {
            Name = definition.Name,
            Path = keys.Text("path"),
            Sql = keys.Text("sql"),
            EventTime = keys.Required("event_time"),
            AvailableAt = keys.Text("available_at"),
            Delay = keys.Duration("delay"),
            EventId = keys.Text("event_id"),
            Sequence = keys.Text("sequence"),
            Deleted = keys.Text("deleted"),
            TimeZone = keys.Text("time_zone"),
            Nan = keys.OneOf("nan", "null", "fail") == "fail" ? NanPolicy.Fail : NanPolicy.Null,
            MaxClockSkew = keys.Duration("max_clock_skew"),
            Columns = EquatableArray.From(Columns(definition, keys).ToArray()),
        };
    }

    private static IEnumerable<ColumnDefinition> Columns(DefinitionNode definition, KeyReader keys)
    {
        if (definition.Node.Find("columns") is null)
            keys.Report("FS0703", definition.Node, "A source has no 'columns'. Add columns: { name: type, … } with those that features read.");
        foreach (var entry in keys.Entries("columns"))
        {
            var name = entry.Key.Value;
            definition.Begin(entry.Key, entry.Value);
            var column = entry.Value is MappingNode mapping
                ? new KeyReader(mapping, "a column", Schema.Column, definition.Report)
                : null;
            var text = column is null ? keys.Scalar(name, entry.Value)?.Value : column.Required("type");
            var (type, nullable) = TypeText.Parse(text ?? "", EnumNames.Of(definition, name));
            yield return new(name, type, nullable) { PhysicalName = column?.Text("column") ?? name };
        }
        definition.EndMembers();
    }
}
