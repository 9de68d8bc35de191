using DuckDB.NET.Data;
using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>Reads a streamed result. Column 0 is the instant, then come the spine's columns, then the features.</summary>
internal sealed class DuckDbReader : HistoricalReader
{
    private readonly Session _session;
    private readonly HistoricalPlan _plan;
    private readonly DuckDBCommand _command;
    private readonly CancellationTokenRegistration _registration;
    private readonly CancellationToken _cancellationToken;
    private readonly DuckDBDataReader _reader;
    private readonly Dictionary<string, long>?[] _enums;
    private readonly int _first;

    public DuckDbReader(Session session, HistoricalPlan plan, CancellationToken cancellationToken)
    {
        (_session, _plan, _cancellationToken) = (session, plan, cancellationToken);
        _command = session.Command(HistoricalSql.Of(plan, Session.Sql));
        _registration = cancellationToken.Register(_command.Cancel);
        try
        {
            _reader = Guard(() => _command.ExecuteReader());
        }
        catch
        {
            _registration.Dispose();
            _command.Dispose();
            throw;
        }
        _first = _reader.FieldCount - plan.Outputs.Count;
        _enums = [.. plan.Outputs.Select(o => o.Type.Kind == TypeKind.Enum ? o.Type.Members.GroupBy(m => m.Name).ToDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal) : null)];
    }

    public override DateTimeOffset? Time => _reader.IsDBNull(0) ? null : _reader.GetFieldValue<DateTimeOffset>(0);

    public override bool Read() => Guard(() => _reader.Read());

    public override SpineBatch StartBatch(int capacity) => new DuckDbSpineBatch(_reader, 1, _first - 1, capacity);

    public override bool IsNull(int ordinal) => _reader.IsDBNull(_first + ordinal);

    public override bool GetBoolean(int ordinal) => _reader.GetBoolean(_first + ordinal);

    public override sbyte GetInt8(int ordinal) => _reader.GetFieldValue<sbyte>(_first + ordinal);

    public override short GetInt16(int ordinal) => _reader.GetInt16(_first + ordinal);

    public override int GetInt32(int ordinal) => _reader.GetInt32(_first + ordinal);

    public override long GetInt64(int ordinal) => _reader.GetInt64(_first + ordinal);

    public override byte GetUInt8(int ordinal) => _reader.GetByte(_first + ordinal);

    public override ushort GetUInt16(int ordinal) => _reader.GetFieldValue<ushort>(_first + ordinal);

    public override uint GetUInt32(int ordinal) => _reader.GetFieldValue<uint>(_first + ordinal);

    public override float GetFloat32(int ordinal) => _reader.GetFloat(_first + ordinal);

    public override double GetFloat64(int ordinal) => _reader.GetDouble(_first + ordinal);

    public override decimal GetDecimal(int ordinal) => _reader.GetDecimal(_first + ordinal);

    public override string GetString(int ordinal) => _reader.GetString(_first + ordinal);

    public override Guid GetUuid(int ordinal) => _reader.GetGuid(_first + ordinal);

    public override DateOnly GetDate(int ordinal) => InYears<DateOnly>(ordinal);

    public override DateTimeOffset GetInstant(int ordinal) => InYears<DateTimeOffset>(ordinal);

    public override long GetEnum(int ordinal) => _enums[ordinal]![_reader.GetString(_first + ordinal)];

    protected override void Dispose(bool disposing)
    {
        _registration.Dispose();
        _reader.Dispose();
        _command.Dispose();
        _session.Dispose();
    }

    // DuckDB's calendar is longer than that of C#.
    private T InYears<T>(int ordinal)
    {
        try
        {
            return _reader.GetFieldValue<T>(_first + ordinal);
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or InvalidCastException or OverflowException)
        {
            throw new FeatureStoreException($"A value of '{_plan.Outputs[ordinal].Name}' lies outside the years 1 to 9999, which C# knows. Correct it in its source.", exception);
        }
    }

    private T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception exception) when (_cancellationToken.IsCancellationRequested && exception is DuckDBException or OperationCanceledException)
        {
            throw new OperationCanceledException(_cancellationToken);
        }
        catch (DuckDBException exception)
        {
            throw DuckDbErrors.WhileComputing(_session, _plan.Name, exception);
        }
    }
}
