using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>Reads a streamed result. Column 0 is the instant, then come the spine's columns, the features and the requests.</summary>
internal sealed class DuckDbReader : HistoricalReader
{
    private readonly (string Name, FeatureType Type)[] _columns;
    private readonly HistoricalRun _run;
    private readonly StreamedQuery _query;
    private readonly Dictionary<string, long>?[] _enums;
    private readonly DuckDbElements?[] _elements;
    private readonly int _first;
    private long _rows;

    public DuckDbReader(Session session, HistoricalPlan plan, HistoricalRun run, CancellationToken cancellationToken)
    {
        _run = run;
        _columns = [.. plan.Outputs.Select(o => (o.Name, o.Type)), .. plan.Requests.Select(r => (r.Name, r.Type))];
        _query = new(session, HistoricalSql.Of(plan, Session.Sql, withRequests: true), e => DuckDbErrors.WhileComputing(session, plan.Name, e), cancellationToken);
        _first = _query.Row.FieldCount - _columns.Length;
        _enums = [.. _columns.Select(o => o.Type.Scalar.Kind == TypeKind.Enum ? o.Type.Scalar.Members.GroupBy(m => m.Name).ToDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal) : null)];
        _elements = [.. _columns.Select((o, i) => o.Type.Element is { } element ? new DuckDbElements(_query, _first + i, o.Name, element, _enums[i]) : null)];
    }

    public override DateTimeOffset? Time => _query.Row.IsDBNull(0) ? null : _query.Row.GetFieldValue<DateTimeOffset>(0);

    public override bool Read()
    {
        var read = _query.Read();
        _rows += read ? 1 : 0;
        return read;
    }

    public override SpineBatch StartBatch(int capacity) => new DuckDbSpineBatch(_query.Row, 1, _first - 1, capacity);

    public override bool IsNull(int ordinal) => _query.Row.IsDBNull(_first + ordinal);

    public override bool GetBoolean(int ordinal) => _query.Row.GetBoolean(_first + ordinal);

    public override sbyte GetInt8(int ordinal) => _query.Row.GetFieldValue<sbyte>(_first + ordinal);

    public override short GetInt16(int ordinal) => _query.Row.GetInt16(_first + ordinal);

    public override int GetInt32(int ordinal) => _query.Row.GetInt32(_first + ordinal);

    public override long GetInt64(int ordinal) => _query.Row.GetInt64(_first + ordinal);

    public override byte GetUInt8(int ordinal) => _query.Row.GetByte(_first + ordinal);

    public override ushort GetUInt16(int ordinal) => _query.Row.GetFieldValue<ushort>(_first + ordinal);

    public override uint GetUInt32(int ordinal) => _query.Row.GetFieldValue<uint>(_first + ordinal);

    public override float GetFloat32(int ordinal) => _query.Row.GetFloat(_first + ordinal);

    public override double GetFloat64(int ordinal) => _query.Row.GetDouble(_first + ordinal);

    public override decimal GetDecimal(int ordinal) => _query.Row.GetDecimal(_first + ordinal);

    public override string GetString(int ordinal) => _query.Row.GetString(_first + ordinal);

    public override Guid GetUuid(int ordinal) => _query.Row.GetGuid(_first + ordinal);

    public override DateOnly GetDate(int ordinal) => _query.InYears<DateOnly>(_first + ordinal, _columns[ordinal].Name);

    public override DateTimeOffset GetInstant(int ordinal) => _query.InYears<DateTimeOffset>(_first + ordinal, _columns[ordinal].Name);

    public override long GetEnum(int ordinal) => _enums[ordinal]![_query.Row.GetString(_first + ordinal)];

    public override TimeSpan GetDuration(int ordinal) => StreamedQuery.Duration(_query.Row.GetInt64(_first + ordinal), _columns[ordinal].Name);

    public override byte[] GetBytes(int ordinal) => _query.Bytes(_first + ordinal);

    public override ElementReader GetElements(int ordinal) => _elements[ordinal]!.Load();

    protected override void Dispose(bool disposing)
    {
        _query.Dispose();
        _run.End(_rows);
    }
}
