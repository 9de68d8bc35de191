namespace FeatureStore.Model.Tests;

public sealed class LiteralTests
{
    public static TheoryData<string, string, bool> Texts => new()
    {
        { "int8", "-128", true }, { "int8", "128", false }, { "uint32", "4294967295", true }, { "uint32", "-1", false },
        { "int64", "9223372036854775807", true }, { "int64", "9223372036854775808", false }, { "int64", "1.0", false }, { "int64", "1\n", false },
        { "float64", "1e308", true }, { "float64", "1e999", false }, { "float64", "NaN", false }, { "float64", "0x1", false },
        { "bool", "true", true }, { "bool", "True", false },
        { "date", "2024-02-29", true }, { "date", "2023-02-29", false },
        { "instant", "2024-05-01T10:00:00Z", true }, { "instant", "2024-05-01T10:00:00.1234567Z", false }, { "instant", "2024-05-01 10:00", false },
        { "uuid", "00000000-0000-0000-0000-00000000000f", true }, { "uuid", "{00000000-0000-0000-0000-00000000000f}", false },
        { "duration", "5m", true }, { "duration", "-36500d", true }, { "duration", "5", false }, { "duration", "--5m", false }, { "duration", "", false }, { "duration", "-", false },
        { "bytes", "", false }, { "bytes", "AQ==", false },
        { "string", "'; DROP TABLE x; --", true }, { "string", "a\0b", false },
    };

    [Theory, MemberData(nameof(Texts))]
    public void A_text_fits_a_type_or_not(string type, string text, bool fits) =>
        Assert.Equal(fits, Literal.Fits(text, FeatureType.Simple.First(t => t.Name == type)));

    [Theory]
    [InlineData("12.50", true)]
    [InlineData("12.5000", true)]
    [InlineData("9999999999.99", true)]
    [InlineData("10000000000", false)]
    [InlineData("0.001", false)]
    [InlineData("1e2", false)]
    public void A_decimal_has_room_for_its_digits(string text, bool fits) => Assert.Equal(fits, Literal.Fits(text, FeatureType.Decimal(12, 2)));

    [Theory]
    [InlineData("vector(2)", "[]", false)]
    [InlineData("list(int64)", "[]", true)]
    [InlineData("list(int64)", "[1]", false)]
    [InlineData("list(string)", "", false)]
    public void A_list_has_one_default_and_a_vector_none(string type, string text, bool fits) => Assert.Equal(fits, Literal.Fits(text, TypeText.Parse(type, "").Type));

    [Theory]
    [InlineData("vector(128)", "vector(128)", false)]
    [InlineData("vector( 128 )?", "vector(128)", true)]
    [InlineData("list( decimal( 12 , 2 ) )", "list(decimal(12,2))", false)]
    [InlineData("list(enum(b, a=0))?", "list(enum(a=0, b=0))", true)]
    public void Types_have_one_text(string text, string name, bool nullable)
    {
        var (type, canBeNull) = TypeText.Parse(text, "E");
        Assert.Equal((name, nullable), (type.Name, canBeNull));
        Assert.Equal((type, false), TypeText.Parse(type.Name, "E"));
        Assert.False(type.IsKey);
    }

    [Fact]
    public void An_enum_has_its_members()
    {
        var type = FeatureType.Enum("global::Channel", [new("web", 0), new("pos", 7)]);

        Assert.True(Literal.Fits("pos", type));
        Assert.False(Literal.Fits("7", type));
        Assert.Equal("enum(web=0, pos=7)", type.Name);
    }
}
