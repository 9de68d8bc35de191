using System.Runtime.ExceptionServices;

namespace FeatureStore.DuckDb;

/// <summary>Reports how far the running query of a session has come, a few times a second; never backwards.</summary>
internal sealed class QueryProgress
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private readonly Session _session;
    private readonly string _stage;
    private readonly IProgress<HistoricalProgress> _progress;
    private double _fraction;
    private bool _ended;
    private ExceptionDispatchInfo? _failure;

    private QueryProgress(Session session, string stage, IProgress<HistoricalProgress> progress) => (_session, _stage, _progress) = (session, stage, progress);

    /// <summary>Runs a query. What the caller's report throws ends up with the caller.</summary>
    public static T During<T>(Session session, string stage, IProgress<HistoricalProgress>? progress, Func<T> query)
    {
        if (progress is null)
            return query();
        progress.Report(new(stage, 0));
        var running = new QueryProgress(session, stage, progress);
        using var timer = new Timer(_ => running.Report(), null, Interval, Interval);
        try
        {
            return query();
        }
        finally
        {
            running.End();
        }
    }

    private void Report()
    {
        // One at a time, and none after the query: its connection may be gone by then.
        lock (_lock)
        {
            if (_ended || _failure is not null)
                return;
            try
            {
                // Before the query runs, and after it ended, DuckDB says -1.
                if (_session.Connection.GetQueryProgress() is { Percentage: >= 0 and <= 100 } done)
                    _progress.Report(new(_stage, _fraction = Math.Max(_fraction, done.Percentage / 100)));
            }
            catch (Exception exception)
            {
                _failure = ExceptionDispatchInfo.Capture(exception);
            }
        }
    }

    private void End()
    {
        lock (_lock)
            _ended = true;
        _failure?.Throw();
    }
}
