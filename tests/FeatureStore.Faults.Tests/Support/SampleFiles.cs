using DuckDB.NET.Data;

namespace FeatureStore.Faults.Tests.Support;

/// <summary>The sample as Parquet files.</summary>
internal static class SampleFiles
{
    public static void Write(string root)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        Execute(connection, """
            CREATE TABLE payments (payment_id VARCHAR, card_id BIGINT, shop_name VARCHAR, amount DECIMAL(12,2), channel VARCHAR, paid_at TIMESTAMP, known_at TIMESTAMP);
            CREATE TABLE visits (card_id BIGINT, seconds BIGINT, "at" TIMESTAMP);
            """);
        using (var rows = connection.CreateAppender("payments"))
        {
            foreach (var p in Sample.Payments)
                rows.CreateRow().AppendValue(p.PaymentId).AppendValue(p.CardId).AppendValue(p.ShopName).AppendValue(p.Amount).AppendValue(p.Channel).AppendValue(p.PaidAt.UtcDateTime).AppendValue(p.KnownAt.UtcDateTime).EndRow();
        }
        using (var rows = connection.CreateAppender("visits"))
        {
            foreach (var v in Sample.Visits)
                rows.CreateRow().AppendValue(v.CardId).AppendValue(v.Seconds).AppendValue(v.At.UtcDateTime).EndRow();
        }
        Execute(connection, $"COPY payments TO '{Path.Combine(root, "payments.parquet")}' (FORMAT parquet); COPY visits TO '{Path.Combine(root, "visits.parquet")}' (FORMAT parquet)");
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
