using FeatureStore.Model;

namespace FeatureStore.Yaml;

internal static class EntityReader
{
    public static EntityDefinition Read(DefinitionNode definition)
    {
        var keys = new KeyReader(definition.Node, "an entity", Schema.Entity, definition.Report);
        definition.Name = keys.Required("name");
        var columns = new List<KeyDefinition>();
        foreach (var entry in keys.Entries("keys"))
        {
            definition.Begin(entry.Key, entry.Value);
            var type = keys.Scalar(entry.Key.Value, entry.Value)?.Value ?? "";
            var (parsed, nullable) = TypeText.Parse(type, EnumNames.Of(definition, entry.Key.Value));
            if (nullable)
                definition.Report("FS0102", entry.Value, $"Key '{entry.Key.Value}' is nullable, but nothing is known of an entity without a key. Remove the '?'.");
            columns.Add(new(entry.Key.Value, parsed));
        }
        definition.EndMembers();
        return new() { Name = definition.Name, Keys = EquatableArray.From(columns) };
    }
}
