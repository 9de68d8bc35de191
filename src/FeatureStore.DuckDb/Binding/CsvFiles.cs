using DuckDB.NET.Data;

namespace FeatureStore.DuckDb;

/// <summary>Reads comma-separated values: declared columns as their types, others as DuckDB finds them.</summary>
internal static class CsvFiles
{
    // Nothing about the form is guessed: a file with one broken line would be taken for one of another form.
    private const string Form = "header = true, delim = ',', quote = '\"', escape = '\"', comment = '', skip = 0, strict_mode = true, hive_partitioning = false";

    /// <summary>What stands behind FROM.</summary>
    public static string From(Session session, TextFiles files, CancellationToken cancellationToken)
    {
        // Types are given only for columns that are there: DuckDB refuses others with an error that does not say so.
        var columns = DuckDbErrors.In(files.Relation, files.Path, () => Columns(session, $"read_csv({files.List}, {Form})", cancellationToken));
        var known = columns.Where(files.Types.ContainsKey).ToArray();
        if (known.Length == 0)
            return $"read_csv({files.List}, {Form})";
        var read = $"read_csv({files.List}, {Form}, types = {{{string.Join(", ", known.Select(c => $"{Session.Sql.Text(c)}: 'VARCHAR'"))}}})";
        CheckEach(session, files, read, known, cancellationToken);
        var values = known.Select(c => $"{TextValues.Read(Session.Sql.Quote(c), files.Types[c], files.TimeZone, files.Origin(c, columns))} AS {Session.Sql.Quote(c)}");
        return $"(SELECT * REPLACE ({string.Join(", ", values)}) FROM {read})";
    }

    /// <summary>A statement that reads the header.</summary>
    /// <param name="list">The files as a SQL list.</param>
    public static string Header(string list) => $"DESCRIBE SELECT * FROM read_csv({list}, {Form})";

    // What DuckDB says of files with different columns names neither the file nor, always, the column.
    private static void CheckEach(Session session, TextFiles files, string read, string[] known, CancellationToken cancellationToken)
    {
        if (files.Files.Count == 1)
            return;
        try
        {
            Columns(session, read, cancellationToken);
        }
        catch (DuckDBException)
        {
            foreach (var file in files.Files)
            {
                var columns = DuckDbErrors.In(files.Relation, file, () => Columns(session, $"read_csv([{Session.Sql.Text(file)}], {Form})", cancellationToken));
                if (known.FirstOrDefault(k => !columns.Contains(k)) is { } missing)
                    throw new FeatureDataException(files.Relation, file, missing, "the column is missing in this file and is in others read with it. Files that are read together have the same columns.");
            }
            DuckDbErrors.In(files.Relation, files.Path, () => Columns(session, read, cancellationToken));
        }
    }

    private static List<string> Columns(Session session, string read, CancellationToken cancellationToken) =>
        session.Query($"DESCRIBE SELECT * FROM {read}", r => r.GetString(0), cancellationToken);
}
