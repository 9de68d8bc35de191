namespace FeatureStore.Conformance;

public abstract partial class OnlineStoreConformance
{
    [Fact]
    public async Task A_new_store_has_nothing() =>
        Assert.Equal([null, null], await Store.ReadAsync(Bytes("a"), Bytes("b")));

    [Fact]
    public async Task A_read_of_no_keys_is_fine()
    {
        Assert.Empty(await Store.ReadAsync());
        Assert.Empty(Store.Read());
    }

    [Fact]
    public async Task Values_come_in_the_order_of_the_keys_duplicates_among_them()
    {
        await Store.AppendAsync([Bytes("a"), Bytes("b"), Bytes("c")], [Bytes("1"), Bytes("22"), Bytes("333")]);

        Assert.Equal([Bytes("333"), null, Bytes("1"), Bytes("333"), null, Bytes("22"), Bytes("1")],
            await Store.ReadAsync(Bytes("c"), Bytes("x"), Bytes("a"), Bytes("c"), Bytes("x"), Bytes("b"), Bytes("a")));
    }

    [Fact]
    public async Task One_read_answers_as_the_other()
    {
        await Store.AppendAsync([Bytes("a"), Bytes("b")], [AllBytes(), Bytes("22")]);
        byte[][] keys = [Bytes("b"), Bytes("x"), Bytes("a"), Bytes("b")];

        Assert.Equal(await Store.ReadAsync(keys), Store.Read(keys));
        Assert.Equal(await Second.ReadAsync(keys), Second.Read(keys));
    }

    [Fact]
    public async Task Keys_and_values_are_any_bytes()
    {
        byte[][] keys = [AllBytes(), [0], [0, 0], [0xff], [0xc3, 0x28], AllBytes(1), [.. Bytes("a"), 0], Bytes("a"), Bytes("A"), Bytes("*"), Bytes("{a}:b"), Bytes(" \r\n")];
        byte[][] values = [[0], [0, 0, 0], AllBytes(), [0xff, 0xfe], [0xc3, 0x28], [0, 1], [1, 0], Bytes("1"), Bytes("01"), Bytes("\r\n"), Bytes("'"), AllBytes(128)];

        await Store.AppendAsync(keys, values);

        Assert.Equal(values, await Second.ReadAsync(keys));
        foreach (var (key, value) in keys.Zip(values))
            Assert.Equal([value], await Store.ReadAsync(key));
    }

    [Fact]
    public async Task A_value_may_be_large()
    {
        var (one, two) = (Random(1, 1 << 20), Random(2, 1 << 20));

        Assert.Equal(one.Length, await Store.AppendAsync(Bytes("a"), one));
        Assert.Equal(2 * one.Length, await Store.AppendAsync(Bytes("a"), two));
        Assert.Equal([[.. one, .. two]], await Second.ReadAsync(Bytes("a")));
        Assert.True(await Second.ReplaceAsync(Bytes("a"), [.. one, .. two], two));
        Assert.Equal([two], Store.Read(Bytes("a")));
    }

    [Fact]
    public async Task Keys_may_be_many()
    {
        byte[][] keys = [.. Enumerable.Range(0, 5_000).Select(i => Bytes($"key-{i}"))];
        byte[][] values = [.. Enumerable.Range(0, 5_000).Select(i => Random(i, 1 + (i % 300)))];

        Assert.Equal(values.Select(v => v.Length), await Store.AppendAsync(keys, values, expectAbsent: true));
        Assert.Equal(values, await Second.ReadAsync(keys));
        Assert.Equal(values.Select(v => 2 * v.Length), await Second.AppendAsync(keys, values));
        Assert.All(await Store.ReplaceAsync(keys, [.. values.Select(v => (byte[])[.. v, .. v])], values), Assert.True);
        Assert.Equal(values, Store.Read(keys));
    }

    private static byte[] Random(int seed, int length)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
