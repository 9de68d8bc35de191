using FeatureStore.Model;

namespace FeatureStore.Yaml;

/// <summary>The keys there are. The published JSON Schema has the same; a test compares them.</summary>
internal static class Schema
{
    public static IReadOnlyList<string> Document { get; } = ["version", "namespace", "entities", "sources", "views", "services"];

    public static IReadOnlyList<string> Entity { get; } = ["name", "keys"];

    public static IReadOnlyList<string> Source { get; } =
    [
        "name", "path", "sql", "event_time", "available_at", "delay", "event_id", "sequence", "deleted", "time_zone", "nan", "max_clock_skew", "columns",
    ];

    public static IReadOnlyList<string> Column { get; } = ["type", "column"];

    public static IReadOnlyList<string> View { get; } =
        ["name", "version", "entity", "source", "keys", "bounds", "owner", "description", "tags", "max_events_per_key", "features"];

    public static IReadOnlyList<string> Latest { get; } = ["name", "latest", "max_age", "default", "type"];

    public static IReadOnlyList<string> Window { get; } = ["window", "offset", "step", "bounds", "where", "default", "type"];

    public static IReadOnlyList<string> Expression { get; } = ["name", "expression", "default", "type"];

    public static IReadOnlyList<string> Of { get; } = ["of"];

    public static IReadOnlyList<string> OfWithNumber { get; } = ["of", "n"];

    public static IReadOnlyList<string> Service { get; } = ["name", "views", "requests", "features", "max_staleness"];

    public static IReadOnlyList<string> Use { get; } = ["view", "pick", "as", "keys"];

    /// <summary>The ways to declare a feature of a view, of which each has exactly one.</summary>
    public static IReadOnlyList<string> Ways { get; } = [.. AggregateCatalogue.All.Select(a => a.Name), "latest", "expression"];

    private static readonly Dictionary<string, (string What, IReadOnlyList<string> Keys)> Windows =
        AggregateCatalogue.All.ToDictionary(a => a.Name, (string, IReadOnlyList<string>) (a) => ($"a feature with '{a.Name}'", ["name", a.Name, .. Window]), StringComparer.Ordinal);

    /// <summary>The keys of a feature with that aggregate, and what it is called.</summary>
    public static (string What, IReadOnlyList<string> Keys) WindowOf(string aggregate) => Windows[aggregate];
}
