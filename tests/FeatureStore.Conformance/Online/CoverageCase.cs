namespace FeatureStore.Conformance;

/// <summary>Small cases over one source of events that <c>id</c> tells apart, with a view or two over it.</summary>
internal static class CoverageCase
{
    public const string View = "coverage";

    public static long Start { get; } = ValueText.Instant("2024-05-01T09:00:00Z");

    public static long Minute => 60_000_000;

    /// <summary>A case.</summary>
    /// <param name="keys">The entity's keys; none for a global view.</param>
    /// <param name="value">The type of the column <c>value</c>.</param>
    /// <param name="rows">Keys and value of each row; one row a minute.</param>
    public static HistoryCase Of(IReadOnlyList<KeyDefinition> keys, FeatureType value, IEnumerable<(object?[] Keys, object? Value)> rows)
    {
        var entity = keys.Count == 0 ? null : new EntityDefinition { Name = "thing", Keys = EquatableArray.From(keys) };
        var source = new SourceDefinition
        {
            Name = "events",
            EventTime = "ts",
            AvailableAt = "known_at",
            EventId = "id",
            Columns = EquatableArray.From(keys.Select(k => new ColumnDefinition(k.Name, k.Type, true)).Concat(
            [
                new("id", FeatureType.String, true), new("ts", FeatureType.Instant, true), new("known_at", FeatureType.Instant, true), new("value", value, true),
            ])),
        };
        var view = new ViewDefinition { Name = View, Entity = entity?.Name, Source = source.Name, Features = EquatableArray.From(Features(keys, value)) };
        var events = rows.Select((r, i) => (Row)new Dictionary<string, object?>(keys.Zip(r.Keys, (k, v) => KeyValuePair.Create(k.Name, v)))
        {
            ["id"] = $"e{i}",
            ["ts"] = Start + (i * Minute),
            ["known_at"] = Start + (i * Minute) + 1,
            ["value"] = r.Value,
        }).ToArray();
        return new()
        {
            Definitions = new()
            {
                Entities = entity is null ? default : EquatableArray.Of(entity),
                Sources = EquatableArray.Of(source),
                Views = EquatableArray.Of(view),
            },
            Service = Planner.ServiceOf(view),
            Rows = new Dictionary<string, IReadOnlyList<Row>> { [source.Name] = events },
            Spine = [.. events.Select(e => keys.ToDictionary(k => k.Name, k => e[k.Name])).DistinctBy(e => string.Join('\0', e.Values))
                .Select(e => (Row)new Dictionary<string, object?>(e) { [HistoryCase.SpineTime] = Start + Minute })],
        };
    }

    /// <summary>Everything at once by a materialization.</summary>
    public static OnlineFlow Materialized { get; } = new() { Steps = [new MaterializeStep(View, null, End) { Now = End }] };

    /// <summary>The same by pushes.</summary>
    public static OnlineFlow Pushed { get; } = new()
    {
        Steps = [new MaterializeStep(View, null, Start - 1) { Now = Start }, new PushStep(long.MinValue, long.MaxValue) { Now = End, Shuffle = 1 }],
    };

    private static long End => Start + (1000 * Minute);

    // Keys, event time and availability are columns like others.
    private static IEnumerable<FeatureDefinition> Features(IReadOnlyList<KeyDefinition> keys, FeatureType value)
    {
        yield return new LatestFeature { Name = "latest", Column = "value" };
        yield return new LatestFeature { Name = "latest_time", Column = "ts" };
        yield return new LatestFeature { Name = "latest_known", Column = "known_at" };
        yield return new LatestFeature { Name = "latest_id", Column = "id" };
        foreach (var key in keys)
            yield return new LatestFeature { Name = $"latest_{key.Name}", Column = key.Name };
        yield return new WindowFeature { Name = "n", Aggregate = "count", Window = Duration.Parse("1d") };
        yield return new WindowFeature { Name = "values", Aggregate = "count", Input = "value", Window = Duration.Parse("1d") };
        yield return new WindowFeature { Name = "times", Aggregate = "count", Input = "ts", Window = Duration.Parse("10m"), Offset = Duration.Parse("2m") };
        if (value.IsNumber)
            yield return new WindowFeature { Name = "total", Aggregate = "sum", Input = "value", Window = Duration.Parse("1d"), Bounds = Bounds.OpenClosed };
    }
}
