using DuckDB.NET.Data;
using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>Streams rows of a source; columns come in a given order.</summary>
internal sealed class DuckDbSourceRows : SourceRowReader
{
    private readonly EquatableArray<ColumnDefinition> _columns;
    private readonly CancellationToken _cancellationToken;
    private readonly StreamedQuery _query;
    private readonly DuckDbElements?[] _elements;
    private (long Skipped, long NotFinite) _leftOut;

    private DuckDbSourceRows(Session session, EquatableArray<ColumnDefinition> columns, string sql, Func<DuckDBException, FeatureStoreException> explain, CancellationToken cancellationToken)
    {
        (_columns, _cancellationToken, _query) = (columns, cancellationToken, new(session, sql, explain, cancellationToken));
        _elements = [.. columns.Select((c, i) => c.Type.Element is { } element ? new DuckDbElements(_query, i, c.Name, element, enums: null) : null)];
    }

    /// <summary>The rows of a materialization. Counts what they leave out, and stands before the first.</summary>
    public static DuckDbSourceRows Of(Session session, MaterializePlan plan, BoundSource bound, CancellationToken cancellationToken)
    {
        // Before the rows: a session has one query at a time.
        var skipped = SkippedRows.CountInRange(session, bound, plan.Keys, cancellationToken);
        var notFinite = DuckDb.NotFinite.Count(session, bound, plan.Columns, cancellationToken);
        return new(session, plan.Columns, MaterializeSql.Of(plan, Session.Sql), e => DuckDbErrors.WhileReadingRows(session, plan.View.Name, e), cancellationToken)
        {
            _leftOut = (skipped, notFinite),
        };
    }

    /// <summary>All rows of files, in their order; nothing is left out. Stands before the first.</summary>
    public static DuckDbSourceRows Of(Session session, BoundSource bound, CancellationToken cancellationToken)
    {
        var columns = bound.Scan.Columns.Select(c => SourceBinder.Column(bound, c, asPushed: true));
        return new(session, bound.Scan.Columns, $"SELECT {string.Join(", ", columns)} FROM {bound.Relation.From}", e => DuckDbErrors.WhileReadingFile(bound.Relation, e), cancellationToken);
    }

    public override long Skipped => _leftOut.Skipped;

    public override long NotFinite => _leftOut.NotFinite;

    public override bool Read()
    {
        // What DuckDB has handed out already would come whatever the token says.
        _cancellationToken.ThrowIfCancellationRequested();
        return _query.Read();
    }

    public override bool IsNull(int ordinal) => _query.Row.IsDBNull(ordinal);

    public override bool GetBoolean(int ordinal) => _query.Row.GetBoolean(ordinal);

    public override sbyte GetInt8(int ordinal) => _query.Row.GetFieldValue<sbyte>(ordinal);

    public override short GetInt16(int ordinal) => _query.Row.GetInt16(ordinal);

    public override int GetInt32(int ordinal) => _query.Row.GetInt32(ordinal);

    public override long GetInt64(int ordinal) => _query.Row.GetInt64(ordinal);

    public override byte GetUInt8(int ordinal) => _query.Row.GetByte(ordinal);

    public override ushort GetUInt16(int ordinal) => _query.Row.GetFieldValue<ushort>(ordinal);

    public override uint GetUInt32(int ordinal) => _query.Row.GetFieldValue<uint>(ordinal);

    public override float GetFloat32(int ordinal) => _query.Row.GetFloat(ordinal);

    public override double GetFloat64(int ordinal) => _query.Row.GetDouble(ordinal);

    public override decimal GetDecimal(int ordinal) => _query.Row.GetDecimal(ordinal);

    public override string GetString(int ordinal) => _query.Row.GetString(ordinal);

    public override Guid GetUuid(int ordinal) => _query.Row.GetGuid(ordinal);

    public override DateOnly GetDate(int ordinal) => _query.InYears<DateOnly>(ordinal, _columns[ordinal].Name);

    public override DateTimeOffset GetInstant(int ordinal) => _query.InYears<DateTimeOffset>(ordinal, _columns[ordinal].Name);

    public override long GetEnum(int ordinal) => _query.Row.GetInt64(ordinal);

    public override TimeSpan GetDuration(int ordinal) => StreamedQuery.Duration(_query.Row.GetInt64(ordinal), _columns[ordinal].Name);

    public override byte[] GetBytes(int ordinal) => _query.Bytes(ordinal);

    public override ElementReader GetElements(int ordinal) => _elements[ordinal]!.Load();

    protected override void Dispose(bool disposing) => _query.Dispose();
}
