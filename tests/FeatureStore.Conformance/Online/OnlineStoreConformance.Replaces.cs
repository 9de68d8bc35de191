namespace FeatureStore.Conformance;

public abstract partial class OnlineStoreConformance
{
    [Fact]
    public async Task A_value_is_replaced_only_if_it_is_what_was_expected()
    {
        await Store.AppendAsync(Bytes("a"), Bytes("x"));

        Assert.False(await Second.ReplaceAsync(Bytes("a"), Bytes("y"), Bytes("z")));
        Assert.False(await Second.ReplaceAsync(Bytes("a"), Bytes("xx"), Bytes("z")));
        Assert.False(await Second.ReplaceAsync(Bytes("a"), None, Bytes("z")));
        Assert.False(await Second.ReplaceAsync(Bytes("b"), Bytes("x"), Bytes("z")));
        Assert.Equal([Bytes("x"), null], await Store.ReadAsync(Bytes("a"), Bytes("b")));

        Assert.True(await Second.ReplaceAsync(Bytes("a"), Bytes("x"), Bytes("z")));
        Assert.Equal([Bytes("z")], await Store.ReadAsync(Bytes("a")));
    }

    [Fact]
    public async Task A_key_without_a_value_gets_one()
    {
        Assert.True(await Store.ReplaceAsync(Bytes("a"), None, Bytes("x")));
        Assert.False(await Store.ReplaceAsync(Bytes("a"), None, Bytes("y")));
        Assert.Equal([Bytes("x")], await Second.ReadAsync(Bytes("a")));
    }

    [Fact]
    public async Task A_value_is_removed_only_if_it_is_what_was_expected()
    {
        await Store.AppendAsync(Bytes("a"), Bytes("x"));

        Assert.False(await Store.ReplaceAsync(Bytes("a"), Bytes("y"), None));
        Assert.Equal([Bytes("x")], await Second.ReadAsync(Bytes("a")));
        Assert.True(await Store.ReplaceAsync(Bytes("a"), Bytes("x"), None));
        Assert.Equal([null], await Second.ReadAsync(Bytes("a")));
        Assert.False(await Store.ReplaceAsync(Bytes("a"), Bytes("x"), None));
        Assert.Equal(1, await Second.AppendAsync(Bytes("a"), Bytes("z")));
    }

    [Fact]
    public async Task To_expect_none_and_set_none_only_looks()
    {
        await Store.AppendAsync(Bytes("a"), Bytes("x"));

        Assert.Equal([false, true], await Store.ReplaceAsync([Bytes("a"), Bytes("b")], [None, None], [None, None]));
        Assert.Equal([Bytes("x"), null], await Second.ReadAsync(Bytes("a"), Bytes("b")));
    }

    [Fact]
    public async Task Each_key_of_a_call_is_decided_by_itself()
    {
        byte[][] keys = [Bytes("a"), Bytes("b"), Bytes("c"), Bytes("d"), Bytes("e")];
        await Store.AppendAsync(keys[..3], [Bytes("1"), Bytes("2"), Bytes("3")]);

        Assert.Equal([true, false, true, true, false], await Store.ReplaceAsync(keys, [Bytes("1"), Bytes("1"), Bytes("3"), None, Bytes("5")], [Bytes("10"), Bytes("20"), None, Bytes("40"), Bytes("50")]));
        Assert.Equal([Bytes("10"), Bytes("2"), null, Bytes("40"), null], await Second.ReadAsync(keys));
    }

    [Fact]
    public async Task Expected_values_are_compared_byte_for_byte()
    {
        byte[] value = [.. AllBytes(), 0];
        await Store.AppendAsync(Bytes("a"), value);

        for (var i = 0; i < value.Length; i++)
        {
            byte[] other = [.. value];
            other[i] ^= 0x20;
            Assert.False(await Store.ReplaceAsync(Bytes("a"), other, Bytes("x")));
        }
        Assert.False(await Store.ReplaceAsync(Bytes("a"), AllBytes(), Bytes("x")));
        Assert.False(await Store.ReplaceAsync(Bytes("a"), [.. value, 0], Bytes("x")));
        Assert.True(await Store.ReplaceAsync(Bytes("a"), value, [0]));
        Assert.True(await Second.ReplaceAsync(Bytes("a"), [0], [0, 0]));
        Assert.Equal([[0, 0]], await Store.ReadAsync(Bytes("a")));
    }
}
