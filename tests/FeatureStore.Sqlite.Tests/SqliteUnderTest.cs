using FeatureStore.Conformance;

namespace FeatureStore.Sqlite.Tests;

/// <summary>A store in a file of its own.</summary>
internal sealed class SqliteUnderTest : StoreUnderTest
{
    private readonly StoreFolder _folder = new();

    public override ValueTask<IOnlineStore> OpenAsync() => new(_folder.Open());

    public override FeatureStoreBuilder UseEngine(FeatureStoreBuilder builder) => builder.UseDuckDb(o => o.Threads = 1);

    public override ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return base.DisposeAsync();
    }
}
