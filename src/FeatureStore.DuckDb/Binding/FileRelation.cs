using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>Rows in files or from a query, as DuckDB reads them.</summary>
/// <param name="Name">Who asks, for messages: a source or "spine".</param>
/// <param name="From">What stands behind FROM.</param>
/// <param name="File">The path, glob or query, for messages.</param>
/// <param name="Files">The files; empty for a query.</param>
/// <param name="Format">Their format; null for a query.</param>
internal sealed record FileRelation(string Name, string From, string File, IReadOnlyList<string> Files, FileFormat? Format)
{
    /// <summary>The files that a path or glob names, read by their extension.</summary>
    /// <param name="session">The run.</param>
    /// <param name="name">Who asks.</param>
    /// <param name="path">The absolute path or glob.</param>
    /// <param name="types">The types of declared columns, by name, for files that do not tell them.</param>
    /// <param name="timeZone">The zone of times without one in text.</param>
    /// <param name="own">Whether all columns are read as they stand, and no others: directories called <c>column=value</c> are none.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static FileRelation OfPath(
        Session session, string name, string path, IReadOnlyDictionary<string, FeatureType> types, string? timeZone, bool own, CancellationToken cancellationToken)
    {
        var files = Find(session, name, path, cancellationToken);
        var text = new TextFiles(name, path, files, types, timeZone ?? "UTC");
        var format = FileFormats.Of(name, path, files);
        var from = format switch
        {
            FileFormat.Csv => CsvFiles.From(session, text, cancellationToken),
            FileFormat.Json => JsonFiles.From(session, text, own, cancellationToken),
            _ => $"read_parquet({ListOf(files)}{(own ? ", hive_partitioning = false" : "")})",
        };
        return new(name, from, path, files, format);
    }

    /// <summary>The files that a path or glob names, at least one, in the order of their names.</summary>
    public static IReadOnlyList<string> Find(Session session, string name, string path, CancellationToken cancellationToken)
    {
        var files = System.IO.File.Exists(path) ? [path] : DuckDbErrors.In(name, path, () => session.Query($"SELECT file FROM glob({Session.Sql.Text(path)}) ORDER BY file", r => r.GetString(0), cancellationToken));
        if (files.Count == 0)
            throw new FeatureDataException(name, path, null, "there is no such file. Check the path, or bind another one (UseSource; 'sources' in featurestore.yaml).");
        foreach (var file in files.Where(f => f.AsSpan().ContainsAny("*?[")))
            ThrowIfPattern(session, name, file, cancellationToken);
        session.Remember(name, files);
        return files;
    }

    /// <summary>Whether the files carry statistics of their columns.</summary>
    public bool HasStatistics => Format == FileFormat.Parquet;

    /// <summary>The files as a SQL list.</summary>
    public string List => ListOf(Files);

    /// <summary>Files as a SQL list.</summary>
    public static string ListOf(IEnumerable<string> files) => "[" + string.Join(", ", files.Select(Session.Sql.Text)) + "]";

    /// <summary>The rows of a query.</summary>
    public static FileRelation OfQuery(Session session, string name, string sql, CancellationToken cancellationToken)
    {
        QueryText.Check(session, name, sql, cancellationToken);
        return new(name, $"({sql.Trim().TrimEnd(';')}\n)", "query", [], Format: null);
    }

    /// <summary>The columns and their DuckDB types.</summary>
    public IReadOnlyList<(string Name, string Type)> Describe(Session session, CancellationToken cancellationToken) =>
        DuckDbErrors.In(Name, File, () => session.Query($"DESCRIBE SELECT * FROM {From}", r => (r.GetString(0), r.GetString(1)), cancellationToken));

    // DuckDB takes every path for a pattern, again and again while it optimizes, and reads what the pattern matches.
    private static void ThrowIfPattern(Session session, string name, string file, CancellationToken cancellationToken)
    {
        var matches = DuckDbErrors.In(name, file, () => session.Query($"SELECT file FROM glob({Session.Sql.Text(file)})", r => r.GetString(0), cancellationToken));
        if (matches is not [var only] || only != file)
            throw new FeatureDataException(name, file, null, $"the name of the file is also a pattern, which matches {(matches.Count == 0 ? "nothing" : string.Join(", ", matches.Take(3)))}. Rename it without *, ? and [.");
    }
}
