using System.Collections;
using System.Globalization;
using DuckDB.NET.Data;
using FeatureStore.Oracle;

namespace FeatureStore.Conformance;

/// <summary>Rows to Parquet and back, with exact types and in order.</summary>
public sealed class ParquetRows : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    public ParquetRows()
    {
        _connection.Open();
        Run("SET TimeZone = 'UTC'; SET threads = 1");
    }

    /// <summary>Writes one file. The rows travel as text, which every type survives.</summary>
    public void Write(string path, IReadOnlyList<ParquetColumn> columns, IEnumerable<Row> rows)
    {
        Run($"CREATE OR REPLACE TABLE staged ({string.Join(", ", columns.Select((_, i) => $"c{i} VARCHAR"))})");
        using (var appender = _connection.CreateAppender("staged"))
        {
            foreach (var row in rows)
            {
                var line = appender.CreateRow();
                foreach (var column in columns)
                {
                    if (column.ToText(row[column.Name]) is { } text)
                        line.AppendValue(text);
                    else
                        line.AppendNullValue();
                }
                line.EndRow();
            }
        }
        var selected = columns.Select((c, i) => $"{c.FromText($"c{i}")} AS \"{c.PhysicalName.Replace("\"", "\"\"")}\"");
        Run($"COPY (SELECT {string.Join(", ", selected)} FROM staged) TO '{path}' (FORMAT parquet)");
    }

    /// <summary>The rows of a query, in order: instants as microseconds, integers as long, floats as double.</summary>
    public IReadOnlyList<Row> Query(string sql)
    {
        var columns = Read($"DESCRIBE {sql}", reader => (Name: reader.GetString(0), Type: reader.GetString(1)));
        var selected = columns.Select(c => $"{Readable($"\"{c.Name.Replace("\"", "\"\"")}\"", c.Type)}");
        return Read($"SELECT {string.Join(", ", selected)} FROM ({sql})", reader => (Row)columns
            .Select((c, i) => KeyValuePair.Create(c.Name, reader.IsDBNull(i) ? null : Value(reader.GetValue(i), c.Type)))
            .ToDictionary());
    }

    public void Dispose() => _connection.Dispose();

    private static string Readable(string column, string type) => type switch
    {
        _ when ElementOf(type) is { } element => $"list_transform({column}, lambda x: {Readable("x", element)})",
        "TIMESTAMP" or "TIMESTAMP WITH TIME ZONE" => $"epoch_us({column})",
        "UUID" or "DATE" => $"{column}::VARCHAR",
        "BLOB" => $"hex({column})",
        _ when type.StartsWith("DECIMAL", StringComparison.Ordinal) => $"{column}::VARCHAR",
        _ => column,
    };

    // BIGINT[] is a list, FLOAT[3] a vector.
    private static string? ElementOf(string type) => type.EndsWith(']') ? type[..type.LastIndexOf('[')] : null;

    private static object Value(object value, string type) => (value, type) switch
    {
        (IEnumerable items, _) when ElementOf(type) is { } element => new ListValue(items.Cast<object>().Select(item => Value(item, element))),
        (string text, "UUID") => Guid.Parse(text),
        (string text, "BLOB") => ValueText.Read(text, FeatureType.Bytes),
        (string text, "DATE") => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        (string text, not "VARCHAR") => decimal.Parse(text, CultureInfo.InvariantCulture),
        (float real, _) => (double)real,
        (bool or double or string or long, _) => value,
        _ => Convert.ToInt64(value, CultureInfo.InvariantCulture),
    };

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private List<T> Read<T>(string sql, Func<DuckDBDataReader, T> read)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }
}
