using FeatureStore.Model;

#pragma warning disable RS0026 // every call has one shape: input or inputs, instant, cancellation

namespace FeatureStore;

/// <summary>Gives features for training.</summary>
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
}
