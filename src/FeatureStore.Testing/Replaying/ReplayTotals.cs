namespace FeatureStore.Testing;

/// <summary>Counts the rows that are replayed, and what became of them.</summary>
internal sealed class ReplayTotals(IProgress<ParityProgress>? progress)
{
    private const int RowsBetweenReports = 4096;

    private readonly Dictionary<(string View, string Reason), long> _refused = [];

    /// <summary>All rows, refused ones too.</summary>
    public long Rows { get; private set; }

    /// <summary>Rows that were refused.</summary>
    public IReadOnlyList<ParityRefusal> Refusals => [.. _refused.Select(r => new ParityRefusal(r.Key.View, r.Key.Reason, r.Value)).OrderBy(r => r.View, StringComparer.Ordinal).ThenBy(r => r.Reason, StringComparer.Ordinal)];

    /// <summary>One more row.</summary>
    public void Tick()
    {
        if (Rows++ % RowsBetweenReports == 0)
            progress?.Report(new(ParityStage.Replaying, Rows, null));
    }

    /// <summary>Adds rows that were materialized.</summary>
    public void Add(MaterializeResult result) => Rows += result.Rows;

    /// <summary>Adds what became of pushed rows, which are counted already.</summary>
    public void Add(PushResult result)
    {
        foreach (var refusal in result.Refusals)
            _refused[(refusal.View, refusal.Reason)] = _refused.GetValueOrDefault((refusal.View, refusal.Reason)) + refusal.Count;
    }
}
