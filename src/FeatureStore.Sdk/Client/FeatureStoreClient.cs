using FeatureStore.Model;
using Microsoft.Extensions.Logging;

namespace FeatureStore;

/// <summary>The store: one per process is enough; it is safe for concurrent use.</summary>
public sealed class FeatureStoreClient : IFeatureStore, IDisposable
{
    private readonly IOfflineEngine? _offline;
    private readonly SourceBindings _sources;
    private readonly IOnlineStore? _online;
    private readonly OnlineReader? _reader;
    private readonly WriteSettings _writing;
    private bool _disposed;

    internal FeatureStoreClient(IOfflineEngine? offline, SourceBindings sources, IOnlineStore? online, OnlineOptions options, FeatureStoreContext context)
    {
        (_offline, _sources, _online, Clock) = (offline, sources, online, context.Clock);
        var logger = context.LoggerFactory.CreateLogger(Log.Category);
        _reader = online is null ? null : new(online, options, Clock, new(logger, Clock));
        _writing = new(options.KeyPrefix, options.KeepAnswers, Clock, options.IsCompactionDue, (long)options.Settling.TotalMicroseconds, new(logger, Clock));
    }

    internal TimeProvider Clock { get; }

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
        where TInput : IFeatureInput => Reader.FeaturesAsync<TFeatures, TInput>(input, asOf, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<TFeatures>> GetOnlineFeaturesAsync<TFeatures, TInput>(IReadOnlyList<TInput> inputs, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput => Reader.FeaturesAsync<TFeatures, TInput>(inputs, asOf, cancellationToken);

    /// <inheritdoc/>
    public TFeatures GetOnlineFeatures<TFeatures, TInput>(TInput input, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput => Reader.Features<TFeatures, TInput>(input, asOf, cancellationToken);

    /// <inheritdoc/>
    public IReadOnlyList<TFeatures> GetOnlineFeatures<TFeatures, TInput>(IReadOnlyList<TInput> inputs, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput => Reader.Features<TFeatures, TInput>(inputs, asOf, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<OnlineResult<TFeatures>> GetOnlineResultAsync<TFeatures, TInput>(TInput input, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput => (await Reader.ResultsAsync<TFeatures, TInput>([input], asOf, cancellationToken).ConfigureAwait(false))[0];

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OnlineResult<TFeatures>>> GetOnlineResultAsync<TFeatures, TInput>(IReadOnlyList<TInput> inputs, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput => Reader.ResultsAsync<TFeatures, TInput>(inputs, asOf, cancellationToken);

    /// <inheritdoc/>
    public OnlineResult<TFeatures> GetOnlineResult<TFeatures, TInput>(TInput input, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput => Reader.Results<TFeatures, TInput>([input], asOf, cancellationToken)[0];

    /// <inheritdoc/>
    public IReadOnlyList<OnlineResult<TFeatures>> GetOnlineResult<TFeatures, TInput>(IReadOnlyList<TInput> inputs, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput => Reader.Results<TFeatures, TInput>(inputs, asOf, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OnlineRow>> GetOnlineRowsAsync(ServiceDefinition service, DefinitionSet definitions, IReadOnlyList<IReadOnlyList<object?>> inputs, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default) =>
        Reader.RowsAsync(service, definitions, inputs, asOf, cancellationToken);

    /// <inheritdoc/>
    public Task<MaterializeResult> MaterializeAsync<TView>(DateTimeOffset? from = null, DateTimeOffset? to = null, IProgress<MaterializeProgress>? progress = null, CancellationToken cancellationToken = default)
        where TView : IFeatureView => MaterializeAsync(TView.Definition, TView.Definitions, from, to, progress, cancellationToken);

    /// <inheritdoc/>
    public Task<MaterializeResult> MaterializeAsync(ViewDefinition view, DefinitionSet definitions, DateTimeOffset? from = null, DateTimeOffset? to = null, IProgress<MaterializeProgress>? progress = null, CancellationToken cancellationToken = default) =>
        new Materializer(() => Offline, _sources, Online, _writing).RunAsync(view, definitions, from, to, progress, cancellationToken);

    /// <inheritdoc/>
    public Task<PushResult> PushAsync<TRow>(EquatableArray<DefinitionSet> views, IEnumerable<TRow> rows, CancellationToken cancellationToken)
        where TRow : ISourceRow
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new Pusher(Online, _writing).RunAsync(views, rows, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<PushResult> PushAsync(SourceDefinition source, EquatableArray<DefinitionSet> views, string path, IProgress<PushProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new Pusher(Online, _writing).RunAsync(source, views, () => Offline.OpenFileAsync(source, _sources.Resolve(path), cancellationToken), progress, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<DateTimeOffset?> GetWatermarkAsync<TView>(CancellationToken cancellationToken = default)
        where TView : IFeatureView => GetWatermarkAsync(TView.Definition, TView.Definitions, cancellationToken);

    /// <inheritdoc/>
    public async Task<DateTimeOffset?> GetWatermarkAsync(ViewDefinition view, DefinitionSet definitions, CancellationToken cancellationToken = default)
    {
        InvalidDefinitionException.ThrowIfAny(RuleCatalogue.Check(definitions));
        var heads = await new HeadStore(Online).ReadAsync([new(view, definitions, _writing.KeyPrefix)], cancellationToken).ConfigureAwait(false);
        return heads[0] is { } head ? Instants.Of(head.Watermark) : null;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SourceProblem>> CheckSourcesAsync(DefinitionSet definitions, CancellationToken cancellationToken = default)
    {
        InvalidDefinitionException.ThrowIfAny(RuleCatalogue.Check(definitions));
        return Offline.CheckSourcesAsync(definitions.Sources, _sources, cancellationToken);
    }

    /// <inheritdoc/>
    public Task CheckAsync(CancellationToken cancellationToken = default) => Online.CheckAsync(cancellationToken);

    /// <summary>Disposes the online store, if there is one. Disposing twice does no harm.</summary>
    public ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, true))
            return ValueTask.CompletedTask;
        _writing.Runs.Dispose();
        return _online?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    // For containers that are disposed without waiting asynchronously.
    void IDisposable.Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private IOfflineEngine Offline => _offline ?? throw new FeatureStoreException(
        "The store has no offline engine. Build it with one: new FeatureStoreBuilder().UseDuckDb().");

    private IOnlineStore Online => _online ?? throw new FeatureStoreException(
        "The store has no online store. Build it with one: new FeatureStoreBuilder().UseSqlite(\"features.db\") or .UseRedis(\"localhost:6379\").");

    private OnlineReader Reader => Online is not null ? _reader! : null!;

    private HistoricalRequest Request(ServiceDefinition service, DefinitionSet definitions, Spine spine)
    {
        ArgumentNullException.ThrowIfNull(spine);
        var plan = Planner.Plan(service, definitions);
        if (spine is TypedSpine typed && SpineColumns.WithRequests(service, definitions).FirstOrDefault(c => !typed.Columns.Contains(c)) is { } missing)
            throw new FeatureStoreException($"The spine's input has no {missing.Type.Name} '{missing.Name}', which '{service.Name}' asks for. Use the Input of '{service.Name}', or the entity of the view.");
        return new(plan, spine, _sources);
    }
}
