using System.IO.Compression;
using System.Text;
using DuckDB.NET.Data;

namespace FeatureStore.DuckDb.Tests;

/// <summary>A directory with the files of a test, gone when disposed, and a DuckDB of its own to write and read them.</summary>
public sealed class Workspace : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    public Workspace()
    {
        _connection.Open();
        Run("SET TimeZone = 'UTC'");
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("featurestore-tests-").FullName;

    /// <summary>Everything below the directory, hidden files included.</summary>
    public IEnumerable<string> Files => Directory.EnumerateFileSystemEntries(Root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        .Select(f => System.IO.Path.GetRelativePath(Root, f)).Order(StringComparer.Ordinal);

    /// <summary>The absolute path of a file in the directory.</summary>
    public string Path(string name) => System.IO.Path.Combine(Root, name);

    /// <summary>Writes the rows of a query to a Parquet file and gives its absolute path.</summary>
    public string Parquet(string name, string sql, string options = "")
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
        Run($"COPY ({sql}) TO '{Path(name).Replace("'", "''")}' (FORMAT parquet{options})");
        return Path(name);
    }

    /// <summary>Writes a text file, packed if it is called so, and gives its absolute path.</summary>
    public string Text(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
        using Stream file = File.Create(Path(name));
        using var stream = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Fastest) : file;
        stream.Write(Encoding.UTF8.GetBytes(text));
        return Path(name);
    }

    /// <summary>The rows of a query, each value as DuckDB's text, null as <see langword="null"/>.</summary>
    public List<string?[]> Texts(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT COLUMNS(*)::VARCHAR FROM ({sql})";
        using var reader = command.ExecuteReader();
        var rows = new List<string?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetString(i))]);
        return rows;
    }

    /// <summary>The first column of a query, as text.</summary>
    public IEnumerable<string?> Column(string sql) => Texts(sql).Select(r => r[0]);

    /// <summary>The columns of a Parquet file and their types.</summary>
    public string[] Schema(string file) => [.. Texts($"SELECT column_name || ' ' || column_type FROM (DESCRIBE SELECT * FROM '{file.Replace("'", "''")}')").Select(r => r[0]!)];

    public void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>A store whose relative paths start in the directory.</summary>
    public FeatureStoreClient Store(Action<DuckDbOptions>? configure = null) =>
        new FeatureStoreBuilder().UseDuckDb(configure).UseRoot(Root).Build();

    public void Dispose()
    {
        _connection.Dispose();
        Directory.Delete(Root, recursive: true);
    }
}
