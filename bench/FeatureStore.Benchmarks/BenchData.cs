using System.Globalization;
using DuckDB.NET.Data;

namespace FeatureStore.Benchmarks;

/// <summary>Events and spines that hashes make, the same on every run: keys by Zipf's law, 90 days, files in event order.</summary>
internal sealed record BenchData(string Directory, int Events, int SpineRows)
{
    public string EventFile => Path.Combine(Directory, $"events-{Events}.parquet");

    public string SpineFile => Path.Combine(Directory, $"spine-{SpineRows}.parquet");

    public string WeekFile => Path.Combine(Directory, $"week-{SpineRows / 9}.parquet");

    public static BenchData Create(int events, int spineRows)
    {
        var data = new BenchData(Path.Combine(Path.GetTempPath(), "featurestore-bench"), events, spineRows);
        System.IO.Directory.CreateDirectory(data.Directory);
        var step = (90L * 86_400_000_000 / events).ToString(CultureInfo.InvariantCulture);
        Write(data.EventFile, $"""
            SELECT {Key("i")} AS card, (hash(i + 77) % 5000)::BIGINT AS merchant,
                TIMESTAMP '2024-01-01' + to_microseconds((i * {step})::BIGINT) AS ts,
                TIMESTAMP '2024-01-01' + to_microseconds((i * {step})::BIGINT + (hash(i + 9) % 3600000000)::BIGINT) AS created,
                (hash(i + 1) % 100000)::BIGINT AS cents, ((hash(i + 2) % 1000000) / 100.0)::DECIMAL(12,2) AS amount, 'cat' || (hash(i + 3) % 20) AS cat,
                (hash(i + 4) % 1000000) / 7.0::DOUBLE AS x1, (hash(i + 6) % 1000000) / 3.0::DOUBLE AS x2, (hash(i + 8) % 1000)::INTEGER AS n
            FROM range({events}) AS r(i)
            """);
        Write(data.SpineFile, Spine(spineRows, "2024-01-31", 60));
        Write(data.WeekFile, Spine(spineRows / 9, "2024-03-01", 7));
        return data;
    }

    private static string Spine(int rows, string start, int days) => $"""
        SELECT {Key("i + 123456789")} AS card, TIMESTAMP '{start}' + to_microseconds((hash(i + 99) % {days * 86_400_000_000L})::BIGINT) AS t
        FROM range({rows}) AS r(i)
        """;

    private static string Key(string i) => $"floor(exp((hash({i}) % 1000000007) / 1000000007.0 * ln(100001)))::BIGINT";

    private static void Write(string path, string query)
    {
        if (File.Exists(path))
            return;
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"COPY ({query}) TO '{path}.tmp' (FORMAT parquet, COMPRESSION zstd)";
        command.ExecuteNonQuery();
        File.Move(path + ".tmp", path);
    }
}
