namespace FeatureStore.Sdk.Tests;

/// <summary>The view of docs/formats/online.md, and values as its state keeps them.</summary>
internal static class SampleState
{
    public static EntityDefinition Card { get; } = new() { Name = "card", Keys = EquatableArray.Of(new KeyDefinition("card_id", FeatureType.Int64)) };

    public static SourceDefinition Source { get; } = new()
    {
        Name = "tx",
        EventTime = "tx_time",
        AvailableAt = "seen_at",
        Delay = Duration.Parse("5m"),
        EventId = "tx_id",
        Deleted = "gone",
        Columns = EquatableArray.Of<ColumnDefinition>(
            new("card_id", FeatureType.Int64, true), new("tx_time", FeatureType.Instant, true), new("seen_at", FeatureType.Instant, true), new("tx_id", FeatureType.String, true),
            new("amount", FeatureType.Decimal(12, 2), true), new("channel", FeatureType.String, true), new("gone", FeatureType.Bool, true), new("note", FeatureType.String, true)),
    };

    public static ViewDefinition View { get; } = new()
    {
        Name = "activity",
        Version = 3,
        Entity = "card",
        Source = "tx",
        Features = EquatableArray.Of<FeatureDefinition>(
            new LatestFeature { Name = "last_channel", Column = "channel" },
            new WindowFeature { Name = "tx_1h", Aggregate = "count", Window = Duration.Parse("1h") },
            new WindowFeature { Name = "spend_30m", Aggregate = "sum", Input = "amount", Window = Duration.Parse("30m"), Offset = Duration.Parse("10m") }),
    };

    public static DefinitionSet Definitions { get; } = Of(View);

    public static ViewState State { get; } = new(View, Definitions, "fs:");

    public static DefinitionSet Of(ViewDefinition view, SourceDefinition? source = null, EntityDefinition? entity = null) => new()
    {
        Entities = EquatableArray.Of(entity ?? Card),
        Sources = EquatableArray.Of(source ?? Source),
        Views = EquatableArray.Of(view),
    };

    /// <summary>A row of state.</summary>
    public static byte[] Row(long time, long seen, string id, long? amount, string? channel, bool gone)
    {
        var (rows, encoder) = (new ByteStrings(), new RowEncoder(State.Schema, State.Columns.Select(c => c.Name)));
        // In the order of the view's columns: amount, card_id, channel, gone, seen_at, tx_id, tx_time.
        var problem = encoder.TryAdd(rows,
        [
            amount is { } digits ? ValueSlot.Of((Int128)digits) : default, ValueSlot.Of(42L), ValueSlot.Of(channel), ValueSlot.Of(gone ? 1L : 0L),
            ValueSlot.Of(seen), ValueSlot.Of(id), ValueSlot.Of(time),
        ]);
        return problem is null ? rows.Span(0).ToArray() : throw new InvalidOperationException(problem);
    }

    /// <summary>The key of an entity.</summary>
    public static string Key(params ValueSlot[] values) => KeyOf(State, values);

    /// <summary>The key of an entity of a view.</summary>
    public static string KeyOf(ViewState state, params ValueSlot[] values)
    {
        var keys = new ByteStrings();
        Assert.True(state.Key.TryAdd(keys, values, [.. Enumerable.Range(0, values.Length)]));
        return System.Text.Encoding.UTF8.GetString(keys.Span(0));
    }

    public static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);
}
