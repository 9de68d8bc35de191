using Apache.Arrow.Ipc;

namespace FeatureStore.DuckDb;

/// <summary>Ways to read historical features that DuckDB alone offers.</summary>
public static class HistoricalFeaturesExtensions
{
    /// <summary>
    /// The features as a stream of Arrow batches: the spine's columns, then the features, in the spine's order. Dispose the
    /// stream to end the query.
    /// </summary>
    /// <exception cref="FeatureStoreException">The store's offline engine is not DuckDB.</exception>
    public static IArrowArrayStream ToArrow(this HistoricalFeatures features, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(features);
        if (features.Engine is not DuckDbEngine engine)
            throw new FeatureStoreException("Only DuckDB gives Arrow. Build the store with UseDuckDb().");
        var run = engine.Run(features.Request);
        var session = engine.Prepare(features.Request, run, withTime: false, [], cancellationToken);
        try
        {
            return new ArrowResult(session, features.Plan, run, cancellationToken);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }
}
