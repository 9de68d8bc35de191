namespace FeatureStore.Conformance;

public abstract partial class OnlineStoreConformance
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task An_append_creates_and_appends_whatever_was_expected(bool expectAbsent)
    {
        Assert.Equal([1, 2], await Store.AppendAsync([Bytes("a"), Bytes("b")], [Bytes("1"), Bytes("22")], expectAbsent));
        Assert.Equal([3, 2, 4], await Second.AppendAsync([Bytes("b"), Bytes("c"), Bytes("a")], [Bytes("3"), Bytes("44"), Bytes("555")], expectAbsent));
        Assert.Equal([Bytes("1555"), Bytes("223"), Bytes("44"), null], await Store.ReadAsync(Bytes("a"), Bytes("b"), Bytes("c"), Bytes("d")));
    }

    [Fact]
    public async Task Appends_add_up_byte_for_byte()
    {
        var expected = new List<byte>();
        for (var start = 0; start < 256; start += 15)
        {
            expected.AddRange(AllBytes(start));
            Assert.Equal(expected.Count, await Store.AppendAsync(Bytes("a"), AllBytes(start)));
        }
        for (var value = 0; value < 256; value++)
        {
            expected.Add((byte)value);
            await Store.AppendAsync(Bytes("a"), [(byte)value]);
        }
        Assert.Equal([[.. expected]], await Second.ReadAsync(Bytes("a")));
    }

    [Fact]
    public async Task An_append_of_nothing_is_fine() =>
        Assert.Empty(await Store.AppendAsync(Array.Empty<byte[]>(), []));

    [Fact]
    public async Task Lengths_go_where_they_were_asked_for()
    {
        var lengths = new[] { -1, -1, -1, -1 };
        await Store.AppendAsync(Strings([Bytes("a"), Bytes("b")]), Strings([Bytes("1"), Bytes("22")]), lengths.AsMemory(1), expectAbsent: true, TestContext.Current.CancellationToken);

        Assert.Equal([-1, 1, 2, -1], lengths);
    }
}
