using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FeatureStore.Conformance;

/// <summary>Cases as JSON, to print and to keep. Values are text, as <see cref="ValueText"/> writes them.</summary>
public static class CaseJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(HistoryCase history) => new JsonObject
    {
        ["definitions"] = JsonSerializer.SerializeToNode(history.Definitions with { Services = EquatableArray.Of(history.Service) }, DefinitionJson.Options),
        ["layout"] = JsonSerializer.SerializeToNode(history.Layout, DefinitionJson.Options),
        ["rows"] = new JsonObject(history.Sources.Select(s => KeyValuePair.Create(s.Name, (JsonNode?)WriteRows(history.Rows[s.Name], SourceTypes(s))))),
        ["spine"] = WriteRows(history.Spine, SpineTypes(history.SpineKeys)),
    }.ToJsonString(Indented);

    public static HistoryCase Read(string json)
    {
        var node = JsonNode.Parse(json)!;
        var definitions = node["definitions"].Deserialize<DefinitionSet>(DefinitionJson.Options)!;
        var service = definitions.Services[0];
        return new()
        {
            Definitions = definitions,
            Service = service,
            Layout = node["layout"].Deserialize<FileLayout>(DefinitionJson.Options)!,
            Rows = node["rows"]!.AsObject().ToDictionary(p => p.Key, p => ReadRows(p.Value!, SourceTypes(definitions.Source(p.Key)!))),
            Spine = ReadRows(node["spine"]!, SpineTypes(SpineColumns.WithRequests(service, definitions))),
        };
    }

    private static Dictionary<string, FeatureType> SourceTypes(SourceDefinition source) => source.Columns.ToDictionary(c => c.Name, c => c.Type);

    private static Dictionary<string, FeatureType> SpineTypes(EquatableArray<KeyDefinition> keys) =>
        keys.Append(new(HistoryCase.SpineTime, FeatureType.Instant)).ToDictionary(k => k.Name, k => k.Type);

    private static JsonArray WriteRows(IReadOnlyList<Row> rows, Dictionary<string, FeatureType> types) => new(rows
        .Select(row => (JsonNode)new JsonObject(types.Select(t => KeyValuePair.Create(t.Key, row[t.Key] is { } value ? (JsonNode?)ValueText.Write(value, t.Value) : null))))
        .ToArray());

    private static IReadOnlyList<Row> ReadRows(JsonNode rows, Dictionary<string, FeatureType> types) => rows.AsArray()
        .Select(row => (Row)types.ToDictionary(t => t.Key, t => row![t.Key] is { } text ? ValueText.Read(text.GetValue<string>(), t.Value) : null))
        .ToArray();
}
