namespace FeatureStore.DuckDb.Tests.Engine;

/// <summary>Keeps what is reported, on the thread that reports it.</summary>
internal sealed class Reports(Action<HistoricalProgress> also) : IProgress<HistoricalProgress>
{
    public List<HistoricalProgress> Seen { get; } = [];

    public void Report(HistoricalProgress value)
    {
        lock (Seen)
            Seen.Add(value);
        also(value);
    }
}
