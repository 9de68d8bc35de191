using DuckDB.NET.Data;

namespace FeatureStore.Testing.Tests.Support;

/// <summary>The rows of a day's hours as Parquet files, the same each time.</summary>
internal sealed class SampleFiles : IDisposable
{
    private const string Start = "TIMESTAMP '2024-05-01 00:00:00'";

    /// <summary>How many payments there are.</summary>
    private const int Payments = 600;

    /// <summary>How many rows tell of them.</summary>
    public const int PaymentsTold = Payments + (Payments / 15);

    public string Root { get; } = Directory.CreateTempSubdirectory("featurestore-parity-").FullName;

    /// <summary>Writes all files.</summary>
    public SampleFiles WriteAll()
    {
        WritePayments("");
        Write("profiles", $"SELECT {Of("i", 11, 9)} AS account_id, CASE WHEN {Of("i", 12, 5)} > 0 THEN 'c' || {Of("i", 13, 4)} END AS country, DATE '1990-01-01' + CAST({Of("i", 14, 900)} AS INTEGER) AS born, CASE {Of("i", 15, 5)} WHEN 0 THEN true WHEN 1 THEN NULL ELSE false END AS is_closed, {Start} + to_microseconds({Of("i", 16, 32_400_000_000)}) AS at FROM range(150) AS r(i)");
        Write("visits", $"SELECT {Of("i", 21, 9)} AS account_id, CAST({Of("i", 22, 600)} AS INTEGER) AS seconds, {Start} + to_seconds({Of("i", 23, 10_800)} * 3) AS at FROM range(300) AS r(i)");
        Write("transfers", $"SELECT CASE WHEN i % 40 > 0 THEN {Of("i", 31, 10)} END AS payer_id, {Of("i", 32, 10)} AS payee_id, 'shop ' || {Of("i", 33, 5)} AS shop_name, i * 1.25::DOUBLE AS amount, CASE WHEN i % 2 = 0 THEN 'web' END AS time, CASE WHEN i <> 17 THEN {Start} + to_seconds({Of("i", 34, 34_000)}) END AS t FROM range(60) AS r(i)");
        return this;
    }

    /// <summary>Writes the payments, with a change.</summary>
    /// <param name="replace">A <c>REPLACE</c> clause.</param>
    /// <param name="order">An <c>ORDER BY</c> clause.</param>
    public void WritePayments(string replace, string order = "")
    {
        var first = $"SELECT printf('%04d', i) AS payment_id, CASE WHEN i <> 5 THEN {Of("i", 1, 9)} END AS account_id, 'shop ' || {Of("i", 2, 4)} AS shop_name, CAST({Of("i", 3, 50_000)} / 100.0 AS DECIMAL(12, 2)) AS amount, CASE WHEN i % 50 = 7 THEN 'nan'::DOUBLE ELSE {Of("i", 4, 1000)} / 7.0::DOUBLE END AS weight, CASE {Of("i", 5, 3)} WHEN 0 THEN 'web' WHEN 1 THEN 'till' END AS channel, {Start} + to_seconds({Of("i", 6, 540)} * 60) AS paid_at, paid_at + to_microseconds(CASE WHEN i % 4 = 1 THEN 0 WHEN i % 6 = 0 THEN {Of("i", 7, 2_400_000_000)} ELSE {Of("i", 8, 5_000_000)} END) AS known_at FROM range({Payments}) AS r(i)";
        Write("payments", $"WITH first AS ({first}), told AS (SELECT * FROM first UNION ALL SELECT * REPLACE (CAST(amount + 1 AS DECIMAL(12, 2)) AS amount, known_at + INTERVAL 10 MINUTE AS known_at) FROM first WHERE CAST(payment_id AS INTEGER) % 15 = 0) SELECT * {replace} FROM told {order}");
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    // A number below a limit that looks random.
    private static string Of(string row, int salt, long limit) => $"CAST(hash({row} * 131 + {salt}) % {limit} AS BIGINT)";

    private void Write(string name, string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"COPY ({sql}) TO '{Path.Combine(Root, name)}.parquet' (FORMAT parquet)";
        command.ExecuteNonQuery();
    }
}
