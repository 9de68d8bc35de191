using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>Rows in files or from a query, as DuckDB reads them.</summary>
/// <param name="Name">Who asks, for messages: a source or "spine".</param>
/// <param name="From">What stands behind FROM.</param>
/// <param name="File">The path, glob or query, for messages.</param>
/// <param name="Files">The files; empty for a query.</param>
/// <param name="HasStatistics">Whether the files carry statistics of their columns.</param>
internal sealed record FileRelation(string Name, string From, string File, IReadOnlyList<string> Files, bool HasStatistics)
{
    /// <summary>The files that a path or glob names, read by their extension.</summary>
    /// <param name="session">The run.</param>
    /// <param name="name">Who asks.</param>
    /// <param name="path">The absolute path or glob.</param>
    /// <param name="csvTypes">Types of columns that text does not tell, by name.</param>
    /// <param name="timeZone">The zone of times without one in text.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <param name="hive">Whether directories called <c>column=value</c> are columns.</param>
    public static FileRelation OfPath(
        Session session, string name, string path, IReadOnlyDictionary<string, string> csvTypes, string? timeZone, CancellationToken cancellationToken, bool hive = true)
    {
        var files = System.IO.File.Exists(path) ? [path] : DuckDbErrors.In(name, path, () => session.Query($"SELECT file FROM glob({Session.Sql.Text(path)}) ORDER BY file", r => r.GetString(0), cancellationToken));
        if (files.Count == 0)
            throw new FeatureDataException(name, path, null, "there is no such file. Check the path, or bind another one with UseSource.");
        foreach (var file in files.Where(f => f.AsSpan().ContainsAny("*?[")))
            ThrowIfPattern(session, name, file, cancellationToken);
        var list = ListOf(files);
        return files[0].EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || files[0].EndsWith(".csv.gz", StringComparison.OrdinalIgnoreCase)
            ? new(name, Csv(session, name, path, list, csvTypes, timeZone, cancellationToken), path, files, HasStatistics: false)
            : new(name, hive ? $"read_parquet({list})" : $"read_parquet({list}, hive_partitioning = false)", path, files, HasStatistics: true);
    }

    /// <summary>The files as a SQL list.</summary>
    public string List => ListOf(Files);

    /// <summary>The rows of a query.</summary>
    public static FileRelation OfQuery(string name, string sql) => new(name, $"({sql.Trim().TrimEnd(';')}\n)", "query", [], HasStatistics: false);

    /// <summary>The columns and their DuckDB types.</summary>
    public IReadOnlyList<(string Name, string Type)> Describe(Session session, CancellationToken cancellationToken) =>
        DuckDbErrors.In(Name, File, () => session.Query($"DESCRIBE SELECT * FROM {From}", r => (r.GetString(0), r.GetString(1)), cancellationToken));

    // Types are given only for columns that are there: DuckDB refuses others with an error that does not say so.
    private static string Csv(Session session, string name, string path, string list, IReadOnlyDictionary<string, string> types, string? timeZone, CancellationToken cancellationToken)
    {
        var sniffed = $"read_csv({list}, header = true)";
        var columns = DuckDbErrors.In(name, path, () => session.Query($"DESCRIBE SELECT * FROM {sniffed}", r => r.GetString(0), cancellationToken));
        var known = columns.Where(types.ContainsKey).ToArray();
        if (known.Length == 0)
            return sniffed;
        var instants = known.Where(c => types[c] == CsvTypes.Instant).ToArray();
        var typed = known.Select(c => $"{Session.Sql.Text(c)}: {Session.Sql.Text(instants.Contains(c) ? "VARCHAR" : types[c])}");
        var read = $"read_csv({list}, header = true, types = {{{string.Join(", ", typed)}}})";
        var replaced = instants.Select(c => $"{CsvTypes.InstantOf(Session.Sql.Quote(c), timeZone ?? "UTC", new(name, path, c))} AS {Session.Sql.Quote(c)}");
        return instants.Length == 0 ? read : $"(SELECT * REPLACE ({string.Join(", ", replaced)}) FROM {read})";
    }

    // DuckDB takes every path for a pattern, again and again while it optimizes, and reads what the pattern matches.
    private static void ThrowIfPattern(Session session, string name, string file, CancellationToken cancellationToken)
    {
        var matches = DuckDbErrors.In(name, file, () => session.Query($"SELECT file FROM glob({Session.Sql.Text(file)})", r => r.GetString(0), cancellationToken));
        if (matches is not [var only] || only != file)
            throw new FeatureDataException(name, file, null, $"the name of the file is also a pattern, which matches {(matches.Count == 0 ? "nothing" : string.Join(", ", matches.Take(3)))}. Rename it without *, ? and [.");
    }

    private static string ListOf(IEnumerable<string> files) => "[" + string.Join(", ", files.Select(Session.Sql.Text)) + "]";
}
