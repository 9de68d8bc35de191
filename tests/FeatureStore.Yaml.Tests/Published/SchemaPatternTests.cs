using FeatureStore.Model;

namespace FeatureStore.Yaml.Tests;

/// <summary>The patterns of the published JSON Schema take the texts that the reader takes.</summary>
public sealed class SchemaPatternTests
{
    [Theory]
    [InlineData("shop")]
    [InlineData("card_id")]
    [InlineData("tx_5m")]
    [InlineData("a1_2b_3")]
    [InlineData("")]
    [InlineData("Card")]
    [InlineData("_card")]
    [InlineData("card_")]
    [InlineData("card__id")]
    [InlineData("5m")]
    [InlineData("card-id")]
    [InlineData("card id")]
    [InlineData("größe")]
    public async Task Names(string text)
    {
        Assert.Equal(SnakeCase.IsName(text), await Takes("name", text));
        Assert.Equal(SnakeCase.IsName(text), IsRead(Example.With("name: merchant\n", $"name: '{text}'\n").Replace("entity: merchant\n", $"entity: '{text}'\n")));
    }

    [Theory, InlineData(SnakeCase.MaxLength), InlineData(SnakeCase.MaxLength + 1)]
    public async Task The_longest_name(int length) =>
        Assert.Equal(SnakeCase.IsName(new('a', length)), await Takes("name", new('a', length)));

    [Theory]
    [InlineData("0s")]
    [InlineData("5us")]
    [InlineData("5ms")]
    [InlineData("90s")]
    [InlineData("5m")]
    [InlineData("1h")]
    [InlineData("30d")]
    [InlineData("1w")]
    [InlineData("007d")]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("m")]
    [InlineData("-5m")]
    [InlineData("5 m")]
    [InlineData("1.5h")]
    [InlineData("1H")]
    [InlineData("1month")]
    [InlineData("1y")]
    [InlineData("lifetime")]
    public async Task Durations(string text) => Assert.Equal(Duration.Parse(text).IsValid, await Takes("duration", text));

    [Theory]
    [InlineData("int64")]
    [InlineData("string?")]
    [InlineData("decimal(12,2)")]
    [InlineData("decimal( 12 , 2 )?")]
    [InlineData("enum(a)")]
    [InlineData("enum(buy=1, sell)")]
    [InlineData("enum( buy = -1 ,sell )?")]
    [InlineData("enum('paper-back'=4, 'it''s', big box)")]
    [InlineData("enum('a,b', 'c=d', 'e)')")]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("Int64")]
    [InlineData("long")]
    [InlineData("int64??")]
    [InlineData(" int64")]
    [InlineData("decimal")]
    [InlineData("decimal(12)")]
    [InlineData("decimal(12,2,1)")]
    [InlineData("decimal(-1,2)")]
    [InlineData("decimal (12,2)")]
    [InlineData("enum")]
    [InlineData("enum()")]
    [InlineData("enum( )")]
    [InlineData("enum(a,)")]
    [InlineData("enum(,a)")]
    [InlineData("enum(a=b)")]
    [InlineData("enum(a=1.5)")]
    [InlineData("enum('a)")]
    [InlineData("enum(a b=1")]
    [InlineData("duration")]
    [InlineData("bytes?")]
    [InlineData("vector(1)")]
    [InlineData("vector( 65535 )?")]
    [InlineData("vector(9999)")]
    [InlineData("vector(0)")]
    [InlineData("vector(01)")]
    [InlineData("vector(65536)")]
    [InlineData("vector(99999)")]
    [InlineData("vector(100000)")]
    [InlineData("vector()")]
    [InlineData("vector(-1)")]
    [InlineData("list(int64)")]
    [InlineData("list( decimal(12,2) )?")]
    [InlineData("list(enum('a)', b=7))")]
    [InlineData("list(duration)")]
    [InlineData("list(int64?)")]
    [InlineData("list(bytes)")]
    [InlineData("list(vector(2))")]
    [InlineData("list(list(int64))")]
    [InlineData("list()")]
    [InlineData("list")]
    public async Task Types(string text) =>
        Assert.Equal(TypeText.Parse(text, "E").Type.Kind != TypeKind.Unsupported, await Takes("type", text));

    [Theory]
    [InlineData("lifetime")]
    [InlineData("7d")]
    [InlineData("0s")]
    [InlineData("")]
    [InlineData("life time")]
    [InlineData("lifetimes")]
    [InlineData("1lifetime")]
    public async Task Lengths_of_windows(string text) => Assert.Equal(WindowLength.Parse(text) is not { IsValid: false }, await Takes("window_length", text));

    [Theory]
    [InlineData("1")]
    [InlineData("007")]
    [InlineData("999")]
    [InlineData("1000")]
    [InlineData("0")]
    [InlineData("00")]
    [InlineData("1001")]
    [InlineData("10000")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("ten")]
    [InlineData("")]
    public async Task Numbers_of_values(string text) => Assert.Equal(IsRead(Example.With("count: channel, window: 5m", $"first_n: {{ of: channel, n: '{text}' }}, window: 5m")), await Takes("number_of_values", text));

    [Theory]
    [InlineData("[)")]
    [InlineData("(]")]
    [InlineData("()")]
    [InlineData("[]")]
    [InlineData("[) ")]
    public async Task Edges(string text) => Assert.Equal(IsRead(Example.With("bounds: \"(]\"", $"bounds: \"{text}\"")), await Takes("bounds", text));

    private static async Task<bool> Takes(string definition, string text) => (await PublishedSchema.ErrorsAsync(definition, text)).Length == 0;

    private static bool IsRead(string yaml) => Example.Read(yaml).IsValid;
}
