using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Runs historical plans over files.</summary>
public interface IOfflineEngine
{
    /// <summary>The statement that a plan means, as it will run.</summary>
    string SqlOf(HistoricalPlan plan);

    /// <summary>Computes the features into a Parquet file, whose final name appears only when it is complete.</summary>
    Task<HistoricalSummary> WriteParquetAsync(HistoricalRequest request, string path, IProgress<HistoricalProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Computes the features and stands before their first row.</summary>
    Task<HistoricalReader> OpenAsync(HistoricalRequest request, CancellationToken cancellationToken);

    /// <summary>Reads the rows of a source that online state needs, and stands before the first.</summary>
    Task<SourceRowReader> OpenRowsAsync(MaterializePlan plan, SourceBindings sources, CancellationToken cancellationToken);
}
