namespace FeatureStore.Model.Tests;

public sealed class CanonicalTextTests
{
    [Fact]
    public void A_definition_is_its_yaml() => Assert.Equal("""
        version: 1
        entities:
          - name: card
            keys: { card_id: int64 }
        sources:
          - name: transactions
            path: "data/transactions/*.parquet"
            event_time: tx_time
            available_at: ingested_at
            event_id: tx_id
            columns:
              tx_id: string
              card_id: int64
              amount: { type: "decimal(12,2)", column: "Amount (\"EUR\")" }
              channel: string?
              note: string?
              tx_time: instant
              ingested_at: instant
        views:
          - name: card_activity
            entity: card
            source: transactions
            owner: "fraud@example.com"
            features:
              - { name: tx_5m, count: rows, window: 5m }
              - { name: spend_1h, sum: amount, window: 1h, bounds: "(]", default: 0 }
              - { name: last_channel, latest: channel, max_age: 7d, default: "none \"yet\"\u000a" }

        """.ReplaceLineEndings("\n"), CanonicalText.Of(Sample.Activity, Sample.Set()));

    [Fact]
    public void Limits_are_in_it_unless_they_are_the_default()
    {
        var limited = CanonicalText.Of(Sample.Activity with { MaxEventsPerKey = 5 }, Sample.Set(Sample.Transactions with { MaxClockSkew = Duration.Parse("90s") }));
        Assert.Contains("\n    event_id: tx_id\n    max_clock_skew: 90s\n    columns:\n", limited, StringComparison.Ordinal);
        Assert.Contains("\n    owner: \"fraud@example.com\"\n    max_events_per_key: 5\n    features:\n", limited, StringComparison.Ordinal);

        var usual = Sample.Set(Sample.Transactions with { MaxClockSkew = Duration.Parse("300s") });
        Assert.Equal(CanonicalText.Of(Sample.Activity, Sample.Set()), CanonicalText.Of(Sample.Activity with { MaxEventsPerKey = 100_000 }, usual));
    }

    [Fact]
    public void Definitions_with_errors_have_no_text() =>
        Assert.Throws<InvalidDefinitionException>(() => CanonicalText.Of(Sample.Activity, Sample.Set(Sample.Transactions with { EventTime = "no_such" })));
}
