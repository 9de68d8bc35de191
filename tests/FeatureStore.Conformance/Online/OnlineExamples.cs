namespace FeatureStore.Conformance;

/// <summary>Every row of docs/examples.md that has an instant is a test online, and so are the rows about watermarks and pushes.</summary>
public abstract class OnlineExamples(StoreUnderTest store) : OnlineConformance(store)
{
    private const string Noon = "12:00";

    /// <summary>Without an instant there is nothing to ask online.</summary>
    public static TheoryData<string> Names => new(ExampleSection.Names.Where(n => ExampleSection.Find(n).Row.GetValueOrDefault("T") != "-"));

    public static TheoryData<string> CoveredNames => new(ExampleSection.OnlineNames);

    public static TheoryData<string> PushNames => new(ExampleSection.AllPushes.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Materialized(string name)
    {
        var (history, spineRow) = ExampleCase.Of(name);
        await using var online = Begin(history);
        var asOf = (long)history.Spine[spineRow][HistoryCase.SpineTime]!;
        online.Clock.Now = asOf;
        var client = await online.OpenAsync();
        await online.MaterializeAsync(client, history.Definitions.Views[0], null, asOf);

        AssertAnswers(name, history, (await online.AskAsync(client, history.Spine, asOf))[spineRow]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Pushed(string name)
    {
        var (history, spineRow) = ExampleCase.Of(name);
        var view = history.Definitions.Views[0];
        if (history.Definitions.Sources[0].EventId is null)
            view = view with { Features = EquatableArray.From(view.Features.Where(f => f is LatestFeature)) };
        history = history with { Definitions = history.Definitions with { Views = EquatableArray.Of(view) }, Service = Planner.ServiceOf(view) };
        await using var online = Begin(history);
        online.Clock.Now = ExampleCase.Instant(Noon);
        var client = await online.OpenAsync();
        var source = history.Definitions.Sources[0];
        await online.MaterializeAsync(client, view, null, history.Rows[source.Name].Select(row => row[source.EventTime]).OfType<long>().Append(ExampleCase.Instant("00:00")).Min() - 1);
        await online.PushAsync(client, [view], source, history.Rows[source.Name].Reverse());

        AssertAnswers(name, history, (await online.AskAsync(client, history.Spine, (long)history.Spine[spineRow][HistoryCase.SpineTime]!))[spineRow]);
    }

    [Theory]
    [MemberData(nameof(CoveredNames))]
    public async Task Covered(string name)
    {
        var (history, _) = ExampleCase.Of(name);
        var row = ExampleSection.Find(name).Row;
        var card = row["done before"].Split(", card ") is [_, var other] ? ValueText.Read(other, FeatureType.Int64) : 1L;
        history = history with { Spine = [new Dictionary<string, object?>(history.Spine[0]) { [ExampleDefinitions.Card] = card }] };
        await using var online = Begin(history);
        online.Clock.Now = ExampleCase.Instant("10:40");
        var client = await online.OpenAsync(o => o.WhenNotMaterialized = WhenNotMaterialized.GiveDefaults);
        foreach (var to in Runs(row["done before"]))
            await online.MaterializeAsync(client, history.Definitions.Views[0], null, to);

        var asOf = (long)history.Spine[0][HistoryCase.SpineTime]!;
        var answer = Assert.Single(await online.AskAsync(client, history.Spine, asOf));

        Assert.Equal(row["W"] == "none" ? null : OnlineValues.Instant(ExampleCase.Instant(row["W"])), answer.Views[0].Watermark);
        AssertAnswers(name, history, answer);
        if (row["W"] == "none")
        {
            var strict = await online.OpenAsync();
            var exception = await Assert.ThrowsAsync<FeaturesUnavailableException>(() => online.AskAsync(strict, history.Spine, asOf));
            Assert.Equal(UnavailableReason.NotMaterialized, exception.Reason);
        }
    }

    [Theory]
    [MemberData(nameof(PushNames))]
    public async Task Skew(string name)
    {
        var cells = ExampleSection.AllPushes[name];
        var (history, _) = ExampleCase.Of("future-1");
        var view = history.Definitions.Views[0] with { Features = EquatableArray.Of(history.Definitions.Views[0].Features[0]) };
        history = history with { Definitions = history.Definitions with { Views = EquatableArray.Of(view) }, Service = Planner.ServiceOf(view) };
        await using var online = Begin(history);
        online.Clock.Now = ExampleCase.Instant("10:00");
        var client = await online.OpenAsync();
        await online.MaterializeAsync(client, view, null, ExampleCase.Instant("00:00"));
        var ts = ExampleCase.Instant(cells["ts"]);
        var row = new Dictionary<string, object?> { ["card"] = 1L, ["ts"] = ts, ["available_at"] = ts, ["amount"] = 4L };
        var pushed = await online.PushAsync(client, [view], history.Definitions.Sources[0], [row]);

        Assert.Equal(cells["taken"] == "yes" ? (1, 0, 0) : (0, 0, 1), (pushed.Accepted, pushed.Duplicate, pushed.Refused));
        Assert.Null(await LatestAsync(ts));
        Assert.Equal(ExampleCase.Answer(cells["latest from then on"], FeatureType.Int64), await LatestAsync(ts + 1));

        async Task<object?> LatestAsync(long asOf) => (await online.AskAsync(client, history.Spine, asOf))[0].Values[$"{ExampleCase.View}__latest"];
    }

    private static void AssertAnswers(string name, HistoryCase history, OnlineRow answer)
    {
        var (section, row) = ExampleSection.Find(name);
        foreach (var column in section.Expectations.Headers.Where(h => !ExampleCase.NotAnswers.Contains(h)))
        {
            if (history.Definitions.Views[0].Features.SingleOrDefault(f => f.Name == ExampleCase.FeatureOf(column)) is not { } feature)
                continue;
            var status = answer.StatusOf(ExampleCase.View, feature.Name);
            if (ExampleCase.Status(row[column]) is { } expected)
                Assert.Equal((column, expected), (column, status.ToString()));
            if (status is FeatureStatus.NotCovered or FeatureStatus.NotMaterialized)
                continue;
            var value = ExampleCase.Answer(row[column], new ViewTyping(history.Definitions.Views[0], history.Definitions.Sources[0]).TypeOf(feature)!);
            Assert.Equal((column, value), (column, OnlineValues.Plain(answer.Values[$"{ExampleCase.View}__{feature.Name}"])));
        }
    }

    // "materialize to 10:00, then to 10:30 twice"
    private static IEnumerable<long> Runs(string done)
    {
        foreach (var part in done.Split(", ").Where(p => p.Contains("to ", StringComparison.Ordinal)))
        {
            var words = part[(part.IndexOf("to ", StringComparison.Ordinal) + 3)..].Split(' ');
            foreach (var _ in words)
                yield return ExampleCase.Instant(words[0]);
        }
    }
}
