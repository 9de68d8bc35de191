using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FeatureStore.DuckDb;

/// <summary>Accepts queries that are one SELECT statement and read the files they seem to read.</summary>
internal static class QueryText
{
    private const int MaxLength = 1 << 20;

    /// <summary>Throws if the query is anything else.</summary>
    /// <param name="session">The run.</param>
    /// <param name="relation">Who asks.</param>
    /// <param name="sql">The query.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static void Check(Session session, string relation, string sql, CancellationToken cancellationToken)
    {
        if (sql.Length > MaxLength)
            throw Wrong(relation, string.Create(CultureInfo.InvariantCulture, $"it has {sql.Length} characters, and {MaxLength} are the most. Put what it does into files or a view of its own."));
        var (tree, statements, failure, kind) = DuckDbErrors.In(relation, "query", () => session.Query(
            $"SELECT tree::VARCHAR, json_array_length(tree, '$.statements')::BIGINT, tree ->> 'error_message', tree ->> 'error_type' FROM (SELECT json_serialize_sql({Session.Sql.Text(sql)}) AS tree)",
            r => (r.GetString(0), r.IsDBNull(1) ? 0 : r.GetInt64(1), r.IsDBNull(2) ? null : r.GetString(2), r.IsDBNull(3) ? null : r.GetString(3)), cancellationToken))[0];
        if (failure is not null && kind == "parser")
            throw Wrong(relation, $"{failure.ReplaceLineEndings(" ")}. Correct it.");
        if (failure is not null || statements != 1)
            throw Wrong(relation, "it is not one SELECT statement. Write one, without COPY, ATTACH, INSTALL, SET or PIVOT, and nothing behind it.");
        if (Texts(tree).FirstOrDefault(t => IsElsewhere(session.Directory, t)) is { } file)
            throw Wrong(relation, $"'{file}' is also a file of the directory in which the process runs, where DuckDB looks first, before '{session.Directory}'. Write its absolute path.");
    }

    private static FeatureDataException Wrong(string relation, string what) => new(relation, "query", null, "the query cannot be run: " + what);

    // The names of tables and the literals: what may be a path. A tree may be deeper than documents usually are.
    private static List<string> Texts(string tree)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(tree), new() { MaxDepth = int.MaxValue });
        var (texts, candidate) = (new List<string>(), false);
        while (reader.Read())
        {
            if (candidate && reader.TokenType == JsonTokenType.String)
                texts.Add(reader.GetString()!);
            candidate = reader.TokenType == JsonTokenType.PropertyName && (reader.ValueTextEquals("table_name"u8) || reader.ValueTextEquals("value"u8));
        }
        return texts;
    }

    private static bool IsElsewhere(string directory, string text)
    {
        var here = System.IO.Directory.GetCurrentDirectory();
        return text.Length > 0 && !text.Contains('\0', StringComparison.Ordinal) && !Path.IsPathRooted(text) && here != directory && File.Exists(Path.Combine(here, text));
    }
}
