using FeatureStore.Conformance;

namespace FeatureStore.Sdk.Tests;

public sealed class InMemoryConformanceTests : OnlineStoreConformance
{
    private readonly InMemoryOnlineStore _store = new();

    protected override ValueTask<IOnlineStore> OpenAsync() => new(_store);

    protected override ValueTask<IOnlineStore> OpenSecondAsync() => new(new InMemoryOnlineStore(_store));
}

public sealed class InMemoryExampleTests() : OnlineExamples(new InMemoryUnderTest());

internal sealed class InMemoryUnderTest : StoreUnderTest
{
    private readonly InMemoryOnlineStore _store = new();

    public override ValueTask<IOnlineStore> OpenAsync() => new(new InMemoryOnlineStore(_store));

    public override FeatureStoreBuilder UseEngine(FeatureStoreBuilder builder) => builder.UseDuckDb(o => o.Threads = 1);
}
