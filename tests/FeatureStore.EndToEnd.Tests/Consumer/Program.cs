using DuckDB.NET.Data;
using FeatureStore;
using Quickstart;

var root = Path.Combine(AppContext.BaseDirectory, "root");
Directory.CreateDirectory(Path.Combine(root, "data"));
using (var connection = new DuckDBConnection("DataSource=:memory:"))
{
    connection.Open();
    using var command = connection.CreateCommand();
    command.CommandText = $"""
        COPY (
            SELECT tx_id, card_id::BIGINT AS card_id, merchant_id::BIGINT AS merchant_id, amount::DECIMAL(12,2) AS amount, channel,
                tx_time::TIMESTAMP AS tx_time, ingested_at::TIMESTAMP AS ingested_at
            FROM (VALUES
                ('t1', 1, 7, 10.50, 'web', '2024-01-02 09:00:00', '2024-01-02 09:00:05'),
                ('t2', 1, 7, 20.25, 'pos', '2024-01-08 09:58:00', '2024-01-08 09:58:05'),
                ('t3', 2, 7, 5.00, NULL, '2024-01-08 09:59:00', '2024-01-08 09:59:05'),
                ('t4', 1, 7, 100.00, 'app', '2024-01-08 09:59:30', '2024-01-08 11:30:00')
            ) AS t(tx_id, card_id, merchant_id, amount, channel, tx_time, ingested_at)
        ) TO '{Path.Combine(root, "data", "transactions.parquet").Replace("'", "''")}' (FORMAT parquet)
        """;
    command.ExecuteNonQuery();
}

Payment[] payments =
[
    new("known late", 1, 7, new(2024, 1, 8, 10, 0, 0, TimeSpan.Zero)),
    new("known now", 1, 7, new(2024, 1, 8, 12, 0, 0, TimeSpan.Zero)),
    new("never seen", 3, 8, new(2024, 1, 8, 10, 0, 0, TimeSpan.Zero)),
];

await using var store = new FeatureStoreBuilder().UseDuckDb().UseRoot(root).Build();
var spine = Spine.From(payments, r => r.At, r => new FraudFeatures.Input(r.CardId, r.MerchantId));
await foreach (var row in store.GetHistoricalFeatures<FraudFeatures, Payment>(spine))
{
    var card = row.Features.CardActivity;
    Console.WriteLine($"{row.Spine.Name} {row.Time:HH:mm}: {card.Tx5m} {card.Spend1h} {card.SpendLastWeek?.ToString() ?? "null"} {card.LastChannel ?? "null"} {row.Features.Merchant.Tx1h}");
}

internal sealed record Payment(string Name, long CardId, long MerchantId, DateTimeOffset At);
