using FeatureStore.Model;

namespace FeatureStore;

/// <content>What is done with files themselves.</content>
public partial interface IFeatureStore
{
    /// <summary>Pushes the rows of a file in the order in which they stand there, as <see cref="PushAsync{TRow}"/> does those of a stream. Memory is bounded.</summary>
    /// <param name="source">The source whose rows they are: columns have the names and times the zone that it declares for its files.</param>
    /// <param name="views">The views, each with its entity and the source.</param>
    /// <param name="path">The file or glob, relative to the store's root, in any format that a source may have.</param>
    /// <param name="progress">Told how far the push has come. Default: nobody.</param>
    /// <param name="cancellationToken">Ends the push; some rows may have been written. Push the file again.</param>
    /// <returns>How many rows were taken, when all of these are acknowledged, and how many were refused and why. Positions count rows of the file from 0.</returns>
    /// <exception cref="FeatureDataException">The file is missing, unreadable or not what the source says; rows before the wrong one may have been written. Correct it and push it again.</exception>
    /// <exception cref="OnlineStoreException">A write was not acknowledged. Push the file again.</exception>
    /// <exception cref="CorruptStateException">A value in the store is not state of its view.</exception>
    /// <exception cref="FeatureStoreException">The client lacks an engine or a store, there are no views, they are of another source, or a key has more rows than a view's <c>MaxEventsPerKey</c>.</exception>
    /// <exception cref="InvalidDefinitionException">The definitions have errors.</exception>
    Task<PushResult> PushAsync(SourceDefinition source, EquatableArray<DefinitionSet> views, string path, IProgress<PushProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Finds why sources cannot be read as they are declared: files that are missing or unreadable, columns that are missing or of another type, an unknown time zone.
    /// </summary>
    /// <param name="definitions">The sources, with everything else.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>
    /// All problems of all sources, a hundred of each at most; none if there are none. What files say of themselves and their first rows are looked at: a wrong value further
    /// down shows when it is read.
    /// </returns>
    /// <exception cref="FeatureStoreException">The client has no offline engine.</exception>
    /// <exception cref="InvalidDefinitionException">The definitions have errors.</exception>
    Task<IReadOnlyList<SourceProblem>> CheckSourcesAsync(DefinitionSet definitions, CancellationToken cancellationToken = default);
}
