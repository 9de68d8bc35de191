using DuckDB.NET.Data;

/// <summary>Four payments in a Parquet file; the last becomes known an hour and a half after it happened.</summary>
internal static class SampleFile
{
    public static void Write(string root)
    {
        Directory.CreateDirectory(Path.Combine(root, "data"));
        using var connection = new DuckDBConnection("DataSource=:memory:");
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
}
