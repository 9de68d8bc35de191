using DuckDB.NET.Data;
using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>Makes <c>source.name</c> views over files: the declared columns, of their declared types, at the times that matter.</summary>
internal static class SourceBinder
{
    /// <summary>Binds one source and gives what it is read from.</summary>
    /// <param name="session">The run.</param>
    /// <param name="scan">What is read.</param>
    /// <param name="bindings">Where the files are.</param>
    /// <param name="times">The event times that are read; null for no rows.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static BoundSource Bind(Session session, SourceScan scan, SourceBindings bindings, EventTimeRange? times, CancellationToken cancellationToken)
    {
        var source = scan.Source;
        var bound = Open(session, scan, bindings.PathOf(source), cancellationToken);
        var columns = scan.Columns.Select(c => Column(bound, c)).ToArray();
        var range = Range(bound, times).ToArray();
        session.Execute($"CREATE VIEW source.{Session.Sql.Quote(source.Name)} AS SELECT {string.Join(", ", columns)} FROM {bound.Relation.From}{(range.Length == 0 ? "" : " WHERE " + string.Join(" AND ", range))}", cancellationToken);
        if (source.Nan == NanPolicy.Fail)
            NotFinite.ThrowIfAny(session, bound, range, cancellationToken);
        return bound with { Range = range };
    }

    /// <summary>Finds the files at a path, or the source's query if there is none, and the columns there; all files have them with one type.</summary>
    public static BoundSource Open(Session session, SourceScan scan, string? path, CancellationToken cancellationToken)
    {
        var relation = Relation(session, scan.Source, scan.Columns, path, cancellationToken);
        CheckTimeZone(session, scan.Source, relation.File, cancellationToken);
        var bound = Describe(session, scan, relation, cancellationToken);
        foreach (var column in scan.Columns)
            Column(bound, column);
        FileSchemas.Check(session, relation, scan.Columns.Select(c => (c.PhysicalName, bound.Physical[c.PhysicalName])), cancellationToken);
        return bound;
    }

    /// <summary>What a source is read from: files at a path, or its query if there is none.</summary>
    public static FileRelation Relation(Session session, SourceDefinition source, EquatableArray<ColumnDefinition> columns, string? path, CancellationToken cancellationToken)
    {
        var types = columns.ToDictionary(c => c.PhysicalName, c => c.Type, StringComparer.Ordinal);
        return path is not null
            ? FileRelation.OfPath(session, source.Name, path, types, source.TimeZone, own: false, cancellationToken)
            : FileRelation.OfQuery(session, source.Name, source.Sql!, cancellationToken);
    }

    /// <summary>The same, with the columns that are there.</summary>
    public static BoundSource Describe(Session session, SourceScan scan, FileRelation relation, CancellationToken cancellationToken) =>
        new(scan, relation, relation.Describe(session, cancellationToken).ToDictionary(c => c.Name, c => c.Type, StringComparer.Ordinal));

    /// <summary>Throws if there is no such time zone.</summary>
    public static void CheckTimeZone(Session session, SourceDefinition source, string place, CancellationToken cancellationToken)
    {
        if (source.TimeZone is not { } zone)
            return;
        try
        {
            session.Query($"SELECT TIMESTAMP '2000-01-01' AT TIME ZONE {Session.Sql.Text(zone)}", _ => 0, cancellationToken);
        }
        catch (DuckDBException exception)
        {
            throw new FeatureDataException(source.Name, place, null, $"there is no time zone '{zone}'. Write a name of the IANA database, such as 'Europe/Berlin'.", exception);
        }
    }

    /// <summary>The SQL of a declared column.</summary>
    /// <param name="bound">Where it is.</param>
    /// <param name="column">The column.</param>
    /// <param name="asPushed">Whether NaN and infinities stay, as whoever pushes rows counts or refuses them.</param>
    /// <exception cref="FeatureDataException">It is missing or does not fit its type.</exception>
    public static string Column(BoundSource bound, ColumnDefinition column, bool asPushed = false)
    {
        var source = bound.Scan.Source;
        if (!bound.Physical.TryGetValue(column.PhysicalName, out var physical))
        {
            var nearest = NearestName.Of(column.PhysicalName, bound.Physical.Keys);
            throw new FeatureDataException(source.Name, bound.Relation.File, column.PhysicalName,
                $"the column is missing. {(nearest is null ? "The files have " + string.Join(", ", bound.Physical.Keys.Take(20)) : $"Did you mean '{nearest}'?")} Its name in the files is free ([Name]; column in YAML).");
        }
        var read = Read(source, column, physical, asPushed, new(source.Name, bound.Relation.File, column.PhysicalName))
            ?? throw new FeatureDataException(source.Name, bound.Relation.File, column.PhysicalName,
                $"the column is {physical} in the files, which is not {column.Type.Name} without loss. Declare it with its own type, or convert it in the files.");
        return $"{read} AS {Session.Sql.Quote(column.Name)}";
    }

    private static string? Read(SourceDefinition source, ColumnDefinition column, string physical, bool asPushed, ColumnOrigin origin)
    {
        var name = Session.Sql.Quote(column.PhysicalName);
        if (asPushed && column.Type.Scalar.IsFloat && ListBinding.AsPushed(name, physical, column.Type, origin) is { } list)
            return list;
        if (asPushed && column.Type.IsFloat && ColumnBinding.NotFinite(name, physical) is not null)
            return column.Type.Kind == TypeKind.Float64 ? name + "::DOUBLE" : physical == "FLOAT" ? name : null;
        if (!asPushed && column.Name == source.EventTime)
            return InstantBinding.ReadFinite(name, physical, ColumnBinding.Rounding.Floor, source.TimeZone);
        var rounding = column.Name == source.AvailableAt ? ColumnBinding.Rounding.Ceiling : ColumnBinding.Rounding.Floor;
        return ColumnBinding.Read(name, physical, column.Type, rounding, source.TimeZone, origin);
    }

    private static IEnumerable<string> Range(BoundSource bound, EventTimeRange? times)
    {
        if (times is not { } range)
            return ["false"];
        var time = bound.Scan.Source.Column(bound.Scan.Source.EventTime)!;
        return InstantBinding.Range(Session.Sql.Quote(time.PhysicalName), bound.Physical[time.PhysicalName], bound.Scan.Source.TimeZone, range);
    }
}
