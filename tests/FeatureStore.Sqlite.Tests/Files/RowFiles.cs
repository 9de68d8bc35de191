using System.IO.Compression;
using System.Text;
using DuckDB.NET.Data;

namespace FeatureStore.Sqlite.Tests.Files;

/// <summary>Writes rows given as text in the form that the name of a file says.</summary>
internal static class RowFiles
{
    public static void Write(string path, string text)
    {
        var plain = path.EndsWith(".parquet", StringComparison.Ordinal) ? path + ".csv" : path;
        using (Stream file = File.Create(plain), stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Fastest) : file)
            stream.Write(Encoding.UTF8.GetBytes(text));
        if (plain == path)
            return;
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            COPY (SELECT * FROM read_csv('{plain}', header = true, types = {'{'}'Amount in €': 'DECIMAL(12,2)', 'weight': 'DOUBLE', 'channel': 'VARCHAR', 'at': 'TIMESTAMPTZ', 'seen': 'TIMESTAMPTZ'{'}'}))
            TO '{path}' (FORMAT parquet)
            """;
        command.ExecuteNonQuery();
        File.Delete(plain);
    }
}
