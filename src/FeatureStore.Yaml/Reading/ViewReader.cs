using FeatureStore.Model;

namespace FeatureStore.Yaml;

internal static class ViewReader
{
    public static ViewDefinition Read(DefinitionNode definition)
    {
        var keys = new KeyReader(definition.Node, "a view", Schema.View, definition.Report);
        definition.Name = keys.Required("name");
        return new()
        {
            Name = definition.Name,
            Version = keys.Integer("version") ?? 1,
            Entity = keys.Text("entity"),
            Source = keys.Required("source"),
            Keys = keys.Keys("keys"),
            Bounds = keys.Text("bounds") is { } bounds ? BoundsText.Parse(bounds) : Bounds.ClosedOpen,
            Owner = keys.Text("owner"),
            Description = keys.Text("description"),
            Tags = keys.Texts("tags"),
            MaxEventsPerKey = keys.Integer("max_events_per_key") ?? ViewDefinition.DefaultMaxEventsPerKey,
            Features = EquatableArray.From(Features(definition, keys).ToArray()),
        };
    }

    private static IEnumerable<FeatureDefinition> Features(DefinitionNode definition, KeyReader keys)
    {
        foreach (var item in keys.Items("features"))
        {
            definition.Begin(null, item);
            yield return FeatureReader.Read(definition, item);
        }
        definition.EndMembers();
    }
}
