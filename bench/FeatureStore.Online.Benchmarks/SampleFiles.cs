using DuckDB.NET.Data;

namespace FeatureStore.Online.Benchmarks;

/// <summary>Files that benchmarks read, made once per machine in the directory of temporary files.</summary>
internal static class SampleFiles
{
    /// <summary>One row per user.</summary>
    public static string Profiles(int users) => Make($"featurestore-profiles-{users}.parquet",
        $"SELECT i AS user_id, TIMESTAMPTZ '2024-05-01 00:00:00+00' + to_microseconds(i) AS at, i * 0.5 AS d_0, i * 0.25 AS d_1, i * 0.125 AS d_2, i + 0.75 AS d_3, i - 0.1 AS d_4, i AS l_0, -i AS l_1, i * 1000 AS l_2, i % 2 = 0 AS b, 'string' || lpad((i % 10000)::VARCHAR, 4, '0') AS s FROM (SELECT hash(range)::UBIGINT % 1000003 AS o, range::BIGINT AS i FROM range({users})) ORDER BY o");

    /// <summary>No payment at all.</summary>
    public static string NoPayments() => Make("featurestore-no-payments.parquet",
        "SELECT 1::BIGINT AS id, 1::BIGINT AS card_id, 1::BIGINT AS cents, now() AS at WHERE false");

    /// <summary>Payments of some cards, each with so many, spread over the 90 days before May 2024 and half a day of it.</summary>
    public static string Payments(params (long Card, int Count)[] cards) => Make($"featurestore-payments-{string.Join("-", cards.Select(c => c.Count))}.parquet",
        string.Join(" UNION ALL ", cards.Select(c => $"SELECT i AS id, {c.Card}::BIGINT AS card_id, (hash(i) % 100000)::BIGINT AS cents, TIMESTAMPTZ '2024-02-01 12:30:00+00' + to_microseconds(i * {90L * 86_400_000_000 / c.Count}) AS at FROM (SELECT range::BIGINT AS i FROM range({c.Count}))")));

    private static string Make(string name, string select)
    {
        var path = Path.Combine(Path.GetTempPath(), name);
        if (File.Exists(path))
            return path;
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"COPY ({select.Replace("i * 0.5", "(i * 0.5)::DOUBLE").Replace("i * 0.25", "(i * 0.25)::DOUBLE").Replace("i * 0.125", "(i * 0.125)::DOUBLE").Replace("i + 0.75", "(i + 0.75)::DOUBLE").Replace("i - 0.1", "(i - 0.1)::DOUBLE")}) TO '{path}.tmp' (FORMAT parquet)";
        command.ExecuteNonQuery();
        File.Move(path + ".tmp", path);
        return path;
    }
}
