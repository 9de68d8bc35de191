using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>Reads JSON lines: declared columns as their types, the others of a spine as DuckDB finds them.</summary>
internal static class JsonFiles
{
    private const string Form = "format = 'newline_delimited', records = true, hive_partitioning = false";
    private const int FirstRows = 10_000;

    /// <summary>What stands behind FROM.</summary>
    /// <param name="session">The run.</param>
    /// <param name="files">The files.</param>
    /// <param name="own">Whether columns that are not declared are read too.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static string From(Session session, TextFiles files, bool own, CancellationToken cancellationToken)
    {
        var known = Present(session, files, cancellationToken);
        var columns = own ? Inferred(session, files, cancellationToken) : [];
        foreach (var column in known.Where(k => columns.All(c => c.Name != k)))
            columns.Add((column, "JSON"));
        if (columns.Count == 0)
            return "(SELECT 0 AS \"no columns\" WHERE false)";
        var read = $"read_json({files.List}, {Form}, columns = {{{string.Join(", ", columns.Select(c => $"{Session.Sql.Text(c.Name)}: {Session.Sql.Text(known.Contains(c.Name) ? "JSON" : c.Type)}"))}}})";
        var values = known.Select(c => $"{JsonValues.Read(Session.Sql.Quote(c), files.Types[c], files.TimeZone, files.Origin(c, columns.Select(o => o.Name)))} AS {Session.Sql.Quote(c)}").ToArray();
        return values.Length == 0 ? read : $"(SELECT * REPLACE ({string.Join(", ", values)}) FROM {read})";
    }

    /// <summary>A statement that reads the first row.</summary>
    /// <param name="list">The files as a SQL list.</param>
    public static string FirstRow(string list) => $"SELECT json FROM read_json_objects({list}, format = 'newline_delimited') LIMIT 1";

    // A key that is in no row of any file is a missing column; files without rows miss nothing.
    private static HashSet<string> Present(Session session, TextFiles files, CancellationToken cancellationToken)
    {
        var present = Query(session, files, $"SELECT DISTINCT unnest(json_keys(json)) FROM (SELECT json FROM {Objects(files)} LIMIT {FirstRows})", r => r.GetString(0), cancellationToken);
        var open = files.Types.Keys.Except(present, StringComparer.Ordinal).ToArray();
        if (open.Length > 0)
        {
            var found = open.Select(c => $"bool_or(json_exists(json, {Session.Sql.Text("/" + c.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal))}))");
            var answers = Query(session, files, $"SELECT {string.Join(", ", found)} FROM {Objects(files)}", r => open.Where((_, i) => r.IsDBNull(i) || r.GetBoolean(i)).ToArray(), cancellationToken);
            present.AddRange(answers[0]);
        }
        return [.. present.Where(files.Types.ContainsKey)];
    }

    // All rows are asked, as what the first ones do not show would be left out. Text stays text, whatever it looks like.
    private static List<(string Name, string Type)> Inferred(Session session, TextFiles files, CancellationToken cancellationToken)
    {
        if (Query(session, files, $"SELECT 1 FROM {Objects(files)} LIMIT 1", _ => 1, cancellationToken).Count == 0)
            return [];
        var all = $"{Form}, sample_size = -1, maximum_sample_files = {files.Files.Count}, map_inference_threshold = -1, field_appearance_threshold = 0";
        return Query(session, files, $"DESCRIBE SELECT * FROM read_json({files.List}, {all})", r => (r.GetString(0), TypeOf(r.GetString(1))), cancellationToken);
    }

    private static string TypeOf(string inferred) =>
        inferred is "DATE" or "TIME" or "UUID" || inferred.StartsWith("TIMESTAMP", StringComparison.Ordinal) ? "VARCHAR" : inferred;

    private static string Objects(TextFiles files) => $"read_json_objects({files.List}, format = 'newline_delimited')";

    private static List<T> Query<T>(Session session, TextFiles files, string sql, Func<DuckDB.NET.Data.DuckDBDataReader, T> read, CancellationToken cancellationToken) =>
        DuckDbErrors.In(files.Relation, files.Path, () => session.Query(sql, read, cancellationToken));
}
