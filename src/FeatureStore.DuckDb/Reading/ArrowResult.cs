using Apache.Arrow;
using Apache.Arrow.Ipc;
using DuckDB.NET.Data;

namespace FeatureStore.DuckDb;

/// <summary>A result as Arrow batches; disposing it ends the run.</summary>
internal sealed class ArrowResult : IArrowArrayStream
{
    private readonly Session _session;
    private readonly DuckDBCommand _command;
    private readonly IArrowArrayStream _stream;

    public ArrowResult(Session session, string sql)
    {
        _session = session;
        _command = session.Command(sql);
        _stream = _command.ExecuteArrowStream();
    }

    public Schema Schema => _stream.Schema;

    public async ValueTask<RecordBatch> ReadNextRecordBatchAsync(CancellationToken cancellationToken = default)
    {
        using var registration = cancellationToken.Register(_command.Cancel);
        return await _stream.ReadNextRecordBatchAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose()
    {
        _stream.Dispose();
        _command.Dispose();
        _session.Dispose();
    }
}
