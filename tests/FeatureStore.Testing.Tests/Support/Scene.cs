namespace FeatureStore.Testing.Tests.Support;

/// <summary>Files and a store, both gone when disposed.</summary>
internal sealed class Scene : IAsyncDisposable
{
    private Scene(SampleFiles files, Place place) => (Files, Place) = (files, place);

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public SampleFiles Files { get; }

    public Place Place { get; }

    public static async Task<Scene> CreateAsync(string store = "sqlite")
    {
        var files = new SampleFiles().WriteAll();
        return new(files, await Place.CreateAsync(store, files));
    }

    /// <summary>Sets up a store over the files.</summary>
    public void Configure(FeatureStoreBuilder builder) => Place.Use(builder.UseDuckDb(o => o.Threads = 1).UseRoot(Files.Root));

    /// <summary>A run over the service of transfers.</summary>
    /// <param name="alter">Changes the store.</param>
    public ParityRun Transfers(Action<FeatureStoreBuilder>? alter = null) => Run<Transfers>(Spine.FromParquet("transfers.parquet", time: "t"), alter);

    /// <summary>A run over the service of shops.</summary>
    public ParityRun Shops(Action<FeatureStoreBuilder>? alter = null) => Run<Shops>(Spine.FromParquet("transfers.parquet", time: "t"), alter);

    /// <summary>A run over a service of accounts.</summary>
    public ParityRun Accounts<TFeatures>(Action<FeatureStoreBuilder>? alter = null)
        where TFeatures : IFeatureSet<TFeatures> =>
        Run<TFeatures>(Spine.FromSql("SELECT payee_id AS account_id, t FROM 'transfers.parquet' ORDER BY t, payee_id", time: "t"), alter);

    public async ValueTask DisposeAsync()
    {
        await Place.DisposeAsync();
        Files.Dispose();
    }

    private ParityRun Run<TFeatures>(Spine spine, Action<FeatureStoreBuilder>? alter)
        where TFeatures : IFeatureSet<TFeatures> => ParityRun.Of<TFeatures>(spine, builder =>
        {
            Configure(builder);
            alter?.Invoke(builder);
        });
}
