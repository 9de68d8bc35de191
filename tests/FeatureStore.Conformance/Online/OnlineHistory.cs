namespace FeatureStore.Conformance;

/// <summary>A case with its sources in files and its online values under a prefix of its own, both gone or out of the way when disposed.</summary>
internal sealed class OnlineHistory(StoreUnderTest store, HistoryCase history, string prefix) : IAsyncDisposable
{
    private readonly CaseFiles _files = new(history);
    private readonly List<FeatureStoreClient> _clients = [];

    public HistoryCase History => history;

    /// <summary>The clock of all clients.</summary>
    public SetClock Clock { get; } = new();

    /// <summary>A client of the case; several of them write and read the same values.</summary>
    /// <param name="configure">Changes how it reads and writes.</param>
    /// <param name="wrap">Puts something between the client and the store.</param>
    public async Task<FeatureStoreClient> OpenAsync(Action<OnlineOptions>? configure = null, Func<IOnlineStore, IOnlineStore>? wrap = null)
    {
        var opened = await store.OpenAsync();
        var builder = store.UseEngine(new FeatureStoreBuilder())
            .UseOnline(_ => wrap is null ? opened : wrap(opened))
            .UseClock(Clock)
            .ConfigureOnline(options => options.KeyPrefix = prefix);
        if (configure is not null)
            builder = builder.ConfigureOnline(configure);
        foreach (var source in history.Sources)
            builder = builder.UseSource(source.Name, _files.PathOf(source));
        var client = builder.Build();
        _clients.Add(client);
        return client;
    }

    /// <summary>Materializes a view.</summary>
    public Task<MaterializeResult> MaterializeAsync(FeatureStoreClient client, ViewDefinition view, long? from, long? to) => client.MaterializeAsync(
        view, history.Definitions with { Services = default }, Optional(from), Optional(to), progress: null, TestContext.Current.CancellationToken);

    /// <summary>Pushes rows of a source to views over it.</summary>
    public Task<PushResult> PushAsync(FeatureStoreClient client, IEnumerable<ViewDefinition> views, SourceDefinition source, IEnumerable<Row> rows) => client.PushAsync(
        EquatableArray.From(views.Select(DefinitionsOf)), rows.Select(row => new PushedRow(source, row)), TestContext.Current.CancellationToken);

    /// <summary>Asks for the features of some spine rows, all at one instant.</summary>
    public async Task<IReadOnlyList<OnlineRow>> AskAsync(FeatureStoreClient client, IEnumerable<Row> spine, long? asOf)
    {
        var inputs = spine.Select(row => (IReadOnlyList<object?>)history.SpineKeys.Select(k => OnlineValues.Typed(row[k.Name], k.Type)).ToArray()).ToArray();
        return await client.GetOnlineRowsAsync(history.Service, history.Definitions, inputs, Optional(asOf), TestContext.Current.CancellationToken);
    }

    /// <summary>What batch answers to a case over the same files, with a spine of its own.</summary>
    public async Task<IReadOnlyList<Row>> BatchAsync(HistoryCase asked)
    {
        using var files = new CaseFiles(asked);
        var features = _clients[0].GetHistoricalFeatures(asked.Service, asked.Definitions, Spine.FromParquet(files.Spine, time: HistoryCase.SpineTime));
        await features.ToParquetAsync(files.Result, progress: null, TestContext.Current.CancellationToken);
        using var parquet = new ParquetRows();
        return parquet.Query($"SELECT * FROM '{files.Result}'");
    }

    /// <summary>A view with what it refers to.</summary>
    public DefinitionSet DefinitionsOf(ViewDefinition view) => new()
    {
        Entities = history.Definitions.Entity(view.Entity) is { } entity ? EquatableArray.Of(entity) : default,
        Sources = EquatableArray.Of(history.Definitions.Source(view.Source)!),
        Views = EquatableArray.Of(view),
    };

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
            await client.DisposeAsync();
        _files.Dispose();
    }

    private static DateTimeOffset? Optional(long? instant) => instant is { } known ? OnlineValues.Instant(known) : null;
}
