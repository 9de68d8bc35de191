using FeatureStore.Model;

#pragma warning disable RS0026 // every call has one shape: input or inputs, instant, cancellation

namespace FeatureStore;

/// <summary>Gives features: of the past for training, of now for inference.</summary>
public partial interface IFeatureStore : IAsyncDisposable
{
    /// <summary>The features of a service or view for each row of a spine, at the row's own instant.</summary>
    /// <typeparam name="TFeatures">The service or view.</typeparam>
    /// <param name="spine">The rows: keys and an instant each, with any other columns.</param>
    /// <returns>What will run; nothing has been read yet.</returns>
    /// <exception cref="FeatureStoreException">The client has no offline engine.</exception>
    /// <exception cref="InvalidDefinitionException">The definitions have errors.</exception>
    HistoricalFeatures<TFeatures> GetHistoricalFeatures<TFeatures>(Spine spine)
        where TFeatures : IFeatureSet<TFeatures>;

    /// <summary>The features of a service or view for each typed row, at the row's own instant.</summary>
    /// <typeparam name="TFeatures">The service or view.</typeparam>
    /// <typeparam name="TRow">The caller's rows.</typeparam>
    /// <param name="spine">The rows, with their instants and the features' input of each.</param>
    /// <returns>What will run; nothing has been read yet.</returns>
    /// <exception cref="FeatureStoreException">The spine's input is not that of <typeparamref name="TFeatures"/>, or the client has no offline engine.</exception>
    /// <exception cref="InvalidDefinitionException">The definitions have errors.</exception>
    HistoricalFeatures<TFeatures, TRow> GetHistoricalFeatures<TFeatures, TRow>(Spine<TRow> spine)
        where TFeatures : IFeatureSet<TFeatures>;

    /// <summary>The same for definitions without generated types.</summary>
    /// <param name="service">What is asked for.</param>
    /// <param name="definitions">Everything it refers to.</param>
    /// <param name="spine">The rows.</param>
    /// <returns>What will run; nothing has been read yet.</returns>
    /// <exception cref="FeatureStoreException">The client has no offline engine.</exception>
    /// <exception cref="InvalidDefinitionException">The definitions have errors.</exception>
    HistoricalFeatures GetHistoricalFeatures(ServiceDefinition service, DefinitionSet definitions, Spine spine);

