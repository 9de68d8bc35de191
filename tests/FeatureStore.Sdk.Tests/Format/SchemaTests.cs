namespace FeatureStore.Sdk.Tests;

/// <summary>State is shared by definitions that keep the same rows, and by no others.</summary>
public sealed class SchemaTests
{
    private static readonly Dictionary<string, (ViewDefinition View, SourceDefinition Source, EntityDefinition Entity)> Others = new()
    {
        ["another version"] = With(v => v with { Version = 4 }),
        ["another name"] = With(v => v with { Name = "other" }),
        ["another source"] = With(v => v with { Source = "ty" }, s => s with { Name = "ty" }),
        ["another query"] = With(source: s => s with { Sql = "SELECT 1" }),
        ["another entity"] = With(v => v with { Entity = "account" }, entity: e => e with { Name = "account" }),
        ["another key"] = With(v => v with { Keys = EquatableArray.Of(new KeyMapping("number", "card_id")) }, entity: e => e with { Keys = EquatableArray.Of(new KeyDefinition("number", FeatureType.Int64)) }),
        ["another type of key"] = With(
            source: s => s with { Columns = EquatableArray.From(s.Columns.Select(c => c.Name == "card_id" ? c with { Type = FeatureType.Int32 } : c)) },
            entity: e => e with { Keys = EquatableArray.Of(new KeyDefinition("card_id", FeatureType.Int32)) }),
        ["another event time"] = With(source: s => s with { EventTime = "seen_at", AvailableAt = "tx_time" }),
        ["no availability"] = With(source: s => s with { AvailableAt = null }),
        ["another delay"] = With(source: s => s with { Delay = Duration.Parse("6m") }),
        ["no delay"] = With(source: s => s with { Delay = null }),
        ["no event id"] = With(source: s => s with { EventId = null }),
        ["a sequence"] = With(source: s => s with { Sequence = "amount" }),
        ["no mark of deletion"] = With(source: s => s with { Deleted = null }),
        ["a time zone"] = With(source: s => s with { TimeZone = "Europe/Berlin" }),
        ["another column"] = With(v => v with { Features = EquatableArray.From(v.Features.Append(new LatestFeature { Name = "last_note", Column = "note" })) }),
        ["another type of column"] = With(source: s => s with { Columns = EquatableArray.From(s.Columns.Select(c => c.Name == "amount" ? c with { Type = FeatureType.Decimal(13, 2) } : c)) }),
        ["a condition on another column"] = With(v => v with { Features = EquatableArray.From(v.Features.Append(new WindowFeature { Name = "noted", Aggregate = "count", Window = Duration.Parse("5m"), Where = new("note is null") })) }),
        ["an expression over another column"] = With(v => v with { Features = EquatableArray.From(v.Features.Append(new WindowFeature { Name = "noted", Aggregate = "count", Window = Duration.Parse("5m"), Expression = new("lower(note)") })) }),
        ["a longer window"] = With(v => v with { Features = EquatableArray.From(v.Features.Append(new WindowFeature { Name = "tx_2h", Aggregate = "count", Window = Duration.Parse("2h") })) }),
        ["a later offset"] = With(v => v with { Features = EquatableArray.From(v.Features.Append(new WindowFeature { Name = "tx_before", Aggregate = "count", Window = Duration.Parse("1h"), Offset = Duration.Parse("1us") })) }),
        ["no latest row"] = With(v => v with { Features = EquatableArray.From(v.Features.Append(new WindowFeature { Name = "c", Aggregate = "count", Input = "channel", Window = Duration.Parse("1h") }).Skip(1)) }),
        ["other bounds of the latest row"] = With(v => v with { Bounds = Bounds.OpenClosed }),
    };

