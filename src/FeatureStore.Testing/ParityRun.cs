namespace FeatureStore.Testing;

/// <summary>
/// Finds out whether a service gives the same values online as in batch. The rows of its sources are replayed into a scratch
/// area of the online store, in the order in which they became visible and again shuffled and with duplicates; then each row
/// of a spine is asked about at its instant and around the edges of what is near it, online and in batch. Nothing stays in
/// the store, nothing that is in it is touched, and nothing is forgotten meanwhile.
/// </summary>
/// <remarks>
/// Only rows of the entities asked about are replayed. An entity's whole history is in the store then, where a service in
/// production has forgotten most of it, so a read costs more than there: <see cref="Sample"/> bounds the time a run takes.
/// </remarks>
public sealed record ParityRun
{
    /// <summary>The service.</summary>
    public required ServiceDefinition Service { get; init; }

    /// <summary>What it refers to.</summary>
    public required DefinitionSet Definitions { get; init; }

    /// <summary>The keys, instants and requests to ask for.</summary>
    public required Spine Spine { get; init; }

    /// <summary>
    /// Sets up a store as in production: its engine, its online store and where sources are. It is called once or twice.
    /// Keys begin with the store's own prefix and a random part behind it.
    /// </summary>
    public required Action<FeatureStoreBuilder> Store { get; init; }

    /// <summary>How many rows of the spine to ask about, chosen by <see cref="Seed"/>; null for all.</summary>
    public int? Sample { get; init; }

    /// <summary>Decides the sample, the instants where there are many, and the order of rows.</summary>
    public int Seed { get; init; }

    /// <summary>At how many instants each spine row is asked about at most, its own among them. Default: 16.</summary>
    public int InstantsPerRow { get; init; } = 16;

    /// <summary>
    /// How often each view of windows over a source without an EventId is materialized at most, for each
    /// <see cref="RowsInMemory"/> rows of the spine. Default: 100.
    /// </summary>
    public int MaxMaterializations { get; init; } = 100;

    /// <summary>How many rows of the spine, and of a source, are held at once. Default: 65,536.</summary>
    public int RowsInMemory { get; init; } = 1 << 16;

    /// <summary>Told how far the run has come.</summary>
    public IProgress<ParityProgress>? Progress { get; init; }

    /// <summary>A run for a service with a generated type.</summary>
    /// <typeparam name="TFeatures">The service or view.</typeparam>
    /// <param name="spine">The keys, instants and requests to ask for.</param>
    /// <param name="store">Sets up a store; see <see cref="Store"/>.</param>
    public static ParityRun Of<TFeatures>(Spine spine, Action<FeatureStoreBuilder> store)
        where TFeatures : IFeatureSet<TFeatures> => new() { Service = TFeatures.Service, Definitions = TFeatures.Definitions, Spine = spine, Store = store };

    /// <summary>Replays, asks and compares.</summary>
    /// <param name="cancellationToken">Ends the run; what it wrote is removed all the same.</param>
    /// <exception cref="FeatureStoreException">An option is wrong, a store fails, or what was written could not be removed.</exception>
    /// <exception cref="FeatureDataException">A file is missing, unreadable or not what the definitions say.</exception>
    public async Task<ParityReport> RunAsync(CancellationToken cancellationToken = default)
    {
        Check();
        var views = ReplayedView.Of(Service, Definitions);
        await using var known = new ScratchArea(Store, ReplayOrder.AsKnown);
        // Nothing that is only materialized has an order to shuffle.
        await using var shuffled = views.Any(v => v.IsPushed) ? new ScratchArea(Store, ReplayOrder.Shuffled) : null;
        ScratchArea[] areas = shuffled is null ? [known] : [known, shuffled];
        return await Task.Run(() => new ParityRounds(this, views, areas, cancellationToken).RunAsync(), cancellationToken).ConfigureAwait(false);
    }

    private void Check()
    {
        RequireAtLeast(1, Sample ?? 1, nameof(Sample));
        RequireAtLeast(1, InstantsPerRow, nameof(InstantsPerRow));
        RequireAtLeast(1, MaxMaterializations, nameof(MaxMaterializations));
        RequireAtLeast(1, RowsInMemory, nameof(RowsInMemory));
        InvalidDefinitionException.ThrowIfAny(RuleCatalogue.Check(Definitions with { Services = EquatableArray.Of(Service) }));
    }

    private static void RequireAtLeast(int least, int value, string option)
    {
        if (value < least)
            throw new FeatureStoreException($"{option} is {value}, and it has to be at least {least}.");
    }
}
