using System.Security.Cryptography;
using System.Text;

namespace FeatureStore.Sdk.Tests;

/// <summary>Keys as docs/formats/online.md has them. A key that changes is a state that is lost.</summary>
public sealed class KeyTests
{
    private const string End = "}texts.1.";

    public static TheoryData<string, string> Texts => new()
    {
        { "abc", "abc" },
        { "", "" },
        { " ", "%20" },
        { "a,b", "a%2cb" },
        { "{x}", "%7bx%7d" },
        { "100%", "100%25" },
        { "\0\n\u007f", "%00%0a%7f" },
        { "é𝄞", "é𝄞" },
        { "a:b*", "a:b*" },
        { new('x', 200), new('x', 200) },
        { new('x', 201), Hashed(new('x', 201)) },
        { new('{', 66), string.Concat(Enumerable.Repeat("%7b", 66)) },
        { new('{', 67), Hashed(new('{', 67)) },
        { new('é', 101), Hashed(new('é', 101)) },
    };

    [Fact]
    public void An_entity_and_its_head()
    {
        Assert.Equal("fs:{card:42}activity.3.ae326f4e", SampleState.Key(ValueSlot.Of(42L)));
        Assert.Equal("fs:activity.3.ae326f4e", Encoding.UTF8.GetString(SampleState.State.Key.Head));
        Assert.Equal("fs:{card:-9223372036854775808}activity.3.ae326f4e", SampleState.Key(ValueSlot.Of(long.MinValue)));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_is_escaped_and_long_text_hashed(string text, string expected)
    {
        var key = SampleState.KeyOf(Of(FeatureType.String), ValueSlot.Of(text));
        Assert.StartsWith("{thing:" + expected + End, key, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_types()
    {
        Assert.StartsWith("{thing:1}", SampleState.KeyOf(Of(FeatureType.Bool), ValueSlot.Of(1L)), StringComparison.Ordinal);
        Assert.StartsWith("{thing:4294967295}", SampleState.KeyOf(Of(FeatureType.UInt32), ValueSlot.Of((long)uint.MaxValue)), StringComparison.Ordinal);
        Assert.StartsWith("{thing:-1}", SampleState.KeyOf(Of(FeatureType.Enum("E", [new("none", -1)])), ValueSlot.Of(-1L)), StringComparison.Ordinal);
        Assert.StartsWith("{thing:00112233445566778899aabbccddeeff}", SampleState.KeyOf(Of(FeatureType.Uuid), ValueSlot.Of(Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"))), StringComparison.Ordinal);
        Assert.StartsWith("{thing:0001-01-01}", SampleState.KeyOf(Of(FeatureType.Date), ValueSlot.Of(DateDays.Of(DateOnly.MinValue))), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_parts_and_none()
    {
        Assert.StartsWith("{thing:a%2cb,c}", SampleState.KeyOf(Of(FeatureType.String, FeatureType.String), ValueSlot.Of("a,b"), ValueSlot.Of("c")), StringComparison.Ordinal);
        Assert.StartsWith("{*}texts.1.", SampleState.KeyOf(Of()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_null_is_no_key()
    {
        var keys = new ByteStrings();
        Assert.False(SampleState.State.Key.TryAdd(keys, [default(ValueSlot)], [0]));
        Assert.Equal((0, 0), (keys.Count, keys.Length));
    }

    private static string Hashed(string text) => "%#" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static ViewState Of(params FeatureType[] types)
    {
        var keys = types.Select((t, i) => new KeyDefinition("k" + i, t)).ToArray();
        var source = new SourceDefinition
        {
            Name = "rows",
            EventTime = "ts",
            Delay = Duration.Parse("0s"),
            Columns = EquatableArray.From(keys.Select(k => new ColumnDefinition(k.Name, k.Type, true)).Append(new("ts", FeatureType.Instant, true))),
        };
        var view = new ViewDefinition
        {
            Name = "texts",
            Entity = keys.Length == 0 ? null : "thing",
            Source = "rows",
            Features = EquatableArray.Of<FeatureDefinition>(new LatestFeature { Name = "last", Column = "ts" }),
        };
        return new(view, SampleState.Of(view, source, new() { Name = "thing", Keys = EquatableArray.From(keys) }), "");
    }
}
