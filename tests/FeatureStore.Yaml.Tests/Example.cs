namespace FeatureStore.Yaml.Tests;

/// <summary>Definitions that use every key there is but `step` and `n`. Kept damage is damage to this very text.</summary>
internal static class Example
{
    public const string Text = """
        version: 1
        namespace: Acme.Fraud
        entities:
          - name: card
            keys: { card_id: int64 }
          - name: merchant
            keys: { merchant_id: int64 }
        sources:
          - name: transactions
            path: data/transactions/**/*.parquet
            event_time: tx_time
            available_at: ingested_at
            delay: 1s
            event_id: tx_id
            sequence: seq
            deleted: gone
            time_zone: Europe/Berlin
            nan: fail
            max_clock_skew: 10m
            columns:
              tx_id: string
              card_number: int64
              merchant_id: int64
              amount: { type: "decimal(12,2)", column: Amount EUR }
              channel: string?
              kind: enum(buy=1, sell)
              seq: int64
              gone: bool
              tx_time: instant
              ingested_at: instant
        views:
          - name: card_activity
            entity: card
            source: transactions
            keys: { card_id: card_number }
            version: 2
            owner: fraud@example.com
            description: What this card did lately.
            tags: [fraud, "card level"]
            bounds: "(]"
            max_events_per_key: 5000
            features:
              - { name: tx_5m, count: rows, window: 5m }
              - { name: named_5m, count: channel, window: 5m, offset: 1m, bounds: "[)" }
              - { name: spend_1h, sum: amount, window: 1h, default: 0 }
              - { name: double_1h, sum: { of: "amount + amount" }, window: 1h, where: "channel == 'web'", type: "decimal(28,2)?" }
              - { name: last_channel, latest: channel, max_age: 30d, default: "" }
              - name: spend_ratio
                expression: >-
                  float64(spend_1h)
                  / float64(tx_5m)
                type: float64
                default: 0
          - name: merchant_activity
            entity: merchant
            source: transactions
            features:
              - { name: tx_1h, count: rows, window: 1h }
        services:
          - name: fraud_v1
            views:
              - card_activity
              - { view: merchant_activity, pick: [tx_1h], as: shop, keys: { merchant_id: shop_id } }
            requests: { amount: "decimal(12,2)", note: string? }
            features:
              - { name: amount_to_spend, expression: "float64(amount) / float64(card_activity.spend_1h)", type: float64? }
            max_staleness: 1h
        """;

    public static YamlDefinitions Read(string text) => YamlDefinitions.Read([new("example.features.yaml", text)], cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>The example with a part of it replaced.</summary>
    public static string With(string part, string instead)
    {
        Assert.Contains(part, Text, StringComparison.Ordinal);
        return Text.Replace(part, instead, StringComparison.Ordinal);
    }
}
