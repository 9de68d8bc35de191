using FeatureStore.Model;

namespace FeatureStore.Yaml.Tests;

/// <summary>The published JSON Schema takes what the reader takes, and refuses what is wrong in shape.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string> Aggregates => [.. AggregateCatalogue.All.Select(a => a.Name)];

    public static TheoryData<string> Pages => [.. PublishedFile.Names("diagnostics")];

    [Fact]
    public async Task The_example_is_valid() => Assert.Empty(await PublishedSchema.ErrorsAsync(Example.Text));

    [Fact]
    public async Task Canonical_text_is_valid()
    {
        var definitions = Example.Read(Example.Text).Definitions;
        foreach (var view in definitions.Views)
            Assert.Empty(await PublishedSchema.ErrorsAsync(CanonicalText.Of(view, definitions)));
        Assert.Empty(await PublishedSchema.ErrorsAsync(CanonicalText.Of(definitions.Services[0], definitions)));
    }

    [Theory, MemberData(nameof(Aggregates))]
    public async Task Every_aggregate_is_valid_with_every_option(string aggregate)
    {
        var input = AggregateCatalogue.Find(aggregate)!.TakesN ? "{ of: \"amount\", n: 7 }" : "{ of: \"amount\" }";
        var text = Example.With("count: channel, window: 5m", $"{aggregate}: {input}, window: 5m, step: 1m, where: \"amount > 0.00m\"");
        Assert.Empty(await PublishedSchema.ErrorsAsync(text));
        var read = Example.Read(text);
        Assert.Empty(read.Findings);
        Assert.Empty(await PublishedSchema.ErrorsAsync(CanonicalText.Of(read.Definitions.View("card_activity")!, read.Definitions)));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Good_examples_of_diagnostics_are_valid(string page) =>
        Assert.Empty(await PublishedSchema.ErrorsAsync(PublishedFile.YamlOf(PublishedFile.Read(page))[^1]));

    [Theory]
    [InlineData("nan: fail", "nan: null")]
    [InlineData("nan: fail", "nan: 'null'")]
    [InlineData("version: 1\n", "version: '1'\n")]
    [InlineData("version: 2", "version: '2'")]
    [InlineData("owner: fraud@example.com", "owner: 42")]
    [InlineData("tags: [fraud, ", "tags: [2024, true, ")]
    [InlineData("column: Amount EUR", "column: 7")]
    [InlineData("default: 0 }", "default: \"0\" }")]
    [InlineData("latest: channel", "latest: 'true'")]
    [InlineData("entity: merchant\n", "keys: {}\n")]
    [InlineData("count: channel, window: 5m", "first_n: { of: channel, n: '3' }, window: 5m")]
    [InlineData("count: channel, window: 5m", "last_n: { n: 1000, of: \"lower(channel)\" }, window: lifetime")]
    [InlineData("window: 5m }", "window: 'lifetime' }")]
    [InlineData("offset: 1m", "offset: 1m, step: 5m")]
    [InlineData("path: data/transactions/**/*.parquet", "sql: |\n      SELECT * FROM 'data/*.parquet'")]
    public async Task What_may_be_written_in_several_ways_is_valid(string part, string instead) =>
        Assert.Empty(await PublishedSchema.ErrorsAsync(Example.With(part, instead)));

    [Theory]
    [InlineData("version: 1\n", "")]
    [InlineData("version: 1\n", "version: 2\n")]
    [InlineData("namespace: Acme.Fraud", "namespace: Acme Fraud")]
    [InlineData("entities:", "entitys:")]
    [InlineData("  - name: card\n    keys: { card_id: int64 }", "  - card")]
    [InlineData("  - name: card\n    keys: { card_id: int64 }", "  - name: card")]
    [InlineData("keys: { card_id: int64 }", "keys: {}")]
    [InlineData("keys: { card_id: int64 }", "keys: [card_id]")]
    [InlineData("keys: { card_id: int64 }", "keys: { card_id: float64 }")]
    [InlineData("keys: { card_id: int64 }", "keys: { CardId: int64 }")]
    [InlineData("    event_time: tx_time\n", "")]
    [InlineData("event_time: tx_time\n", "event_time: [tx_time]\n")]
    [InlineData("delay: 1s", "delay: 1 s")]
    [InlineData("delay: 1s", "delay: 1")]
    [InlineData("delay: 1s", "delay:")]
    [InlineData("nan: fail", "nan: zero")]
    [InlineData("time_zone: Europe/Berlin", "time_zone: +01:00")]
    [InlineData("path: data/transactions/**/*.parquet", "path: a.parquet\n    sql: SELECT 1")]
    [InlineData("tx_id: string", "tx_id: text")]
    [InlineData("tx_id: string", "tx_id: { column: id }")]
    [InlineData("column: Amount EUR", "name: Amount EUR")]
    [InlineData("    source: transactions\n    keys", "    keys")]
    [InlineData("keys: { card_id: card_number }", "keys: { card_id: card number }")]
    [InlineData("version: 2", "version: 0")]
    [InlineData("version: 2", "version: two")]
    [InlineData("tags: [fraud, \"card level\"]", "tags: fraud")]
    [InlineData("bounds: \"(]\"", "bounds: \"()\"")]
    [InlineData("bounds: \"(]\"", "bound: \"(]\"")]
    [InlineData("max_events_per_key: 5000", "max_events_per_key: 0")]
    [InlineData("      - { name: tx_1h, count: rows, window: 1h }", "      []")]
    [InlineData("{ name: tx_5m, count: rows, window: 5m }", "tx_5m")]
    [InlineData("{ name: tx_5m, count: rows, window: 5m }", "{ name: tx_5m, window: 5m }")]
    [InlineData("{ name: tx_5m, count: rows, window: 5m }", "{ name: tx_5m, count: rows }")]
    [InlineData("{ name: tx_5m, count: rows, window: 5m }", "{ count: rows, window: 5m }")]
    [InlineData("{ name: tx_5m, count: rows, window: 5m }", "{ name: tx_5m, count: rows, sum: amount, window: 5m }")]
    [InlineData("{ name: tx_5m, count: rows, window: 5m }", "{ name: tx_5m, count: rows, window: 5m, max_age: 5m }")]
    [InlineData("{ name: tx_5m, count: rows, window: 5m }", "{ name: Tx5m, count: rows, window: 5m }")]
    [InlineData("{ name: tx_5m, count: rows, window: 5m }", "{ name: tx_5m, count: rows, window: 5min }")]
    [InlineData("sum: amount, window: 1h", "sum: amount + 1, window: 1h")]
    [InlineData("sum: { of: \"amount + amount\" }", "sum: { of: \"amount\", n: 2 }")]
    [InlineData("sum: { of: \"amount + amount\" }", "sum: {}")]
    [InlineData("count: channel, window: 5m", "first_n: channel, window: 5m")]
    [InlineData("count: channel, window: 5m", "first_n: { of: channel }, window: 5m")]
    [InlineData("count: channel, window: 5m", "first_n: { n: 3 }, window: 5m")]
    [InlineData("count: channel, window: 5m", "first_n: { of: channel, n: 0 }, window: 5m")]
    [InlineData("count: channel, window: 5m", "first_n: { of: channel, n: 1001 }, window: 5m")]
    [InlineData("count: channel, window: 5m", "first_n: { of: channel, n: '1001' }, window: 5m")]
    [InlineData("count: channel, window: 5m", "first_n: { of: channel, n: some }, window: 5m")]
    [InlineData("count: channel, window: 5m", "first_n: { of: channel, n: 2.5 }, window: 5m")]
    [InlineData("window: 5m }", "window: forever }")]
    [InlineData("window: 5m }", "window: Lifetime }")]
    [InlineData("offset: 1m", "step: lifetime")]
    [InlineData("offset: 1m", "step: 1")]
    [InlineData("offset: 1m", "offset: lifetime")]
    [InlineData("max_age: 30d", "max_age: 30d, step: 1h")]
    [InlineData("latest: channel, max_age: 30d", "latest: channel, window: 30d")]
    [InlineData("default: \"\" }", "default: [] }")]
    [InlineData("type: float64\n", "type: double\n")]
    [InlineData("      - card_activity\n", "      - [card_activity]\n")]
    [InlineData("view: merchant_activity, pick", "pick")]
    [InlineData("pick: [tx_1h]", "pick: tx_1h")]
    [InlineData("note: string?", "note: text")]
    [InlineData("{ name: amount_to_spend, ", "{ name: amount_to_spend, window: 1h, ")]
    [InlineData("max_staleness: 1h", "max_staleness: 1H")]
    public async Task What_is_wrong_in_shape_is_refused_by_both(string part, string instead)
    {
        var text = Example.With(part, instead);
        Assert.NotEmpty(await PublishedSchema.ErrorsAsync(text));
        Assert.False(Example.Read(text).IsValid);
    }
}