    /// <summary>The features of one input at an instant.</summary>
    /// <typeparam name="TFeatures">The service or view.</typeparam>
    /// <typeparam name="TInput">Its keys.</typeparam>
    /// <param name="input">The keys of one entity of each view. A null key is nobody's: its features are those of an unknown entity.</param>
    /// <param name="asOf">The instant the features are of, finer than a microsecond rounded down. Default: now, by the store's clock.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The features: for the same instant and the same rows those that historical retrieval gives.</returns>
    /// <remarks>
    /// A service has this as a generated extension method without type arguments: <c>store.GetOnlineFeaturesAsync(new FraudFeatures.Input(42, 7))</c>.
    /// </remarks>
    /// <exception cref="FeaturesUnavailableException">
    /// A view was never materialized (see <see cref="OnlineOptions.WhenNotMaterialized"/>), the instant is earlier than what a view's state can answer, or a view is
    /// staler than the service allows.
    /// </exception>
    /// <exception cref="OnlineStoreException">The online store cannot be reached or refuses.</exception>
    /// <exception cref="CorruptStateException">A value in the store is not state of its view.</exception>
    /// <exception cref="FeatureStoreException">The client has no online store, or the input is not that of <typeparamref name="TFeatures"/>.</exception>
    /// <exception cref="InvalidDefinitionException">The definitions have errors.</exception>
    ValueTask<TFeatures> GetOnlineFeaturesAsync<TFeatures, TInput>(TInput input, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput;

    /// <summary>The features of many inputs at one instant, read in one round trip where the store can.</summary>
    /// <typeparam name="TFeatures">The service or view.</typeparam>
    /// <typeparam name="TInput">Its keys.</typeparam>
    /// <param name="inputs">The keys, one input per answer; duplicates are fine, none gives none. All are read at once.</param>
    /// <param name="asOf">The instant the features are of, finer than a microsecond rounded down. Default: now, by the store's clock.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>One answer per input, in their order.</returns>
    /// <exception cref="FeaturesUnavailableException">
    /// A view was never materialized (see <see cref="OnlineOptions.WhenNotMaterialized"/>), the instant is earlier than what a view's state can answer, or a view is
    /// staler than the service allows.
    /// </exception>
    /// <exception cref="OnlineStoreException">The online store cannot be reached or refuses.</exception>
    /// <exception cref="CorruptStateException">A value in the store is not state of its view.</exception>
    /// <exception cref="FeatureStoreException">The client has no online store, or the input is not that of <typeparamref name="TFeatures"/>.</exception>
    /// <exception cref="InvalidDefinitionException">The definitions have errors.</exception>
    ValueTask<IReadOnlyList<TFeatures>> GetOnlineFeaturesAsync<TFeatures, TInput>(IReadOnlyList<TInput> inputs, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput;

    /// <summary>The features of one input at an instant; the thread waits for them.</summary>
    /// <typeparam name="TFeatures">The service or view.</typeparam>
    /// <typeparam name="TInput">Its keys.</typeparam>
    /// <param name="input">The keys of one entity of each view. A null key is nobody's: its features are those of an unknown entity.</param>
    /// <param name="asOf">The instant the features are of, finer than a microsecond rounded down. Default: now, by the store's clock.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The features.</returns>
    /// <exception cref="FeaturesUnavailableException">
    /// A view was never materialized (see <see cref="OnlineOptions.WhenNotMaterialized"/>), the instant is earlier than what a view's state can answer, or a view is
    /// staler than the service allows.
    /// </exception>
    /// <exception cref="OnlineStoreException">The online store cannot be reached or refuses.</exception>
    /// <exception cref="CorruptStateException">A value in the store is not state of its view.</exception>
    /// <exception cref="FeatureStoreException">The client has no online store, or the input is not that of <typeparamref name="TFeatures"/>.</exception>
    /// <exception cref="InvalidDefinitionException">The definitions have errors.</exception>
    TFeatures GetOnlineFeatures<TFeatures, TInput>(TInput input, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput;

    /// <summary>The features of many inputs at one instant; the thread waits for them.</summary>
    /// <typeparam name="TFeatures">The service or view.</typeparam>
    /// <typeparam name="TInput">Its keys.</typeparam>
    /// <param name="inputs">The keys, one input per answer; duplicates are fine, none gives none. All are read at once.</param>
    /// <param name="asOf">The instant the features are of, finer than a microsecond rounded down. Default: now, by the store's clock.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>One answer per input, in their order.</returns>
    /// <exception cref="FeaturesUnavailableException">
    /// A view was never materialized (see <see cref="OnlineOptions.WhenNotMaterialized"/>), the instant is earlier than what a view's state can answer, or a view is
    /// staler than the service allows.
    /// </exception>
    /// <exception cref="OnlineStoreException">The online store cannot be reached or refuses.</exception>
    /// <exception cref="CorruptStateException">A value in the store is not state of its view.</exception>
    /// <exception cref="FeatureStoreException">The client has no online store, or the input is not that of <typeparamref name="TFeatures"/>.</exception>
    /// <exception cref="InvalidDefinitionException">The definitions have errors.</exception>
    IReadOnlyList<TFeatures> GetOnlineFeatures<TFeatures, TInput>(IReadOnlyList<TInput> inputs, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput;

    /// <summary>The features of one input at an instant, with the status of each and how complete each view is.</summary>
    /// <typeparam name="TFeatures">The service or view.</typeparam>
    /// <typeparam name="TInput">Its keys.</typeparam>
    /// <param name="input">The keys of one entity of each view. A null key is nobody's: its features are those of an unknown entity.</param>
    /// <param name="asOf">The instant the features are of, finer than a microsecond rounded down. Default: now, by the store's clock.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What is known. What cannot be answered for the instant is reported here instead of thrown: ask <see cref="OnlineResult{TFeatures}.IsAvailable"/> before the features.</returns>
    /// <exception cref="FeaturesUnavailableException">A view was never materialized, and <see cref="OnlineOptions.WhenNotMaterialized"/> does not give defaults.</exception>
    /// <exception cref="OnlineStoreException">The online store cannot be reached or refuses.</exception>
    /// <exception cref="CorruptStateException">A value in the store is not state of its view.</exception>
    /// <exception cref="FeatureStoreException">The client has no online store, or the input is not that of <typeparamref name="TFeatures"/>.</exception>
    /// <exception cref="InvalidDefinitionException">The definitions have errors.</exception>
    ValueTask<OnlineResult<TFeatures>> GetOnlineResultAsync<TFeatures, TInput>(TInput input, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput;

    /// <summary>The features of many inputs at one instant, with the status of each and how complete each view is.</summary>
    /// <typeparam name="TFeatures">The service or view.</typeparam>
    /// <typeparam name="TInput">Its keys.</typeparam>
    /// <param name="inputs">The keys, one input per answer; duplicates are fine, none gives none. All are read at once.</param>
    /// <param name="asOf">The instant the features are of, finer than a microsecond rounded down. Default: now, by the store's clock.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>One answer per input, in their order. What cannot be answered for the instant is reported there instead of thrown.</returns>
    /// <exception cref="FeaturesUnavailableException">A view was never materialized, and <see cref="OnlineOptions.WhenNotMaterialized"/> does not give defaults.</exception>
    /// <exception cref="OnlineStoreException">The online store cannot be reached or refuses.</exception>
    /// <exception cref="CorruptStateException">A value in the store is not state of its view.</exception>
    /// <exception cref="FeatureStoreException">The client has no online store, or the input is not that of <typeparamref name="TFeatures"/>.</exception>
    /// <exception cref="InvalidDefinitionException">The definitions have errors.</exception>
    ValueTask<IReadOnlyList<OnlineResult<TFeatures>>> GetOnlineResultAsync<TFeatures, TInput>(IReadOnlyList<TInput> inputs, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput;

    /// <summary>The features of one input at an instant, with statuses; the thread waits for them.</summary>
    /// <typeparam name="TFeatures">The service or view.</typeparam>
    /// <typeparam name="TInput">Its keys.</typeparam>
    /// <param name="input">The keys of one entity of each view. A null key is nobody's: its features are those of an unknown entity.</param>
    /// <param name="asOf">The instant the features are of, finer than a microsecond rounded down. Default: now, by the store's clock.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What is known. What cannot be answered for the instant is reported here instead of thrown.</returns>
    /// <exception cref="FeaturesUnavailableException">A view was never materialized, and <see cref="OnlineOptions.WhenNotMaterialized"/> does not give defaults.</exception>
    /// <exception cref="OnlineStoreException">The online store cannot be reached or refuses.</exception>
    /// <exception cref="CorruptStateException">A value in the store is not state of its view.</exception>
    /// <exception cref="FeatureStoreException">The client has no online store, or the input is not that of <typeparamref name="TFeatures"/>.</exception>
    /// <exception cref="InvalidDefinitionException">The definitions have errors.</exception>
    OnlineResult<TFeatures> GetOnlineResult<TFeatures, TInput>(TInput input, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput;

    /// <summary>The features of many inputs at one instant, with statuses; the thread waits for them.</summary>
    /// <typeparam name="TFeatures">The service or view.</typeparam>
    /// <typeparam name="TInput">Its keys.</typeparam>
    /// <param name="inputs">The keys, one input per answer; duplicates are fine, none gives none. All are read at once.</param>
    /// <param name="asOf">The instant the features are of, finer than a microsecond rounded down. Default: now, by the store's clock.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>One answer per input, in their order. What cannot be answered for the instant is reported there instead of thrown.</returns>
    /// <exception cref="FeaturesUnavailableException">A view was never materialized, and <see cref="OnlineOptions.WhenNotMaterialized"/> does not give defaults.</exception>
    /// <exception cref="OnlineStoreException">The online store cannot be reached or refuses.</exception>
    /// <exception cref="CorruptStateException">A value in the store is not state of its view.</exception>
    /// <exception cref="FeatureStoreException">The client has no online store, or the input is not that of <typeparamref name="TFeatures"/>.</exception>
    /// <exception cref="InvalidDefinitionException">The definitions have errors.</exception>
    IReadOnlyList<OnlineResult<TFeatures>> GetOnlineResult<TFeatures, TInput>(IReadOnlyList<TInput> inputs, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput;

    /// <summary>
    /// Writes rows to the online state of views over their source, as they happen. A row takes part from its visible time on, whenever it is pushed and in whatever order.
    /// Pushing rows again, or rows that a materialization brings too, changes nothing.
    /// </summary>
    /// <remarks>
    /// A source has this as a generated extension method that names its views: <c>store.PushAsync(transactions)</c>. Rows are sent in parts, so any number may be pushed; a
    /// view refuses rows one by one, and the other views take them. Pushing does not move the watermark, and does not end that a view was never materialized.
    /// </remarks>
    /// <typeparam name="TRow">The rows.</typeparam>
    /// <param name="views">The views, each with its entity and its source, which is the same for all.</param>
    /// <param name="rows">The rows, read once.</param>
    /// <param name="cancellationToken">Ends the push; some rows may have been written. Push all of them again.</param>
    /// <returns>How many rows were taken, when all of these are acknowledged, and how many were refused and why.</returns>
    /// <exception cref="OnlineStoreException">A write was not acknowledged. Push all rows again.</exception>
    /// <exception cref="CorruptStateException">A value in the store is not state of its view.</exception>
    /// <exception cref="FeatureStoreException">The client has no online store, there are no views, they have several sources, or a key has more rows than a view's <c>MaxEventsPerKey</c>.</exception>
    /// <exception cref="InvalidDefinitionException">The definitions have errors.</exception>
    Task<PushResult> PushAsync<TRow>(EquatableArray<DefinitionSet> views, IEnumerable<TRow> rows, CancellationToken cancellationToken)
        where TRow : ISourceRow;

    /// <summary>Online features of a service without generated types.</summary>
    /// <param name="service">What is asked for.</param>
    /// <param name="definitions">Everything it refers to.</param>
    /// <param name="inputs">For each entity the keys and requests in the order of <see cref="SpineColumns.WithRequests"/>, as the C# types of their feature types, enums as numbers; a null key is no entity.</param>
    /// <param name="asOf">The instant the features are of. Default: now, by the store's clock.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>One row per input, in their order, with statuses. A feature that cannot be answered for the instant has a status and no value.</returns>
    /// <exception cref="FeaturesUnavailableException">A view was never materialized, and <see cref="OnlineOptions.WhenNotMaterialized"/> does not give defaults.</exception>
    /// <exception cref="OnlineStoreException">The online store cannot be reached or refuses.</exception>
    /// <exception cref="CorruptStateException">A value in the store is not state of its view.</exception>
    /// <exception cref="FeatureStoreException">The client has no online store, or an input has not the number or the types of the keys and requests.</exception>
    /// <exception cref="InvalidDefinitionException">The definitions have errors.</exception>
    ValueTask<IReadOnlyList<OnlineRow>> GetOnlineRowsAsync(ServiceDefinition service, DefinitionSet definitions, IReadOnlyList<IReadOnlyList<object?>> inputs, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Brings the rows of a view's source that became visible in an interval into the online store. Running it again, over
    /// any overlap, changes nothing; a run that fails can be run again.
    /// </summary>
    /// <remarks>
    /// An interval in which nothing can have become visible is not read and needs no offline engine: <c>to: DateTimeOffset.MinValue</c> begins a view whose rows are all pushed.
    /// </remarks>
    /// <typeparam name="TView">The view.</typeparam>
    /// <param name="from">
    /// Rows that became visible after this instant. Default: after the watermark, or all if there is none. Earlier than the watermark: again, for rows that landed in the
    /// source late; <see cref="DateTimeOffset.MinValue"/>: all. If there is no watermark, answers that need rows from before it are <see cref="FeatureStatus.NotCovered"/>.
    /// </param>
    /// <param name="to">Rows that became visible by this instant, which becomes the watermark unless that is later already. Default: now, by the store's clock.</param>
    /// <param name="progress">Told how far the run has come. Default: nobody.</param>
    /// <param name="cancellationToken">Ends the run; what was written stays, and the watermark where it was.</param>
    /// <returns>What was written, and the watermark that stands now.</returns>
    /// <exception cref="FeatureStoreException">
    /// The interval ends in the future, ends before it starts or leaves a gap after the watermark; a key has more rows than the view's <c>MaxEventsPerKey</c>; or the client
    /// has no online store, or no offline engine and something to read.
    /// </exception>
    /// <exception cref="FeatureDataException">A file is missing, unreadable or not what the definitions say.</exception>
    /// <exception cref="OnlineStoreException">A write was not acknowledged. Run it again.</exception>
    /// <exception cref="CorruptStateException">A value in the store is not state of the view.</exception>
    /// <exception cref="InvalidDefinitionException">The definitions have errors.</exception>
    Task<MaterializeResult> MaterializeAsync<TView>(DateTimeOffset? from = null, DateTimeOffset? to = null, IProgress<MaterializeProgress>? progress = null, CancellationToken cancellationToken = default)
        where TView : IFeatureView;

    /// <summary>The same for a view without a generated type.</summary>
    /// <param name="view">The view.</param>
    /// <param name="definitions">Everything it refers to.</param>
    /// <param name="from">
    /// Rows that became visible after this instant. Default: after the watermark, or all if there is none. Earlier than the watermark: again, for rows that landed in the
    /// source late; <see cref="DateTimeOffset.MinValue"/>: all. If there is no watermark, answers that need rows from before it are <see cref="FeatureStatus.NotCovered"/>.
    /// </param>
    /// <param name="to">Rows that became visible by this instant, which becomes the watermark unless that is later already. Default: now, by the store's clock.</param>
    /// <param name="progress">Told how far the run has come. Default: nobody.</param>
    /// <param name="cancellationToken">Ends the run; what was written stays, and the watermark where it was.</param>
    /// <returns>What was written, and the watermark that stands now.</returns>
    /// <exception cref="FeatureStoreException">
    /// The interval ends in the future, ends before it starts or leaves a gap after the watermark; a key has more rows than the view's <c>MaxEventsPerKey</c>; or the client
    /// has no online store, or no offline engine and something to read.
    /// </exception>
    /// <exception cref="FeatureDataException">A file is missing, unreadable or not what the definitions say.</exception>
    /// <exception cref="OnlineStoreException">A write was not acknowledged. Run it again.</exception>
    /// <exception cref="CorruptStateException">A value in the store is not state of the view.</exception>
    /// <exception cref="InvalidDefinitionException">The definitions have errors.</exception>
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
