using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace FeatureStore.DuckDb;

/// <summary>A historical run, for the log: when it began, and what came of it.</summary>
internal sealed class HistoricalRun(ILogger logger, string service)
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private bool _ended;

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);

    public void Begin(string sources) => Log.HistoricalStarted(logger, service, sources);

    /// <summary>The run is over, be it at its last row or where its reader stopped; only the first call counts.</summary>
    public void End(long rows)
    {
        if (!_ended)
            Log.HistoricalFinished(logger, service, rows, Elapsed.TotalSeconds);
        _ended = true;
    }

    /// <summary>Something was left out of a source or of the results.</summary>
    public void LeftOut(SourceSummary summary)
    {
        if (summary.Skipped > 0)
            Log.RowsSkipped(logger, summary.Source, summary.View, summary.Skipped);
        if (summary.NotFinite > 0)
            Log.NotFinite(logger, summary.Source, summary.View, summary.NotFinite);
        if (summary.Overflowed > 0)
            Log.ResultsOverflowed(logger, summary.View, summary.Overflowed);
    }
}
