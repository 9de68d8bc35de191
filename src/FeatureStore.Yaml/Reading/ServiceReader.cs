using FeatureStore.Model;

namespace FeatureStore.Yaml;

internal static class ServiceReader
{
    public static ServiceDefinition Read(DefinitionNode definition)
    {
        var keys = new KeyReader(definition.Node, "a service", Schema.Service, definition.Report);
        definition.Name = keys.Required("name");
        var staleness = keys.Duration("max_staleness");
        // Places count views first, then requests, then features.
        return new()
        {
            Name = definition.Name,
            Uses = EquatableArray.From(keys.Items("views").Select(item => Use(definition, item))),
            Requests = EquatableArray.From(keys.Entries("requests").Select(entry => Request(definition, keys, entry))),
            Derived = EquatableArray.From(keys.Items("features").Select(item => Derived(definition, item))),
            MaxStaleness = staleness,
        };
    }

    private static ViewUse Use(DefinitionNode definition, YamlNode item)
    {
        definition.Begin(null, item);
        if (item is ScalarNode { IsNull: false } name)
            return new(name.Value);
        if (item is not MappingNode mapping)
        {
            definition.Report("FS0703", item, "A view of a service is no name. Write its name, or { view: …, pick: […], as: … }.");
            return new("");
        }
        var keys = new KeyReader(mapping, "a view of a service", Schema.Use, definition.Report);
        return new(keys.Required("view")) { Alias = keys.Text("as"), Pick = keys.Texts("pick"), Keys = keys.Keys("keys") };
    }

    private static RequestDefinition Request(DefinitionNode definition, KeyReader keys, KeyValuePair<ScalarNode, YamlNode> entry)
    {
        definition.Begin(entry.Key, entry.Value);
        var text = keys.Scalar(entry.Key.Value, entry.Value)?.Value ?? "";
        var (type, nullable) = TypeText.Parse(text, EnumNames.Of(definition, entry.Key.Value));
        return new(entry.Key.Value, type, nullable);
    }

    private static DerivedFeature Derived(DefinitionNode definition, YamlNode item)
    {
        definition.Begin(null, item);
        if (item is MappingNode mapping)
            return FeatureReader.Computed(new(mapping, "a feature of a service", Schema.Expression, definition.Report));
        definition.Report("FS0703", item, $"A feature is {item.Kind}. Write it as {{ name: …, expression: \"…\" }}.");
        return new() { Name = "", Expression = new("") };
    }
}
