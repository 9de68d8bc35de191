namespace FeatureStore.Redis.Tests;

public sealed class LostAnswerTests(OneServer one) : IClassFixture<OneServer>
{
    private static readonly byte[][] Keys = [.. Enumerable.Range(0, 10).Select(i => OnlineStoreCalls.Bytes($"key-{i}"))];

    [Theory, InlineData("APPEND", false), InlineData("MSETNX", true)]
    public async Task An_append_is_repeated_and_its_length_is_right(string command, bool expectAbsent)
    {
        await using var proxy = await ProxyAsync();
        await using var store = Stores.Open(proxy.Address);
        await store.ReadAsync(Keys);

        proxy.LoseAnswerTo(command);
        var lengths = await store.AppendAsync(Keys, Keys, expectAbsent);

        Assert.Equal(1, proxy.Lost);
        var values = await store.ReadAsync(Keys);
        Assert.Equal(values.Select(v => v!.Length), lengths);
        Assert.Contains(values.Zip(Keys), v => v.First!.Length == 2 * v.Second.Length);
        Assert.All(values.Zip(Keys), v => Assert.All(v.First!.Chunk(v.Second.Length), part => Assert.Equal(v.Second, part)));
    }

    [Fact]
    public async Task A_replacement_finds_its_own_write()
    {
        await using var proxy = await ProxyAsync();
        await using var store = Stores.Open(proxy.Address);
        await store.AppendAsync(Keys, Keys);
        byte[][] others = [.. Keys.Select((k, i) => i == 3 ? [1] : k)];

        proxy.LoseAnswerTo("EXEC");
        Assert.Equal(Keys.Select((_, i) => i != 3), await store.ReplaceAsync(Keys, others, [.. Keys.Select((_, i) => i % 2 == 0 ? [2] : Array.Empty<byte>())]));

        Assert.Equal(1, proxy.Lost);
        Assert.Equal(Keys.Select((k, i) => i == 3 ? k : i % 2 == 0 ? [2] : null), await store.ReadAsync(Keys));
    }

    [Fact]
    public async Task A_value_that_was_there_before_is_not_our_own_write()
    {
        await using var proxy = await ProxyAsync();
        await using var store = Stores.Open(proxy.Address);
        await store.AppendAsync(Keys[0], [2]);

        Assert.False(await store.ReplaceAsync(Keys[0], [1], [2]));
        Assert.False(await store.ReplaceAsync(Keys[1], [1], []));
    }

    private async Task<LosingProxy> ProxyAsync()
    {
        var server = await one.ServerAsync();
        await server.CommandAsync("FLUSHALL");
        return new(server);
    }
}
