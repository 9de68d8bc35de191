namespace FeatureStore.Testing.Tests;

/// <summary>Rows reach both paths as they were given, whatever is in them.</summary>
public sealed class GivenRowsTests
{
    private static readonly DateTimeOffset At = new(2024, 5, 1, 17, 30, 0, TimeSpan.FromHours(5.5));

    private static readonly OddThing Nothing = new("o", null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, At, At);

    public static TheoryData<string> Texts => ["", "'; DROP TABLE given; --", "a\0b", "line\nbreak \"quoted\" \\", "नमस्ते 👋🏽", new string('x', 5_000), "\u202Eevil", " ", "null"];

    [Fact]
    public void Every_type()
    {
        var token = new Guid("00112233-4455-6677-8899-aabbccddeeff");
        FeatureTest.For<OddLatest>()
            .Given(new OddThing("o", true, sbyte.MinValue, short.MinValue, int.MinValue, long.MinValue, byte.MaxValue, ushort.MaxValue, uint.MaxValue, float.Epsilon, double.MaxValue,
                -999_999_999_999_999_999.9999999999m, "text", token, DateOnly.MinValue, Channel.Till, TimeSpan.FromMicroseconds(-1), [0, 255], new([1.5f, -2, float.Epsilon]), ["a\0b", "", "👋"], [At, DateTimeOffset.MinValue], [Channel.Till, Channel.Web], At, At.AddTicks(1)))
            .At(At.AddDays(1))
            .Expect(x => x.Flag, true)
            .Expect(x => x.Tiny, sbyte.MinValue)
            .Expect(x => x.Small, short.MinValue)
            .Expect(x => x.Medium, int.MinValue)
            .Expect(x => x.Large, long.MinValue)
            .Expect(x => x.Count, byte.MaxValue)
            .Expect(x => x.Port, ushort.MaxValue)
            .Expect(x => x.Size, uint.MaxValue)
            .Expect(x => x.Weight, float.Epsilon)
            .Expect(x => x.Ratio, double.MaxValue)
            .Expect(x => x.Amount, -999_999_999_999_999_999.9999999999m)
            .Expect(x => x.Text, "text")
            .Expect(x => x.Token, token)
            .Expect(x => x.Day, DateOnly.MinValue)
            .Expect(x => x.Channel, Channel.Till)
            .Expect(x => x.Span, TimeSpan.FromMicroseconds(-1))
            .Expect(x => x.Raw, [0, 255])
            .Expect(x => x.Embedding, new ReadOnlyMemory<float>([1.5f, -2, float.Epsilon]))
            .Expect(x => x.Words, ["a\0b", "", "👋"])
            .Expect(x => x.Times, [At, DateTimeOffset.MinValue])
            .Expect(x => x.Channels, [Channel.Till, Channel.Web])
            .Expect(x => x.At, At)
            .Expect(x => x.KnownAt, At.AddTicks(10));
    }

    [Fact]
    public void Nulls_and_what_is_not_finite() => FeatureTest.For<OddLatest>()
        .Given(Nothing with { Ratio = double.NaN, Weight = float.NegativeInfinity })
        .At(At.AddDays(1))
        .Expect(x => x.Flag, null).Expect(x => x.Ratio, null).Expect(x => x.Weight, null).Expect(x => x.Amount, null).Expect(x => x.Text, null).Expect(x => x.Channel, null)
        .ExpectStatus(x => x.Ratio, FeatureStatus.Null);

    [Fact]
    public void Lists_that_differ()
    {
        var at = FeatureTest.For<OddLatest>().Given(Nothing with { Words = ["a", "b"], Raw = [1, 2], Channels = [] }).At(At.AddDays(1));
        at.Expect(x => x.Channels, []).Expect(x => x.Words, ["a", "b"]);
        Assert.StartsWith("odd_latest__words is ['a', 'b'], and ['b', 'a'] was expected.", Assert.Throws<FeatureAssertionException>(() => at.Expect(x => x.Words, ["b", "a"])).Message, StringComparison.Ordinal);
        Assert.StartsWith("odd_latest__raw is 0x0102, and null was expected.", Assert.Throws<FeatureAssertionException>(() => at.Expect(x => x.Raw, null)).Message, StringComparison.Ordinal);
        Assert.StartsWith("odd_latest__channels is [], and [till] was expected.", Assert.Throws<FeatureAssertionException>(() => at.Expect(x => x.Channels, [Channel.Till])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_with_steps_and_without_a_start() => FeatureTest.For<OddWindows>()
        .Given(new Saying("1", "o", "first", At.AddYears(-9)), new Saying("2", "o", "second", At.AddMinutes(-61)), new Saying("3", "o", "third", At.AddMinutes(-1)))
        .At(At.AddMinutes(9))
        .Expect(x => x.Stepped, 1)
        .At(At.AddMinutes(4))
        .Expect(x => x.Stepped, 1)
        .At(At.AddMinutes(-2))
        .Expect(x => x.Stepped, 1)
        .Expect(x => x.LastText, "second")
        .Expect(x => x.LastTexts, ["second"]);

    [Theory, MemberData(nameof(Texts))]
    public void Texts_as_keys_and_as_values(string text) => FeatureTest.For<OddLatest>()
        .Given(Nothing with { Owner = text, Text = text }, Nothing with { Owner = text + "!", Text = "another's" })
        .For(new Owner(text))
        .At(At.AddDays(1))
        .Expect(x => x.Text, text);

    [Fact]
    public void Times_at_both_ends_and_between_microseconds()
    {
        FeatureTest.For<OddLatest>().Given(Nothing with { At = DateTimeOffset.MinValue, KnownAt = DateTimeOffset.MinValue }).At(DateTimeOffset.MaxValue).Expect(x => x.At, DateTimeOffset.MinValue);
        var test = FeatureTest.For<OddLatest>().Given(Nothing with { At = At.AddTicks(19), KnownAt = At.AddTicks(21), Medium = 1 });
        test.At(At.AddTicks(29)).ExpectStatus(x => x.Medium, FeatureStatus.Missing);
        test.At(At.AddTicks(30)).Expect(x => x.Medium, 1).Expect(x => x.At, At.AddTicks(10)).Expect(x => x.KnownAt, At.AddTicks(30));
    }

    [Fact]
    public void Values_that_do_not_fit()
    {
        Error("odd_things, column 'amount': the value is 0.00000000001, which is no decimal(28,10). Correct it, or declare another type.", Nothing with { Amount = 0.00000000001m });
        Error("is 1000000000000000000, which is no decimal(28,10)", Nothing with { Amount = 1_000_000_000_000_000_000m });
        Error("odd_things, column 'text': the value is a text that is not valid Unicode", Nothing with { Text = "\ud800" });
        Error("column 'words': the value holds a text that is not valid Unicode", Nothing with { Words = ["a", "\ud800"] });
        Error("column 'embedding': the value has 2 elements, and vector(3) has 3", Nothing with { Embedding = new([1, 2]) });
        Error("the enum declares 1, 2, not 9", Nothing with { Channel = (Channel)9 });
    }

    private static void Error(string message, OddThing row) =>
        Assert.Contains(message, Assert.Throws<FeatureDataException>(() => FeatureTest.For<OddLatest>().Given(Nothing, row).At(At.AddDays(1)).Expect(x => x.Flag, null)).Message, StringComparison.Ordinal);
}
