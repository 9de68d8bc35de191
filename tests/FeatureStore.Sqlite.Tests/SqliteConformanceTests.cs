using FeatureStore.Conformance;

namespace FeatureStore.Sqlite.Tests;

public sealed class SqliteConformanceTests : OnlineStoreConformance
{
    private readonly StoreFolder _folder = new();

    protected override ValueTask<IOnlineStore> OpenAsync() => new(_folder.Open());

    protected override ValueTask<IOnlineStore> OpenSecondAsync() => new(_folder.Open());

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }
}
