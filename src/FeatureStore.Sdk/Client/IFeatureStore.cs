using FeatureStore.Model;

#pragma warning disable RS0026 // every call has one shape: input or inputs, instant, cancellation

namespace FeatureStore;

/// <summary>Gives features: of the past for training, of now for inference.</summary>
public interface IFeatureStore : IAsyncDisposable
{
    /// <summary>The features of a service or view for each row of a spine, at the row's own instant.</summary>
    /// <typeparam name="TFeatures">The service or view.</typeparam>
    HistoricalFeatures<TFeatures> GetHistoricalFeatures<TFeatures>(Spine spine)
        where TFeatures : IFeatureSet<TFeatures>;

    /// <summary>The features of a service or view for each typed row, at the row's own instant.</summary>
    /// <typeparam name="TFeatures">The service or view.</typeparam>
    /// <typeparam name="TRow">The caller's rows.</typeparam>
    /// <exception cref="FeatureStoreException">The spine's input is not that of <typeparamref name="TFeatures"/>.</exception>
    HistoricalFeatures<TFeatures, TRow> GetHistoricalFeatures<TFeatures, TRow>(Spine<TRow> spine)
        where TFeatures : IFeatureSet<TFeatures>;

    /// <summary>The same for definitions without generated types.</summary>
    /// <param name="service">What is asked for.</param>
    /// <param name="definitions">Everything it refers to.</param>
    /// <param name="spine">The rows.</param>
    /// <exception cref="InvalidDefinitionException">The definitions have errors.</exception>
    HistoricalFeatures GetHistoricalFeatures(ServiceDefinition service, DefinitionSet definitions, Spine spine);

    /// <summary>The features at an instant, read without waiting synchronously.</summary>
    ValueTask<TFeatures> GetOnlineFeaturesAsync<TFeatures, TInput>(TInput input, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput;

    /// <summary>The features at an instant, read without waiting synchronously.</summary>
    ValueTask<IReadOnlyList<TFeatures>> GetOnlineFeaturesAsync<TFeatures, TInput>(IReadOnlyList<TInput> inputs, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput;

    /// <summary>The features at an instant.</summary>
    TFeatures GetOnlineFeatures<TFeatures, TInput>(TInput input, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput;

    /// <summary>The features at an instant.</summary>
    IReadOnlyList<TFeatures> GetOnlineFeatures<TFeatures, TInput>(IReadOnlyList<TInput> inputs, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput;

    /// <summary>The features at an instant with their statuses.</summary>
    ValueTask<OnlineResult<TFeatures>> GetOnlineResultAsync<TFeatures, TInput>(TInput input, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput;

    /// <summary>The features at an instant with their statuses.</summary>
    ValueTask<IReadOnlyList<OnlineResult<TFeatures>>> GetOnlineResultAsync<TFeatures, TInput>(IReadOnlyList<TInput> inputs, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput;

    /// <summary>The features at an instant with their statuses.</summary>
    OnlineResult<TFeatures> GetOnlineResult<TFeatures, TInput>(TInput input, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput;

    /// <summary>The features at an instant with their statuses.</summary>
    IReadOnlyList<OnlineResult<TFeatures>> GetOnlineResult<TFeatures, TInput>(IReadOnlyList<TInput> inputs, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput;

    /// <summary>Writes rows to the online state of views over their source.</summary>
    Task<PushResult> PushAsync<TRow>(EquatableArray<DefinitionSet> views, IEnumerable<TRow> rows, CancellationToken cancellationToken)
        where TRow : ISourceRow;

    /// <summary>Online features of a service without generated types.</summary>
    /// <param name="service">What is asked for.</param>
    /// <param name="definitions">Everything it refers to.</param>
    /// <param name="inputs">For each entity the keys in the order of <see cref="SpineColumns.Of"/>, as the C# types of their feature types, enums as numbers; null is no entity.</param>
    /// <param name="asOf">The instant the features are of; null for now.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<IReadOnlyList<OnlineRow>> GetOnlineRowsAsync(ServiceDefinition service, DefinitionSet definitions, IReadOnlyList<IReadOnlyList<object?>> inputs, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Brings the rows of a view's source that became visible in an interval into the online store. Running it again, over
    /// any overlap, changes nothing; a run that fails can be run again.
    /// </summary>
    /// <typeparam name="TView">The view.</typeparam>
    /// <param name="from">Rows that became visible after this instant. Null: after the last run, or all if there was none; <see cref="DateTimeOffset.MinValue"/>: all.</param>
    /// <param name="to">Rows that became visible by this instant, which becomes the watermark. Null: now.</param>
    /// <param name="progress">Told how far the run has come.</param>
    /// <param name="cancellationToken">Ends the run; what was written stays, and the watermark where it was.</param>
    /// <exception cref="FeatureStoreException">The interval ends in the future or leaves a gap, or a key has too many rows.</exception>
    /// <exception cref="FeatureDataException">A file is missing, unreadable or not what the definitions say.</exception>
    /// <exception cref="OnlineStoreException">A write was not acknowledged.</exception>
    Task<MaterializeResult> MaterializeAsync<TView>(DateTimeOffset? from = null, DateTimeOffset? to = null, IProgress<MaterializeProgress>? progress = null, CancellationToken cancellationToken = default)
        where TView : IFeatureView;

    /// <summary>The same for a view without a generated type.</summary>
    /// <param name="view">The view.</param>
    /// <param name="definitions">Everything it refers to.</param>
    /// <param name="from">Rows that became visible after this instant. Null: after the last run, or all if there was none.</param>
    /// <param name="to">Rows that became visible by this instant, which becomes the watermark. Null: now.</param>
    /// <param name="progress">Told how far the run has come.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    Task<MaterializeResult> MaterializeAsync(ViewDefinition view, DefinitionSet definitions, DateTimeOffset? from = null, DateTimeOffset? to = null, IProgress<MaterializeProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>Up to when a view's rows are in the online store: all that were visible by this instant. Null if the view, in this version and shape, was never materialized.</summary>
    /// <typeparam name="TView">The view.</typeparam>
    /// <exception cref="OnlineStoreException">The online store does not answer.</exception>
    Task<DateTimeOffset?> GetWatermarkAsync<TView>(CancellationToken cancellationToken = default)
        where TView : IFeatureView;

    /// <summary>The same for a view without a generated type.</summary>
    /// <param name="view">The view.</param>
    /// <param name="definitions">Everything it refers to.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<DateTimeOffset?> GetWatermarkAsync(ViewDefinition view, DefinitionSet definitions, CancellationToken cancellationToken = default);

    /// <summary>Finds out whether the online store answers and takes writes; what is wrong is the exception.</summary>
    /// <exception cref="OnlineStoreException">It does not answer, or refuses writes.</exception>
    Task CheckAsync(CancellationToken cancellationToken = default);
}
