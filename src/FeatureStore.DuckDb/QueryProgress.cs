namespace FeatureStore.DuckDb;

/// <summary>Reports how far the running query of a session has come, a few times a second.</summary>
internal static class QueryProgress
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    public static IDisposable? Follow(Session session, string stage, IProgress<HistoricalProgress>? progress)
    {
        if (progress is null)
            return null;
        progress.Report(new(stage, 0));
        return new Timer(_ => Report(session, stage, progress), null, Interval, Interval);
    }

    private static void Report(Session session, string stage, IProgress<HistoricalProgress> progress)
    {
        // Before the query runs, and after it ended, DuckDB says -1.
        if (session.Connection.GetQueryProgress() is { Percentage: >= 0 and <= 100 } done)
            progress.Report(new(stage, done.Percentage / 100));
    }
}
