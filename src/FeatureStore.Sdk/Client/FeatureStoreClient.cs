using FeatureStore.Model;

#pragma warning disable RS0026 // every call has one shape: input or inputs, instant, cancellation

namespace FeatureStore;

/// <summary>The store: one per process is enough; it is safe for concurrent use.</summary>
public sealed class FeatureStoreClient : IFeatureStore
{
    private readonly IOfflineEngine? _offline;
    private readonly SourceBindings _sources;

    internal FeatureStoreClient(IOfflineEngine? offline, SourceBindings sources) => (_offline, _sources) = (offline, sources);

    /// <inheritdoc/>
    public HistoricalFeatures<TFeatures> GetHistoricalFeatures<TFeatures>(Spine spine)
        where TFeatures : IFeatureSet<TFeatures> => new(Offline, Request(TFeatures.Service, TFeatures.Definitions, spine));

    /// <inheritdoc/>
    public HistoricalFeatures<TFeatures, TRow> GetHistoricalFeatures<TFeatures, TRow>(Spine<TRow> spine)
        where TFeatures : IFeatureSet<TFeatures> => new(Offline, Request(TFeatures.Service, TFeatures.Definitions, spine), spine);

    /// <inheritdoc/>
    public HistoricalFeatures GetHistoricalFeatures(ServiceDefinition service, DefinitionSet definitions, Spine spine) =>
        new(Offline, Request(service, definitions, spine));

    /// <inheritdoc/>
    public ValueTask<TFeatures> GetOnlineFeaturesAsync<TFeatures, TInput>(TInput input, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput => throw new NotSupportedException();

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<TFeatures>> GetOnlineFeaturesAsync<TFeatures, TInput>(IReadOnlyList<TInput> inputs, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput => throw new NotSupportedException();

    /// <inheritdoc/>
    public TFeatures GetOnlineFeatures<TFeatures, TInput>(TInput input, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput => throw new NotSupportedException();

    /// <inheritdoc/>
    public IReadOnlyList<TFeatures> GetOnlineFeatures<TFeatures, TInput>(IReadOnlyList<TInput> inputs, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput => throw new NotSupportedException();

    /// <inheritdoc/>
    public ValueTask<OnlineResult<TFeatures>> GetOnlineResultAsync<TFeatures, TInput>(TInput input, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput => throw new NotSupportedException();

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OnlineResult<TFeatures>>> GetOnlineResultAsync<TFeatures, TInput>(IReadOnlyList<TInput> inputs, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput => throw new NotSupportedException();

    /// <inheritdoc/>
    public OnlineResult<TFeatures> GetOnlineResult<TFeatures, TInput>(TInput input, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput => throw new NotSupportedException();

    /// <inheritdoc/>
    public IReadOnlyList<OnlineResult<TFeatures>> GetOnlineResult<TFeatures, TInput>(IReadOnlyList<TInput> inputs, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput => throw new NotSupportedException();

    /// <inheritdoc/>
    public Task<PushResult> PushAsync<TRow>(EquatableArray<DefinitionSet> views, IEnumerable<TRow> rows, CancellationToken cancellationToken)
        where TRow : ISourceRow => throw new NotSupportedException();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private IOfflineEngine Offline => _offline ?? throw new FeatureStoreException(
        "The store has no offline engine. Build it with one: new FeatureStoreBuilder().UseDuckDb().");

    private HistoricalRequest Request(ServiceDefinition service, DefinitionSet definitions, Spine spine)
    {
        ArgumentNullException.ThrowIfNull(spine);
        var plan = Planner.Plan(service, definitions);
        if (spine is TypedSpine typed && plan.SpineKeys.FirstOrDefault(k => !typed.Columns.Contains(k)) is { } missing)
            throw new FeatureStoreException($"The spine's input has no {missing.Type.Name} '{missing.Name}', which '{service.Name}' asks for. Use the Input of '{service.Name}', or the entity of the view.");
        return new(plan, spine, _sources);
    }
}
