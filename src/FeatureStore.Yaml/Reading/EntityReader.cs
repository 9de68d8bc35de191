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
            columns.Add(new(entry.Key.Value, TypeText.Parse(type, EnumNames.Of(definition, entry.Key.Value)).Type));
        }
        definition.EndMembers();
        return new() { Name = definition.Name, Keys = EquatableArray.From(columns) };
    }
}
