using System.Globalization;

namespace FeatureStore.Conformance;

/// <summary>Definitions as an author would write them in YAML: apart from the canonical text, so that one does not cover for the other.</summary>
public static class DefinitionYaml
{
    public static string Write(DefinitionSet definitions) => string.Join('\n',
    [
        "version: 1",
        .. List("services", definitions.Services, Service),
        .. List("views", definitions.Views, View),
        .. List("sources", definitions.Sources, Source),
        .. List("entities", definitions.Entities, entity => [("name", entity.Name), ("keys", Map(entity.Keys.Select(k => (k.Name, (string?)Text(k.Type.Name)))))]),
    ]);

    private static IEnumerable<string> List<T>(string key, EquatableArray<T> items, Func<T, IEnumerable<(string Key, string? Value)>> options) =>
        items.Count == 0 ? [] : items.SelectMany(item => options(item).Where(o => o.Value is not null).Select((o, i) => $"{(i == 0 ? "  - " : "    ")}{o.Key}: {o.Value}")).Prepend(key + ":");

    private static IEnumerable<(string Key, string? Value)> Source(SourceDefinition source) =>
    [
        ("name", source.Name), ("path", Text(source.Path)), ("sql", Text(source.Sql)), ("event_time", source.EventTime), ("available_at", source.AvailableAt),
        ("delay", source.Delay?.ToString()), ("event_id", source.EventId), ("sequence", source.Sequence), ("deleted", source.Deleted), ("time_zone", source.TimeZone),
        ("nan", source.Nan == NanPolicy.Fail ? "fail" : null), ("max_clock_skew", source.MaxClockSkew?.ToString()),
        ("columns", Map(source.Columns.Select(c => (c.Name, c.PhysicalName == c.Name ? TypeOf(c) : Map([("type", TypeOf(c)), ("column", Text(c.PhysicalName))]))))),
    ];

    private static IEnumerable<(string Key, string? Value)> View(ViewDefinition view) =>
    [
        ("name", view.Name), ("version", view.Version.ToString(CultureInfo.InvariantCulture)), ("entity", view.Entity), ("source", view.Source), ("keys", Keys(view.Keys)),
        ("bounds", Text(BoundsText.Of(view.Bounds))), ("max_events_per_key", view.MaxEventsPerKey.ToString(CultureInfo.InvariantCulture)),
        ("features", string.Concat(view.Features.Select(f => "\n      - " + Map([("name", f.Name), .. Feature(f), ("default", Text(f.Default))])))),
    ];

    private static IEnumerable<(string Key, string? Value)> Feature(FeatureDefinition feature) => feature switch
    {
        LatestFeature latest => [("latest", latest.Column), ("max_age", latest.MaxAge?.ToString())],
        WindowFeature window =>
        [
            (window.Aggregate, Input(window)),
            ("window", WindowLength.Of(window.Window)), ("offset", window.Offset?.ToString()), ("step", window.Step?.ToString()), ("where", Text(window.Where?.Text)),
            ("bounds", window.Bounds is { } bounds ? Text(BoundsText.Of(bounds)) : null),
        ],
        _ => [("expression", Text(((DerivedFeature)feature).Expression.Text))],
    };

    private static string Input(WindowFeature window) => window switch
    {
        { N: { } n } => Map([("of", window.Expression is { } input ? Text(input.Text) : window.Input), ("n", n.ToString(CultureInfo.InvariantCulture))]),
        { Expression: { } input } => Map([("of", Text(input.Text))]),
        _ => window.Input ?? "rows",
    };

    private static IEnumerable<(string Key, string? Value)> Service(ServiceDefinition service) =>
    [
        ("name", service.Name),
        ("views", "[" + string.Join(", ", service.Uses.Select(u => Map([("view", u.View), ("as", u.Alias), ("keys", Keys(u.Keys)), ("pick", u.Pick.Count == 0 ? null : "[" + string.Join(", ", u.Pick) + "]")]))) + "]"),
        ("requests", service.Requests.Count == 0 ? null : Map(service.Requests.Select(r => (r.Name, (string?)Text(r.Type.Name + (r.Nullable ? "?" : "")))))),
        ("features", service.Derived.Count == 0 ? null : "[" + string.Join(", ", service.Derived.Select(d => Map([("name", d.Name), .. Feature(d), ("default", Text(d.Default))]))) + "]"),
        ("max_staleness", service.MaxStaleness?.ToString()),
    ];

    private static string? TypeOf(ColumnDefinition column) => Text(column.Type.Name + (column.Nullable ? "?" : ""));

    private static string? Keys(EquatableArray<KeyMapping> keys) => keys.Count == 0 ? null : Map(keys.Select(k => (k.Key, (string?)k.Column)));

    private static string Map(IEnumerable<(string Key, string? Value)> entries) => "{ " + string.Join(", ", entries.Where(e => e.Value is not null).Select(e => $"{e.Key}: {e.Value}")) + " }";

    private static string? Text(string? text) => text is null ? null : "\"" + string.Concat(text.Select(Escaped)) + "\"";

    private static string Escaped(char c) => c switch
    {
        '"' or '\\' => "\\" + c,
        < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}"),
        _ => c.ToString(),
    };
}
