namespace FeatureStore.Sdk.Tests;

/// <summary>What is put between a client and its store.</summary>
public sealed class WrappedStoreTests
{
    [Fact]
    public async Task The_last_one_is_the_outermost_and_all_are_disposed_with_the_client()
    {
        var told = new List<string>();
        var client = new FeatureStoreBuilder().WrapOnline(s => new Telling(s, "inner", told)).UseInMemory().WrapOnline(s => new Telling(s, "outer", told)).Build();
        await client.CheckAsync(TestContext.Current.CancellationToken);
        await client.DisposeAsync();
        Assert.Equal(["outer checks", "inner checks", "outer ends", "inner ends"], told);
    }

    [Fact]
    public async Task Without_a_store_there_is_nothing_to_wrap()
    {
        await using var client = new FeatureStoreBuilder().WrapOnline(_ => throw new InvalidOperationException()).Build();
        await Assert.ThrowsAsync<FeatureStoreException>(() => client.CheckAsync(TestContext.Current.CancellationToken));
    }

    private sealed class Telling(IOnlineStore store, string name, List<string> told) : IOnlineStore
    {
        public ValueTask ReadAsync(ByteStrings keys, StoredValues values, CancellationToken cancellationToken) => store.ReadAsync(keys, values, cancellationToken);

        public void Read(ByteStrings keys, StoredValues values, CancellationToken cancellationToken) => store.Read(keys, values, cancellationToken);

        public Task AppendAsync(ByteStrings keys, ByteStrings values, Memory<int> lengths, bool expectAbsent, CancellationToken cancellationToken) =>
            store.AppendAsync(keys, values, lengths, expectAbsent, cancellationToken);

        public Task ReplaceAsync(ByteStrings keys, ByteStrings expected, ByteStrings values, Memory<bool> replaced, CancellationToken cancellationToken) =>
            store.ReplaceAsync(keys, expected, values, replaced, cancellationToken);

        public Task CheckAsync(CancellationToken cancellationToken)
        {
            told.Add(name + " checks");
            return store.CheckAsync(cancellationToken);
        }

        public ValueTask DisposeAsync()
        {
            told.Add(name + " ends");
            return store.DisposeAsync();
        }
    }
}
