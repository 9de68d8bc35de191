using DuckDB.NET.Data;
using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>Writes rows of sources to Parquet files that can be bound to them: for tests, samples and small loads.</summary>
public static class SourceParquet
{
    private const int RowsBetweenChecks = 4096;

    /// <summary>Writes rows with all columns that their source declares, under the names that these have in files.</summary>
    /// <param name="source">The source.</param>
    /// <param name="rows">Its rows; none make a file without rows.</param>
    /// <param name="path">The file, relative to the current directory; an existing one is replaced when the new one is complete.</param>
    /// <param name="cancellationToken">Ends the work and leaves nothing behind.</param>
    /// <returns>How many rows were written.</returns>
    /// <exception cref="FeatureDataException">A value does not fit its column.</exception>
    public static Task<long> WriteAsync(SourceDefinition source, IEnumerable<ISourceRow> rows, string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Task.Run(() => Write(source, rows, Path.GetFullPath(path), cancellationToken), cancellationToken);
    }

    private static long Write(SourceDefinition source, IEnumerable<ISourceRow> rows, string path, CancellationToken cancellationToken)
    {
        using var file = new PendingFile(path);
        using var session = new Session(new(), Path.GetDirectoryName(path)!);
        session.Execute($"CREATE TABLE given ({string.Join(", ", source.Columns.Select((c, i) => $"c{i} {AppenderWriter.TypeOf(c.Type)}"))})", cancellationToken);
        Append(session, source, rows, cancellationToken);
        var columns = source.Columns.Select((c, i) => $"{Read($"c{i}", c.Type)} AS {Session.Sql.Quote(c.PhysicalName)}");
        var written = session.Execute($"COPY (SELECT {string.Join(", ", columns)} FROM given) TO {Session.Sql.Text(file.TemporaryPath)} (FORMAT parquet, COMPRESSION zstd)", cancellationToken);
        file.Commit();
        return written;
    }

    private static void Append(Session session, SourceDefinition source, IEnumerable<ISourceRow> rows, CancellationToken cancellationToken)
    {
        using var appender = session.Connection.CreateAppender("given");
        var columns = EquatableArray.From(source.Columns.Select(c => new KeyDefinition(c.Name, c.Type)));
        var (writer, count) = (new AppenderWriter(columns, source.Name, source.AvailableAt == source.EventTime ? null : source.AvailableAt), 0L);
        foreach (var row in rows)
        {
            if (count++ % RowsBetweenChecks == 0)
                cancellationToken.ThrowIfCancellationRequested();
            writer.Start(appender.CreateRow());
            row.Write(writer);
            writer.Row.EndRow();
        }
    }

    // Instants with a zone, so that the source's own zone has no say.
    private static string Read(string column, FeatureType type) => type.Kind switch
    {
        TypeKind.Instant => $"{column} AT TIME ZONE 'UTC'",
        TypeKind.List when type.Element!.Kind == TypeKind.Instant => $"list_transform({column}, lambda e: {Read("e", type.Element!)})",
        _ => AppenderWriter.Read(column, type),
    };
}
