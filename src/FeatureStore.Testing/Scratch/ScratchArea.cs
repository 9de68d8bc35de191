namespace FeatureStore.Testing;

/// <summary>A store of which nothing stays: keys have a random prefix, and those that were written are removed.</summary>
internal sealed class ScratchArea : IAsyncDisposable
{
    private readonly string _prefix = $"parity-{Guid.NewGuid():N}:";
    private ScratchStore? _store;

    /// <summary>An empty area.</summary>
    /// <param name="configure">Sets up the store.</param>
    /// <param name="order">The order in which rows come into it.</param>
    public ScratchArea(Action<FeatureStoreBuilder> configure, ReplayOrder order)
    {
        Order = order;
        var builder = new FeatureStoreBuilder();
        configure(builder);
        Client = builder
            .UseClock(Clock)
            .WrapOnline(online => _store = new(online))
            .ConfigureOnline(options => (options.KeyPrefix, options.KeepAnswers, options.WhenNotMaterialized) = (options.KeyPrefix + _prefix, null, WhenNotMaterialized.Throw))
            .Build();
        if (_store is null)
            throw new FeatureStoreException("Parity has no online store to replay into. Set one up with UseSqlite(\"features.db\") or UseRedis(\"localhost:6379\").");
    }

    public ReplayOrder Order { get; }

    public ReplayClock Clock { get; } = new();

    public FeatureStoreClient Client { get; }

    /// <summary>Removes everything that was written and begins anew.</summary>
    /// <exception cref="FeatureStoreException">Something may be left.</exception>
    public async Task ClearAsync()
    {
        Clock.Restart();
        try
        {
            if (await _store!.RemoveAsync().ConfigureAwait(false))
                return;
        }
        catch (OnlineStoreException exception)
        {
            throw new FeatureStoreException($"Parity could not remove what it wrote: {exception.Message} Remove the keys that have '{_prefix}' in them.", exception);
        }
        throw new FeatureStoreException($"Parity could not remove what it wrote: somebody else changes it. Remove the keys that have '{_prefix}' in them.");
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await ClearAsync().ConfigureAwait(false);
        }
        finally
        {
            await Client.DisposeAsync().ConfigureAwait(false);
        }
    }
}
