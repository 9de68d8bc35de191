namespace FeatureStore.Conformance;

/// <summary>Windows with steps and without a start: totals take the place of rows, and no answer changes by it.</summary>
public abstract class OnlineFolding(StoreUnderTest store) : OnlineConformance(store)
{
    private const int Rows = 400;

    // With and without a column that says when a row came, with and without one that says which rows are one event.
    public static TheoryData<bool, bool> Sources => new() { { true, true }, { true, false }, { false, true }, { false, false } };

    private static HistoryCase Case(bool late, bool identified)
    {
        var history = CoverageCase.Of([new("key", FeatureType.Int64)], FeatureType.Int64, Enumerable.Range(0, Rows).Select(i => (new object?[] { (long)(i % 2) }, (object?)(long)(i % 10))));
        return history
            .WithSources(s => s with { AvailableAt = late ? "known_at" : null, Delay = Duration.Parse("0s"), EventId = identified ? "id" : null })
            .WithViews(v => v with { MaxEventsPerKey = 190, Features = EquatableArray.From(Features(v.Features[0])) });
    }

    // The latest row is of another kind: it stays a row.
    private static IEnumerable<FeatureDefinition> Features(FeatureDefinition latest) =>
    [
        latest,
        new WindowFeature { Name = "n", Aggregate = "count", Window = null },
        new WindowFeature { Name = "total", Aggregate = "sum", Input = "value", Window = Duration.Parse("3h"), Step = Duration.Parse("30m"), Offset = Duration.Parse("5m") },
        new WindowFeature { Name = "sevens", Aggregate = "count", Window = null, Where = new("value == 7") },
        new WindowFeature { Name = "kinds", Aggregate = "count_distinct", Input = "value", Window = Duration.Parse("2h"), Step = Duration.Parse("1h") },
        new WindowFeature { Name = "last_values", Aggregate = "last_n", N = 3, Input = "value", Window = null },
        new WindowFeature { Name = "spread", Aggregate = "stddev", Input = "value", Window = null },
    ];

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task More_rows_than_a_key_may_have_fit_into_totals(bool late, bool identified)
    {
        await using var online = Begin(Case(late, identified));
        online.Clock.Now = At(Rows);
        var client = await online.OpenAsync();

        await online.MaterializeAsync(client, ViewOf(online), null, At(Rows));

        await AgreesAsync(online, client, At(Rows));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Any_runs_over_any_overlap_give_the_same(bool late, bool identified)
    {
        await using var online = Begin(Case(late, identified));
        online.Clock.Now = At(Rows);
        var client = await online.OpenAsync(Folding);
        var furthest = 0;
        foreach (var (from, to) in new (int?, int)[] { (null, 90), (null, 91), (40, 150), (null, 150), (0, 151), (100, 230), (null, 300), (250, 250), (null, Rows), (null, Rows), (1, Rows) })
        {
            await online.MaterializeAsync(client, ViewOf(online), from is { } start ? At(start) : null, At(to));
            furthest = Math.Max(furthest, to);
            await AgreesAsync(online, client, At(furthest));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_push_that_lies_before_what_was_folded_is_refused_and_says_what_to_do(bool late)
    {
        await using var online = Begin(Case(late, identified: true));
        online.Clock.Now = At(Rows);
        var client = await online.OpenAsync();
        await online.MaterializeAsync(client, ViewOf(online), null, At(200));

        // A quarter of an hour before the watermark rows are still rows.
        var (source, rows) = (online.History.Sources.Single(), online.History.Rows["events"]);
        var early = await online.PushAsync(client, [ViewOf(online)], source, rows.Take(185));
        var again = await online.PushAsync(client, [ViewOf(online)], source, rows.Skip(186).Take(10));
        var further = await online.PushAsync(client, [ViewOf(online)], source, rows.Skip(190));

        Assert.Equal((0, 0, 185), (early.Accepted, early.Duplicate, early.Refused));
        var refusal = Assert.Single(early.Refusals);
        Assert.Equal((CoverageCase.View, 185L, 0L), (refusal.View, refusal.Count, refusal.FirstRow));
        Assert.Contains("ts lies before 2024-05-01T12:05:00Z", refusal.Reason, StringComparison.Ordinal);
        Assert.Contains("Materialize", refusal.Reason, StringComparison.Ordinal);
        Assert.Equal((10, 0, 0), (again.Accepted, again.Duplicate, again.Refused));
        Assert.Equal((Rows - 190, 0, 0), (further.Accepted, further.Duplicate, further.Refused));
        await AgreesAsync(online, client, At(Rows), pushed: true);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_pushed_meanwhile_stays_when_entities_are_replaced(bool late)
    {
        await using var online = Begin(Case(late, identified: true));
        online.Clock.Now = At(Rows);
        var client = await online.OpenAsync(Folding);
        await online.MaterializeAsync(client, ViewOf(online), null, At(100));
        await online.PushAsync(client, [ViewOf(online)], online.History.Sources.Single(), online.History.Rows["events"].Skip(100));

        await online.MaterializeAsync(client, ViewOf(online), At(0), At(250));
        await AgreesAsync(online, client, At(Rows), pushed: true);
        await online.MaterializeAsync(client, ViewOf(online), At(0), At(Rows));
        await AgreesAsync(online, client, At(Rows));
    }

    [Fact]
    public async Task A_count_of_different_values_over_a_lifetime_has_no_online_state()
    {
        var history = Case(late: true, identified: true).WithFeatures<WindowFeature>((_, f) => f.Name == "kinds" ? f with { Window = null, Step = null } : f);
        await using var online = Begin(history);
        online.Clock.Now = At(Rows);
        var client = await online.OpenAsync();

        foreach (var refused in new Func<Task>[]
        {
            () => online.MaterializeAsync(client, ViewOf(online), null, At(Rows)),
            () => online.PushAsync(client, [ViewOf(online)], history.Sources.Single(), history.Rows["events"]),
            () => online.AskAsync(client, history.Spine, At(Rows)),
        })
        {
            var error = await Assert.ThrowsAsync<FeatureStoreException>(refused);
            Assert.Contains("'kinds' is count_distinct over a lifetime", error.Message, StringComparison.Ordinal);
        }
    }

    private static ViewDefinition ViewOf(OnlineHistory online) => online.History.Definitions.Views.Single();

    private static long At(int minute) => CoverageCase.Start + (minute * CoverageCase.Minute);

    private static void Folding(OnlineOptions options) => (options.Settling, options.IsCompactionDue) = (TimeSpan.Zero, (_, _) => true);

    private static async Task AgreesAsync(OnlineHistory online, FeatureStoreClient client, long watermark, bool pushed = false)
    {
        var use = online.History.Service.Uses.Single();
        var known = new KnownRows(online.History, new(online.History, use));
        known.Materialize(null, watermark);
        foreach (var asOf in new[] { watermark, watermark + 1, watermark + (7 * CoverageCase.Minute), watermark + (91 * CoverageCase.Minute), watermark + (1000 * CoverageCase.Minute) })
        {
            foreach (var (asked, answer) in online.History.Spine.Zip(await online.AskAsync(client, online.History.Spine, asOf)))
            {
                var expected = new OnlineAnswers(use, new(online.History, use), known).Expected(asked, asOf).ToDictionary(e => e.Key, e => e.Value);
                foreach (var (name, value) in answer.Values)
                    Assert.Null(OnlineAnswers.Difference(value, answer.StatusOf(CoverageCase.View, name[(CoverageCase.View.Length + 2)..]), expected[name.Replace("__", ".")], aboveFloor: false) is { } difference ? $"{name} at {asOf - CoverageCase.Start}: {difference}" : null);
                if (!pushed)
                    Assert.Equal(known.ToldWatermark, OnlineValues.Microseconds(answer.Views[0].Watermark!.Value));
            }
        }
    }
}
