using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>Streams the rows of a materialization; columns come in the plan's order.</summary>
internal sealed class DuckDbSourceRows : SourceRowReader
{
    private readonly MaterializePlan _plan;
    private readonly CancellationToken _cancellationToken;
    private readonly StreamedQuery _query;

    /// <summary>Counts what the rows leave out, and stands before the first.</summary>
    public DuckDbSourceRows(Session session, MaterializePlan plan, BoundSource bound, CancellationToken cancellationToken)
    {
        (_plan, _cancellationToken) = (plan, cancellationToken);
        // Before the rows: a session has one query at a time.
        Skipped = SkippedRows.CountInRange(session, bound, plan.Keys, cancellationToken);
        NotFinite = DuckDb.NotFinite.Count(session, bound, plan.Columns, cancellationToken);
        _query = new(session, MaterializeSql.Of(plan, Session.Sql), e => DuckDbErrors.WhileReadingRows(session, plan.View.Name, e), cancellationToken);
    }

    public override long Skipped { get; }

    public override long NotFinite { get; }

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

    public override DateOnly GetDate(int ordinal) => _query.InYears<DateOnly>(ordinal, _plan.Columns[ordinal].Name);

    public override DateTimeOffset GetInstant(int ordinal) => _query.InYears<DateTimeOffset>(ordinal, _plan.Columns[ordinal].Name);

    public override long GetEnum(int ordinal) => _query.Row.GetInt64(ordinal);

    protected override void Dispose(bool disposing) => _query.Dispose();
}
