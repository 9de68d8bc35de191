namespace FeatureStore.Conformance;

/// <summary>
/// What reading and writing online has to get right on any store. Suites derive from it, and a store's tests derive from the
/// suites. Cases share the store; each has keys of its own.
/// </summary>
public abstract class OnlineConformance(StoreUnderTest store) : IAsyncDisposable
{
    private static int _cases;

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return store.DisposeAsync();
    }

    /// <summary>Puts a case's sources into files beside the store.</summary>
    private protected OnlineHistory Begin(HistoryCase history) => new(store, history, $"case-{Interlocked.Increment(ref _cases)}:");

    /// <summary>Fails with a difference in full, if there is one.</summary>
    private protected static void AssertNone(string? difference) => Assert.True(difference is null, difference);

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;
}
