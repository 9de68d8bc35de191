using System.Text.Json.Nodes;
using FeatureStore.Model;

namespace FeatureStore.Yaml.Tests;

/// <summary>The published JSON Schema has the keys that the reader has, and says of each what it means.</summary>
public sealed class SchemaKeyTests
{
    // What the library evaluates, so that nothing in the schema is decoration; and all of it is what editors know.
    private static readonly HashSet<string> Evaluated =
    [
        "$schema", "$ref", "$defs", "title", "description", "type", "enum", "pattern", "minimum", "maximum", "minLength", "maxLength", "items", "minItems",
        "properties", "patternProperties", "additionalProperties", "required", "minProperties", "oneOf", "anyOf", "not",
    ];

    private static readonly Dictionary<string, IReadOnlyList<string>> Kinds = new()
    {
        ["entity"] = Schema.Entity,
        ["source"] = Schema.Source,
        ["column"] = Schema.Column,
        ["view"] = Schema.View,
        ["latest"] = Schema.Latest,
        ["derived"] = Schema.Expression,
        ["of"] = Schema.Of,
        ["of_with_number"] = Schema.OfWithNumber,
        ["service"] = Schema.Service,
        ["use"] = Schema.Use,
    };

    public static TheoryData<string> KindNames => [.. Kinds.Keys];

    public static TheoryData<string> Aggregates => [.. AggregateCatalogue.All.Select(a => a.Name)];

    private static IEnumerable<JsonObject> Objects => PublishedSchema.Root["$defs"]!.AsObject().Select(d => d.Value!.AsObject()).Where(d => d.ContainsKey("properties")).Append(PublishedSchema.Root);

    [Fact]
    public void A_file_has_the_keys_of_the_reader() =>
        Assert.Equal(Schema.Document.Order(StringComparer.Ordinal), PublishedSchema.KeysOf(PublishedSchema.Root));

    [Theory, MemberData(nameof(KindNames))]
    public void A_kind_has_the_keys_of_the_reader(string kind) =>
        Assert.Equal(Kinds[kind].Order(StringComparer.Ordinal), PublishedSchema.KeysOf(PublishedSchema.Definition(kind)));

    [Theory, MemberData(nameof(Aggregates))]
    public void An_aggregate_has_the_keys_of_the_reader(string aggregate) =>
        Assert.Equal(Schema.Window.Append("name").Append(aggregate).Order(StringComparer.Ordinal), PublishedSchema.KeysOf(PublishedSchema.Definition(aggregate)));

    [Fact]
    public void Nothing_else_has_keys() =>
        Assert.Equal(Kinds.Count + AggregateCatalogue.All.Count + 1, Objects.Count());

    [Fact]
    public void A_feature_is_one_of_the_ways_that_the_reader_knows() => Assert.Equal(
        Schema.Ways.Select(w => "#/$defs/" + (w == "expression" ? "derived" : w)),
        PublishedSchema.Definition("feature")["oneOf"]!.AsArray().Select(o => (string)o!["$ref"]!));

    [Fact]
    public void Every_key_says_what_it_means() => Assert.All(Objects, o =>
        Assert.All(o["properties"]!.AsObject(), p => Assert.Matches(@"^\S.*\S$", (string?)p.Value!["description"])));

    [Fact]
    public void Keys_that_are_not_known_are_refused() =>
        Assert.All(Objects.Concat(Nodes(PublishedSchema.Root).Where(n => n.ContainsKey("patternProperties"))), o => Assert.False((bool)o["additionalProperties"]!));

    [Fact]
    public void Types_are_those_there_are()
    {
        var types = FeatureType.Simple.Select(t => t.Name).ToArray();
        Assert.Equal(types, Enum(PublishedSchema.Definition("type")["anyOf"]![0]!));
        Assert.Equal(types.Select(t => t + "?"), Enum(PublishedSchema.Definition("type")["anyOf"]![1]!));
        Assert.Equal(FeatureType.Simple.Where(t => t.IsKey).Select(t => t.Name), Enum(PublishedSchema.Definition("key_type")["anyOf"]![0]!));
    }

    [Fact]
    public void Only_keywords_that_are_tested_stand_in_it()
    {
        var words = Nodes(PublishedSchema.Root).SelectMany(n => n.Select(p => p.Key)).Distinct();
        Assert.Empty(words.Except(Evaluated));
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)PublishedSchema.Root["$schema"]);
    }

    private static IEnumerable<string> Enum(JsonNode node) => node["enum"]!.AsArray().Select(v => (string)v!);

    // Schemas only: the names of properties and definitions are no keywords.
    private static IEnumerable<JsonObject> Nodes(JsonObject schema)
    {
        var inner = schema.SelectMany(p => p.Key switch
        {
            "properties" or "patternProperties" or "$defs" => p.Value!.AsObject().Select(v => v.Value),
            "oneOf" or "anyOf" => p.Value!.AsArray(),
            "items" or "not" => [p.Value],
            _ => [],
        });
        return inner.OfType<JsonObject>().SelectMany(Nodes).Prepend(schema);
    }
}
