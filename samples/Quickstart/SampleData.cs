using DuckDB.NET.Data;

namespace Quickstart;

/// <summary>Three months of payments that is the same on every machine: few cards pay often, most pay seldom, some rows arrive late.</summary>
internal static class SampleData
{
    public const int Events = 1_000_000;
    private const int Labels = 100_000;
    private const int Cards = 50_000;
    private const int Merchants = 2_000;
    private const long Microseconds = 90L * 86_400_000_000;
    private static readonly DateTime Start = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
    /// <summary>When the last transaction has happened.</summary>
    public static readonly DateTimeOffset End = new DateTimeOffset(Start, TimeSpan.Zero).AddTicks(10 * Microseconds);

    private static readonly string?[] Channels = ["web", "pos", "app", null];

    public static void WriteIfAbsent(string root)
    {
        var directory = Path.Combine(root, "data");
        Directory.CreateDirectory(directory);
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        Write(connection, Path.Combine(directory, "transactions.parquet"), Events,
            "tx_id VARCHAR, card_id BIGINT, merchant_id BIGINT, amount DECIMAL(12,2), channel VARCHAR, tx_time TIMESTAMP, ingested_at TIMESTAMP", Transaction);
        Write(connection, Path.Combine(directory, "labels.parquet"), Labels,
            "card_id BIGINT, merchant_id BIGINT, amount DOUBLE, t TIMESTAMP, is_fraud BOOLEAN", Label);
    }

    /// <summary>The transactions that became known after an instant, in the order in which they did.</summary>
    public static IEnumerable<Transaction> TransactionsKnownAfter(string root, DateTimeOffset instant)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT tx_id, card_id, merchant_id, amount, channel, tx_time, ingested_at FROM '{Path.Combine(root, "data", "transactions.parquet").Replace("'", "''")}' WHERE greatest(tx_time, ingested_at) > $instant ORDER BY greatest(tx_time, ingested_at), tx_id";
        command.Parameters.Add(new DuckDBParameter("instant", instant.UtcDateTime));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new(
                reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetDecimal(3), reader.IsDBNull(4) ? null : reader.GetString(4),
                new(reader.GetDateTime(5), TimeSpan.Zero), new(reader.GetDateTime(6), TimeSpan.Zero));
        }
    }

    /// <summary>Keys and instants to ask for; one key in twenty is of nobody.</summary>
    public static IReadOnlyList<Question> Questions(int count, DateTimeOffset from)
    {
        var numbers = new Numbers(7);
        var span = (End - from).Ticks;
        return [.. Enumerable.Range(0, count).Select(i => new Question(
            i % 20 == 0 ? -i : numbers.Skewed(Cards),
            i % 20 == 10 ? -i : numbers.Skewed(Merchants),
            Amount(numbers),
            from.AddTicks((long)(numbers.Next() * span))))];
    }

    private static void Write(DuckDBConnection connection, string path, int rows, string columns, Action<IDuckDBAppenderRow, int, Numbers> append)
    {
        if (File.Exists(path))
            return;
        Execute(connection, $"CREATE OR REPLACE TABLE rows ({columns})");
        var numbers = new Numbers((ulong)rows);
        using (var appender = connection.CreateAppender("rows"))
        {
            for (var i = 0; i < rows; i++)
            {
                var row = appender.CreateRow();
                append(row, i, numbers);
                row.EndRow();
            }
        }
        // Complete or not there: a run that was interrupted starts again.
        var pending = path + ".tmp";
        Execute(connection, $"COPY rows TO '{pending.Replace("'", "''")}' (FORMAT parquet, COMPRESSION zstd)");
        File.Move(pending, path, overwrite: true);
    }

    private static void Transaction(IDuckDBAppenderRow row, int i, Numbers numbers)
    {
        // Times rise with the row, as they do in a log; one in twenty rows arrives up to two hours late.
        var time = Start.AddTicks(10 * ((i * (Microseconds / Events)) + (long)(numbers.Next() * 1_000_000)));
        var late = numbers.Next() < 0.05 ? numbers.Next() * 7_200 : numbers.Next() * 5;
        row.AppendValue("tx" + i.ToString("D7", System.Globalization.CultureInfo.InvariantCulture))
            .AppendValue(numbers.Skewed(Cards))
            .AppendValue(numbers.Skewed(Merchants))
            .AppendValue(Math.Round((decimal)(numbers.Next() * numbers.Next() * 500), 2) + 0.01m);
        if (Channels[(int)(numbers.Next() * Channels.Length)] is { } channel)
            row.AppendValue(channel);
        else
            row.AppendNullValue();
        row.AppendValue(time).AppendValue(time.AddTicks((long)(late * TimeSpan.TicksPerSecond)));
    }

    private static void Label(IDuckDBAppenderRow row, int i, Numbers numbers) => row
        .AppendValue(numbers.Skewed(Cards))
        .AppendValue(numbers.Skewed(Merchants))
        .AppendValue(Amount(numbers))
        .AppendValue(Start.AddTicks(10 * (long)(Microseconds * (0.3 + (0.7 * numbers.Next())))))
        .AppendValue(numbers.Next() < 0.02);

    // What is about to be paid, in whole cents.
    private static double Amount(Numbers numbers) => Math.Round(numbers.Next() * 50_000) / 100;

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>A small generator (SplitMix64), so that the data never changes with the runtime.</summary>
    private sealed class Numbers(ulong seed)
    {
        private ulong _state = seed;

        /// <summary>Uniform in [0, 1).</summary>
        public double Next()
        {
            var z = _state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
        }

        /// <summary>1 to <paramref name="count"/>, the small ones far more often (Zipf's law).</summary>
        public long Skewed(int count) => (long)Math.Exp(Next() * Math.Log(count + 1));
    }
}
