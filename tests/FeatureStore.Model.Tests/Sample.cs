namespace FeatureStore.Model.Tests;

/// <summary>A small set of definitions without errors, to be changed by tests.</summary>
internal static class Sample
{
    public static EntityDefinition Card { get; } = new() { Name = "card", Keys = EquatableArray.Of(new KeyDefinition("card_id", FeatureType.Int64)) };

    public static SourceDefinition Transactions { get; } = new()
    {
        Name = "transactions",
        Path = "data/transactions/*.parquet",
        EventTime = "tx_time",
        AvailableAt = "ingested_at",
        EventId = "tx_id",
        Columns = EquatableArray.Of(
            new ColumnDefinition("tx_id", FeatureType.String, false),
            new("card_id", FeatureType.Int64, false),
            new("amount", FeatureType.Decimal(12, 2), false) { PhysicalName = "Amount (\"EUR\")" },
            new("channel", FeatureType.String, true),
            new("note", FeatureType.String, true),
            new("tx_time", FeatureType.Instant, false),
            new("ingested_at", FeatureType.Instant, false)),
    };

    public static ViewDefinition Activity { get; } = new()
    {
        Name = "card_activity",
        Entity = "card",
        Source = "transactions",
        Owner = "fraud@example.com",
        Features = EquatableArray.Of<FeatureDefinition>(
            new WindowFeature { Name = "tx_5m", Aggregate = "count", Window = Duration.Parse("5m") },
            new WindowFeature { Name = "spend_1h", Aggregate = "sum", Input = "amount", Window = Duration.Parse("60m"), Default = "0.00", Bounds = Bounds.OpenClosed },
            new LatestFeature { Name = "last_channel", Column = "channel", MaxAge = Duration.Parse("1w"), Default = "none \"yet\"\n" }),
    };

    public static DefinitionSet Set(SourceDefinition? source = null, ViewDefinition? view = null) => new()
    {
        Entities = EquatableArray.Of(Card),
        Sources = EquatableArray.Of(source ?? Transactions),
        Views = EquatableArray.Of(view ?? Activity),
    };
}
