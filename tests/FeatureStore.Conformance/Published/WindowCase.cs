using System.Globalization;
using System.Text.Json;

namespace FeatureStore.Conformance;

/// <summary>A window over events that OpenMLDB's tests publish: the question, with its definition written in YAML, and its answers along the spine.</summary>
/// <param name="History">The question.</param>
/// <param name="Expected">The answers, in the order of the spine.</param>
public sealed record WindowCase(HistoryCase History, IReadOnlyList<object?> Expected)
{
    public const string Answer = "answers__answer";

    private const long Millisecond = 1000;

    public static string IdOf(JsonElement published) => published.GetProperty("id").GetString()!;

    /// <summary>Why a case is none of ours; null if it is one.</summary>
    public static string? WhyNot(JsonElement published)
    {
        var aggregate = published.GetProperty("aggregate").GetProperty("fn").GetString()!;
        var types = Types(published);
        return AggregateCatalogue.Find(aggregate) is null ? $"there is no aggregate '{aggregate}' yet"
            : Keys(published).FirstOrDefault(k => !types[k].IsKey) is { } key ? $"its key '{key}' is {types[key].Name}, and keys are exact (FS0102)"
            : published.GetProperty("spine").GetProperty("rows").EnumerateArray().Any(HasNoKey) ? "a row of its spine has no key, and no key is nobody's"
            : null;
    }

    public static WindowCase Of(JsonElement published)
    {
        var definitions = DefinitionDoors.Read(Yaml(published));
        var types = Types(published);
        var time = published.GetProperty("window").GetProperty("time").GetString()!;
        var spine = PublishedTable.Read(published.GetProperty("spine"), types).Rows;
        var view = definitions.Views[0];
        var type = new ViewTyping(view, definitions.Sources[0]).TypeOf(view.Features[0])!;
        return new(
            new()
            {
                Definitions = definitions,
                Service = Planner.ServiceOf(view),
                Rows = new Dictionary<string, IReadOnlyList<Row>> { ["events"] = PublishedTable.Read(published.GetProperty("events"), types).Rows },
                Spine = [.. spine.Select(row => (Row)Keys(published).Select(k => KeyValuePair.Create(k, row[k])).Append(new(HistoryCase.SpineTime, row[time])).ToDictionary())],
            },
            [.. published.GetProperty("expected").EnumerateArray().Select(v => PublishedTable.Value(v, type))]);
    }

    private static bool HasNoKey(JsonElement row) => row.EnumerateArray().Any(v => v.ValueKind == JsonValueKind.Null);

    private static string Yaml(JsonElement published)
    {
        var types = Types(published);
        var (window, aggregate) = (published.GetProperty("window"), published.GetProperty("aggregate"));
        var (function, column) = (aggregate.GetProperty("fn").GetString(), aggregate.GetProperty("column").GetString());
        return $$"""
            version: 1
            entities:
              - name: key
                keys: { {{string.Join(", ", Keys(published).Select(k => $"{k}: {types[k].Name}"))}} }
            sources:
              - name: events
                event_time: {{window.GetProperty("time").GetString()}}
                delay: 0s
                columns: { {{string.Join(", ", types.Select(t => $"{t.Key}: {t.Value.Name}?"))}} }
            views:
              - name: answers
                entity: key
                source: events
                features:
                  - name: answer
                    {{function}}: {{(column == "*" ? "rows" : column)}}
                    {{Interval(window)}}{{Where(aggregate)}}
            """;
    }

    // From one edge to the other, each in or out. A window is a microsecond longer where both are in, shorter where both are out.
    private static string Interval(JsonElement window)
    {
        var (from, to) = (window.GetProperty("from_ms").GetInt64() * Millisecond, window.GetProperty("to_ms").GetInt64() * Millisecond);
        var (length, bounds) = (window.GetProperty("from_inclusive").GetBoolean(), window.GetProperty("to_inclusive").GetBoolean()) switch
        {
            (true, true) => (from - to + 1, "(]"),
            (true, false) => (from - to, "[)"),
            (false, true) => (from - to, "(]"),
            (false, false) => (from - to - 1, "[)"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"window: {length}us\n        offset: {to}us\n        bounds: \"{bounds}\"");
    }

    private static string Where(JsonElement aggregate) => aggregate.TryGetProperty("where", out var where)
        ? $"\n        where: \"{where.GetProperty("column").GetString()} {where.GetProperty("op").GetString()} {where.GetProperty("value").GetRawText()}\""
        : "";

    private static string[] Keys(JsonElement published) => [.. published.GetProperty("window").GetProperty("keys").EnumerateArray().Select(k => k.GetString()!)];

    private static IReadOnlyDictionary<string, FeatureType> Types(JsonElement published)
    {
        var events = published.GetProperty("events");
        return events.GetProperty("columns").EnumerateArray().Zip(events.GetProperty("types").EnumerateArray())
            .ToDictionary(c => c.First.GetString()!, c => PublishedTable.Declared(c.Second.GetString()!));
    }
}
