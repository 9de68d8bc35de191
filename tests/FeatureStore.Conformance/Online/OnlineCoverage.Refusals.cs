namespace FeatureStore.Conformance;

/// <summary>Values that state cannot hold are refused one by one, and the rows around them are taken.</summary>
public abstract partial class OnlineCoverage
{
    public static TheoryData<string> Unfit => new("1.234", "123456789", "-123456789", "not Unicode", "a key that is not Unicode", "no member", "no key", "no event id", "no event time", "no availability");

    [Theory]
    [MemberData(nameof(Unfit))]
    public async Task What_does_not_fit_is_refused_and_its_neighbours_are_not(string what)
    {
        var (column, value, reason) = what switch
        {
            "not Unicode" => ("value", (object?)"a\ud800", "value is not valid Unicode"),
            "a key that is not Unicode" => ("key", "\udc00", "a key is not valid Unicode"),
            "no member" => ("value", 7L, "value is no member of its enum"),
            "no key" => ("key", null, "key is null"),
            "no event id" => ("id", null, "id is null"),
            "no event time" => ("ts", null, "ts is null"),
            "no availability" => ("known_at", null, "known_at is null"),
            var number => ("value", ValueText.Read(number, FeatureType.Decimal(12, 3)), "value does not fit decimal(10,2)"),
        };
        var type = (column, value) switch { ("value", string) => FeatureType.String, ("value", long) => Channel, _ => FeatureType.Decimal(10, 2) };
        object fits = type.Kind switch { TypeKind.String => "fits", TypeKind.Enum => 2L, _ => 1.25m };
        await using var online = Begin(CoverageCase.Of([new("key", FeatureType.String)], type, Enumerable.Range(0, 3).Select(i => (new object?[] { "k" }, (object?)fits))));
        online.Clock.Now = At(100);
        var client = await online.OpenAsync();
        await online.MaterializeAsync(client, ViewOf(online), null, At(-1));
        var rows = online.History.Rows["events"].Select((row, i) => i == 1 ? new Dictionary<string, object?>(row) { [column] = value } : row);

        var result = await online.PushAsync(client, [ViewOf(online)], online.History.Sources.Single(), rows);

        Assert.Equal((2, 0, 1), (result.Accepted, result.Duplicate, result.Refused));
        var refusal = Assert.Single(result.Refusals);
        Assert.Equal((reason, 1, 1), (refusal.Reason, refusal.Count, refusal.FirstRow));
        var answer = Assert.Single(await online.AskAsync(client, online.History.Spine, At(100)));
        Assert.Equal((2L, fits), (answer.Values["coverage__n"], answer.Values["coverage__latest"]));
    }

    [Fact]
    public async Task A_key_that_is_not_Unicode_is_nobodys()
    {
        await using var online = Begin(CoverageCase.Of([new("key", FeatureType.String)], FeatureType.Int64, [(["k"], 1L)]));
        online.Clock.Now = At(100);
        var client = await online.OpenAsync();
        await online.MaterializeAsync(client, ViewOf(online), null, At(100));

        await Assert.ThrowsAsync<FeatureStoreException>(async () => await client.GetOnlineRowsAsync(online.History.Service, online.History.Definitions, [["k"], ["\ud800"]], cancellationToken: Token));
        Assert.Equal(1L, (await online.AskAsync(client, online.History.Spine, At(100)))[0].Values["coverage__n"]);
    }

    [Fact]
    public async Task A_service_says_when_a_view_is_older_than_it_allows()
    {
        await using var online = Begin(Simple with { Service = Simple.Service with { MaxStaleness = Duration.Parse("10m") } });
        online.Clock.Now = At(100);
        var client = await online.OpenAsync();
        await online.MaterializeAsync(client, ViewOf(online), null, At(50));

        Assert.All(await online.AskAsync(client, online.History.Spine, At(60)), answer => Assert.False(answer.IsStale));
        Assert.All(await online.AskAsync(client, online.History.Spine, At(60) + 1), answer => Assert.True(answer.IsStale));
    }
}
