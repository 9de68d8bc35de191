namespace FeatureStore.Conformance;

/// <summary>Where online values are kept in a test, and what reads the files that they come from.</summary>
public abstract class StoreUnderTest : IAsyncDisposable
{
    /// <summary>Opens the store; all that a test opens hold the same values.</summary>
    public abstract ValueTask<IOnlineStore> OpenAsync();

    /// <summary>Gives a builder the engine that reads files.</summary>
    public abstract FeatureStoreBuilder UseEngine(FeatureStoreBuilder builder);

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
