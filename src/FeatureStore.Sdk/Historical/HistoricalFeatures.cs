using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Features for the rows of a spine. Nothing runs until they are written or read; each time runs anew.</summary>
public class HistoricalFeatures
{
    internal HistoricalFeatures(IOfflineEngine engine, HistoricalRequest request) => (Engine, Request) = (engine, request);

    /// <summary>The engine that computes them.</summary>
    public IOfflineEngine Engine { get; }

    /// <summary>What it is asked for.</summary>
    public HistoricalRequest Request { get; }

    /// <summary>What will run, and why.</summary>
    public HistoricalPlan Plan => Request.Plan;

    /// <summary>What it means: the statement that runs, over the spine and the sources by name.</summary>
    public string Sql => Engine.SqlOf(Plan);

    /// <summary>
    /// Writes the spine's columns and the features, named <c>view__feature</c>, to a Parquet file. Memory is bounded by the
    /// engine's limit; the final name appears only when the file is complete.
    /// </summary>
    /// <param name="path">The file, relative to the current directory; an existing one is replaced.</param>
    /// <param name="progress">Told how far the run has come.</param>
    /// <param name="cancellationToken">Ends the run and leaves nothing behind.</param>
    /// <exception cref="FeatureDataException">A file is missing, unreadable or not what the definitions say.</exception>
    public async Task<HistoricalSummary> ToParquetAsync(string path, IProgress<HistoricalProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var activity = ObservedHistory.Start(Plan);
        var summary = await ObservedHistory.Part(activity, Engine.WriteParquetAsync(Request, Path.GetFullPath(path), progress, cancellationToken)).ConfigureAwait(false);
        ObservedHistory.Rows(activity, summary.Rows);
        return summary;
    }
}
