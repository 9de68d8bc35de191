using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FeatureStore.Yaml.Tests;

/// <summary>YAML as an editor sees it that knows nothing of definitions: what has no quotes is guessed as YAML 1.2 says.</summary>
internal static partial class PlainYaml
{
    public static JsonNode? ToJson(string yaml) => ToJson(YamlTree.Read(yaml, out _, TestContext.Current.CancellationToken)!);

    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        MappingNode mapping => new JsonObject(mapping.Entries.Select(e => KeyValuePair.Create(e.Key.Value, ToJson(e.Value)))),
        SequenceNode list => new JsonArray([.. list.Items.Select(ToJson)]),
        ScalarNode { IsNull: true } => null,
        ScalarNode { IsPlain: true } scalar => Guess(scalar.Value),
        _ => ((ScalarNode)node).Value,
    };

    private static JsonNode Guess(string text) => text switch
    {
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ when Integer().IsMatch(text) => long.Parse(text, CultureInfo.InvariantCulture),
        _ when Number().IsMatch(text) => double.Parse(text, CultureInfo.InvariantCulture),
        _ => text,
    };

    [GeneratedRegex(@"^[-+]?[0-9]{1,18}\z")]
    private static partial Regex Integer();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z")]
    private static partial Regex Number();
}
