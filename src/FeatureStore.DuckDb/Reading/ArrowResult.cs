using Apache.Arrow;
using Apache.Arrow.Ipc;
using DuckDB.NET.Data;
using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>A result as Arrow batches; disposing it ends the run.</summary>
internal sealed class ArrowResult : IArrowArrayStream
{
    private readonly Session _session;
    private readonly HistoricalPlan _plan;
    private readonly HistoricalRun _run;
    private readonly DuckDBCommand _command;
    private readonly IArrowArrayStream _stream;
    private long _rows;

    public ArrowResult(Session session, HistoricalPlan plan, HistoricalRun run, CancellationToken cancellationToken)
    {
        (_session, _plan, _run, _command) = (session, plan, run, session.Command(HistoricalSql.Of(plan, Session.Sql)));
        try
        {
            using var registration = cancellationToken.Register(_command.Cancel);
            _stream = _command.ExecuteArrowStream();
        }
        catch (Exception exception)
        {
            _command.Dispose();
            throw Explained(exception, cancellationToken);
        }
    }

    public Schema Schema => _stream.Schema;

    public async ValueTask<RecordBatch> ReadNextRecordBatchAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var registration = cancellationToken.Register(_command.Cancel);
        try
        {
            var batch = await _stream.ReadNextRecordBatchAsync(cancellationToken).ConfigureAwait(false);
            // Null behind the last one.
            _rows += batch?.Length ?? 0;
            return batch!;
        }
        catch (Exception exception)
        {
            throw Explained(exception, cancellationToken);
        }
    }

    public void Dispose()
    {
        _stream.Dispose();
        _command.Dispose();
        _session.Dispose();
        _run.End(_rows);
    }

    private Exception Explained(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        DuckDBException or OperationCanceledException when cancellationToken.IsCancellationRequested => new OperationCanceledException(cancellationToken),
        DuckDBException failure => DuckDbErrors.WhileComputing(_session, _plan.Name, failure),
        _ => exception,
    };
}