    private static readonly Dictionary<string, (ViewDefinition View, SourceDefinition Source, EntityDefinition Entity)> Same = new()
    {
        ["a shorter window"] = With(v => v with { Features = EquatableArray.From(v.Features.Append(new WindowFeature { Name = "tx_5m", Aggregate = "count", Window = Duration.Parse("5m"), Bounds = Bounds.OpenClosed })) }),
        ["another feature of a column that is read"] = With(v => v with { Features = EquatableArray.From(v.Features.Append(new LatestFeature { Name = "last_amount", Column = "amount", MaxAge = Duration.Parse("1d"), Default = "0" })) }),
        ["a condition on columns that are read"] = With(v => v with { Features = EquatableArray.From(v.Features.Append(new WindowFeature { Name = "web", Aggregate = "sum", Window = Duration.Parse("5m"), Where = new("channel == 'web' and tx_time > seen_at"), Expression = new("amount + 1") })) }),
        ["a derived feature"] = With(v => v with { Features = EquatableArray.From(v.Features.Append(new DerivedFeature { Name = "more", Expression = new("tx_1h + 1") })) }),
        ["features in another order"] = With(v => v with { Features = EquatableArray.From(v.Features.Reverse()) }),
        ["a column that nobody reads"] = With(source: s => s with { Columns = EquatableArray.From(s.Columns.Append(new("more", FeatureType.String, true))) }),
        ["columns in another order"] = With(source: s => s with { Columns = EquatableArray.From(s.Columns.Reverse()) }),
        ["another path"] = With(source: s => s with { Path = "elsewhere/*.parquet" }),
        ["another limit and skew"] = With(v => v with { MaxEventsPerKey = 5, Owner = "somebody" }, s => s with { MaxClockSkew = Duration.Parse("1h"), Nan = NanPolicy.Fail }),
    };

    public static TheoryData<string> OtherNames => new(Others.Keys);

    public static TheoryData<string> SameNames => new(Same.Keys);

    [Fact]
    public void The_text() => Assert.Equal(
        """
        format: 1
        view: activity
        version: 3
        entity: card
        key: card_id int64 from card_id
        source: tx
        event_time: tx_time
        available_at: seen_at
        delay: 300000000
        event_id: tx_id
        deleted: gone
        column: amount decimal(12,2)
        column: channel string
        column: gone bool
        column: tx_id string
        latest: [)
        lookback: 3600000000

        """.ReplaceLineEndings("\n"),
        SampleState.State.Schema.Text);

    [Fact]
    public void Its_hash() => Assert.Equal("ae326f4e8b0907f8982fa163c49b3201314e34e9d83ffd36cd993cb892454782", SampleState.Hex(SampleState.State.Schema.Hash));

    [Theory]
    [MemberData(nameof(OtherNames))]
    public void Is_another_state(string name) => Assert.NotEqual(SampleState.State.Schema.Text, TextOf(Others[name]));

    [Theory]
    [MemberData(nameof(SameNames))]
    public void Is_the_same_state(string name) => Assert.Equal(SampleState.State.Schema.Text, TextOf(Same[name]));

    [Fact]
    public void Bounds_are_of_no_matter_to_windows_alone()
    {
        var windows = SampleState.View with { Features = EquatableArray.From(SampleState.View.Features.Skip(1)) };
        Assert.Equal(TextOf((windows, SampleState.Source, SampleState.Card)), TextOf((windows with { Bounds = Bounds.OpenClosed }, SampleState.Source, SampleState.Card)));
    }

    private static string TextOf((ViewDefinition View, SourceDefinition Source, EntityDefinition Entity) of) => new StateSchema(of.View, of.Entity, of.Source).Text;

    private static (ViewDefinition, SourceDefinition, EntityDefinition) With(
        Func<ViewDefinition, ViewDefinition>? view = null, Func<SourceDefinition, SourceDefinition>? source = null, Func<EntityDefinition, EntityDefinition>? entity = null) =>
        (view?.Invoke(SampleState.View) ?? SampleState.View, source?.Invoke(SampleState.Source) ?? SampleState.Source, entity?.Invoke(SampleState.Card) ?? SampleState.Card);
}
