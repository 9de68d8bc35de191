namespace FeatureStore.Conformance;

/// <summary>The definitions that the sections of the page of examples speak of.</summary>
internal static class ExampleDefinitions
{
    public const string Card = "card";

    public static DefinitionSet Of(int section, IReadOnlyDictionary<string, string> row)
    {
        var source = Source(section, row);
        var view = new ViewDefinition
        {
            Name = ExampleCase.View,
            Entity = Card,
            Source = source.Name,
            Bounds = BoundsText.Parse(row.GetValueOrDefault("bounds", "[)")),
            Features = EquatableArray.From(Features(section, row)),
        };
        return new()
        {
            Entities = EquatableArray.Of(new EntityDefinition { Name = Card, Keys = EquatableArray.Of(new KeyDefinition(Card, FeatureType.Int64)) }),
            Sources = EquatableArray.Of(source),
            Views = EquatableArray.Of(view),
            Services = EquatableArray.Of(Planner.ServiceOf(view)),
        };
    }

    private static SourceDefinition Source(int section, IReadOnlyDictionary<string, string> row)
    {
        var now = Duration.Parse("0s");
        var source = new SourceDefinition { Name = "events", Columns = default, EventTime = "ts" };
        source = section switch
        {
            1 or 6 or 7 or 9 => source with { Delay = now },
            2 => source with { AvailableAt = "available_at", Delay = Duration.Parse("10m") },
            // Rows are told apart by what the page calls them, so that they can be pushed.
            3 => source with { Delay = now, EventId = "row" },
            4 => source with { AvailableAt = "available_at", EventId = "event_id" },
            5 => source with { Delay = Duration.Parse(row["delay"]) },
            8 => row["order"] switch
            {
                "columns" => source with { Delay = now },
                "sequence" => source with { Delay = now, Sequence = "seq" },
                "available" => source with { AvailableAt = "available_at" },
                var order => throw new ArgumentOutOfRangeException(nameof(row), order, "No such source."),
            },
            10 => source with { AvailableAt = "available_at" },
            11 => source with { Delay = now, EventId = "event_id" },
            _ => throw new ArgumentOutOfRangeException(nameof(section), section, "No definitions."),
        };
        return section == 6
            ? source with { Deleted = "deleted", Columns = Columns("amount", "deleted") }
            : source with
            {
                Columns = section switch
                {
                    2 or 10 => Columns("available_at", "amount"),
                    3 => Columns("row", "amount"),
                    4 => Columns("event_id", "available_at", "amount", "channel"),
                    7 => Columns("real amount", "channel"),
                    11 => Columns("event_id", "amount"),
                    8 => Columns("available_at", "seq", "amount", "channel"),
                    _ => Columns("amount"),
                },
            };
    }

    private static EquatableArray<ColumnDefinition> Columns(params string[] names) => EquatableArray.From(
        new[] { Card, "ts" }.Concat(names).Select(name => name switch
        {
            "ts" or "available_at" => new ColumnDefinition(name, FeatureType.Instant, true),
            "event_id" or "channel" or "row" => new(name, FeatureType.String, true),
            "deleted" => new(name, FeatureType.Bool, true),
            "real amount" => new("amount", FeatureType.Float64, true),
            _ => new(name, FeatureType.Int64, true),
        }));

    private static IEnumerable<FeatureDefinition> Features(int section, IReadOnlyDictionary<string, string> row)
    {
        var window = Duration.Parse(row.GetValueOrDefault("window", section is 8 or 10 ? "2h" : "1h"));
        Duration? offset = row.TryGetValue("offset", out var text) ? Duration.Parse(text) : null;
        var latest = new LatestFeature { Name = "latest", Column = "amount" };
        var count = new WindowFeature { Name = "n", Aggregate = "count", Window = window, Offset = offset };
        var sum = new WindowFeature { Name = "s", Aggregate = "sum", Input = "amount", Window = window, Offset = offset };
        if (row.TryGetValue("step", out var step) && step != "none")
            (count, sum) = (count with { Step = Duration.Parse(step) }, sum with { Step = Duration.Parse(step) });
        if (row.TryGetValue("where", out var where) && where != "none")
            (count, sum) = (count with { Where = new(where) }, sum with { Where = new(where) });
        return section switch
        {
            5 => [row["max_age"] == "none" ? latest : latest with { MaxAge = Duration.Parse(row["max_age"]) }],
            6 => [latest, latest with { Name = "latest_or", Default = "-1" }, count, sum],
            7 => Spend(count, sum),
            8 => [latest with { Name = "latest_amount" }, new LatestFeature { Name = "latest_channel", Column = "channel" }, .. Ends(count)],
            3 => [count, sum],
            _ => [latest, count, sum],
        };
    }

    private static IEnumerable<FeatureDefinition> Spend(WindowFeature count, WindowFeature sum)
    {
        var ratio = new DerivedFeature { Name = "ratio", Expression = new("spend / avg") };
        return
        [
            count, sum with { Name = "spend", Default = "0" }, sum with { Name = "avg", Aggregate = "avg" }, new DerivedFeature { Name = "plus_one", Expression = new("spend + 1") },
            ratio, ratio with { Name = "ratio_or", Default = "-1" }, new LatestFeature { Name = "last_channel", Column = "channel", Default = "none" },
        ];
    }

    private static IEnumerable<FeatureDefinition> Ends(WindowFeature window) =>
        from column in new[] { "amount", "channel" } from end in new[] { "first", "last" } select window with { Name = $"{end}_{column}", Aggregate = end, Input = column };
}
