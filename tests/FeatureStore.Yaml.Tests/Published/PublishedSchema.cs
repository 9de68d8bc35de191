using System.Text.Json.Nodes;
using NJsonSchema;

namespace FeatureStore.Yaml.Tests;

/// <summary>The JSON Schema that editors use.</summary>
internal static class PublishedSchema
{
    private static readonly string Text = PublishedFile.Read("features.schema.json");

    private static readonly Lazy<Task<JsonSchema>> Loaded = new(() => LoadAsync(Text));

    public static JsonObject Root { get; } = JsonNode.Parse(Text)!.AsObject();

    public static JsonObject Definition(string name) => Root["$defs"]![name]!.AsObject();

    /// <summary>The keys that an object may have.</summary>
    public static IEnumerable<string> KeysOf(JsonObject definition) => definition["properties"]!.AsObject().Select(p => p.Key).Order(StringComparer.Ordinal);

    /// <summary>What is wrong with a file, as an editor would say.</summary>
    public static async Task<string[]> ErrorsAsync(string yaml) => Errors(await Loaded.Value, PlainYaml.ToJson(yaml));

    /// <summary>What is wrong with a text where a definition of the schema stands.</summary>
    public static async Task<string[]> ErrorsAsync(string definition, string text)
    {
        var alone = new JsonObject { ["items"] = new JsonObject { ["$ref"] = "#/$defs/" + definition }, ["$defs"] = Root["$defs"]!.DeepClone() };
        return Errors(await LoadAsync(alone.ToJsonString()), new JsonArray(text));
    }

    // The library follows references to the older name of the same keyword alone.
    private static Task<JsonSchema> LoadAsync(string text) => JsonSchema.FromJsonAsync(text.Replace("$defs", "definitions", StringComparison.Ordinal));

    private static string[] Errors(JsonSchema schema, JsonNode? json) => [.. schema.Validate(json?.ToJsonString() ?? "null").Select(e => e.ToString())];
}
