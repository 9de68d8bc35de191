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

    /// <summary>Finds why sources cannot be read with all their columns, as far as files say of themselves and their first rows show.</summary>
    /// <returns>All problems of all sources; none if there are none.</returns>
    Task<IReadOnlyList<SourceProblem>> CheckSourcesAsync(EquatableArray<SourceDefinition> definitions, SourceBindings sources, CancellationToken cancellationToken);

    /// <summary>
    /// Opens a file that holds rows of a source, whatever the source is bound to, and stands before the first. All declared columns come in their order and all rows in that
    /// of the file, as a caller would push them: rows without a time, key or id are among them, and so are NaN and infinities.
    /// </summary>
    Task<SourceRowReader> OpenFileAsync(SourceDefinition source, string path, CancellationToken cancellationToken);
}
