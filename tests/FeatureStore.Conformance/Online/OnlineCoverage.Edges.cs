namespace FeatureStore.Conformance;

/// <summary>The exact edges of watermarks and floors.</summary>
public abstract partial class OnlineCoverage
{
    // Without windows, which would keep more.
    private static HistoryCase LatestAlone => Simple.WithViews(v => v with { Features = EquatableArray.From(v.Features.Where(f => f is LatestFeature)) }) is var latest
        ? latest with { Service = Planner.ServiceOf(latest.Definitions.Views[0]) }
        : Simple;

    [Theory]
    [InlineData(Bounds.ClosedOpen, 6)]
    [InlineData(Bounds.OpenClosed, 8)]
    public async Task At_the_watermark_an_event_does_not_see_itself_before_and_after_compaction(Bounds bounds, int newest)
    {
        await using var online = Begin(LatestAlone.WithViews(v => v with { Bounds = bounds }).WithSources(s => s with { AvailableAt = null, Delay = Duration.Parse("0s") }));
        online.Clock.Now = At(100);
        var client = await online.OpenAsync(Compacting);
        await online.MaterializeAsync(client, ViewOf(online), null, At(8));
        Assert.Equal(1L << newest, await LatestAsync());

        // Row 8 again: the value is written anew, for answers from the watermark on.
        await online.PushAsync(client, [ViewOf(online)], online.History.Sources.Single(), [online.History.Rows["events"][8]]);
        Assert.Equal(1L << newest, await LatestAsync());

        async Task<object?> LatestAsync() => (await online.AskAsync(client, online.History.Spine, At(8)))[0].Values["coverage__latest"];
    }

    [Fact]
    public async Task What_only_earlier_answers_need_is_forgotten_and_they_are_not_covered()
    {
        await using var online = Begin(LatestAlone);
        online.Clock.Now = At(100);
        var client = await online.OpenAsync(options =>
        {
            Compacting(options);
            options.KeepAnswers = TimeSpan.FromMinutes(40);
        });
        await online.MaterializeAsync(client, ViewOf(online), null, At(-1));
        await online.PushAsync(client, [ViewOf(online)], online.History.Sources.Single(), online.History.Rows["events"]);

        Assert.All((await online.AskAsync(client, online.History.Spine, At(60) - 1))[0].Views[0].Features, f => Assert.Equal(FeatureStatus.NotCovered, f.Status));
        Assert.Equal(1L << 8, (await online.AskAsync(client, online.History.Spine, At(60)))[0].Values["coverage__latest"]);
    }

    [Theory]
    [InlineData(0, 3, FeatureStatus.NotCovered)]
    [InlineData(0, 4, FeatureStatus.NotCovered)]
    [InlineData(null, 4, FeatureStatus.NotCovered)]
    [InlineData(null, 5, FeatureStatus.Present)]
    [InlineData(null, 9, FeatureStatus.Present)]
    public async Task A_floor_goes_when_a_run_from_the_beginning_meets_it(int? from, int to, FeatureStatus expected)
    {
        await using var online = Begin(Simple);
        online.Clock.Now = At(100);
        var client = await online.OpenAsync();
        await online.MaterializeAsync(client, ViewOf(online), At(5), At(100));
        Assert.Equal(FeatureStatus.NotCovered, await CountAsync());

        await online.MaterializeAsync(client, ViewOf(online), from is { } start ? At(start) : MaterializeStep.Beginning, At(to));

        Assert.Equal(expected, await CountAsync());

        async Task<FeatureStatus> CountAsync() => (await online.AskAsync(client, online.History.Spine, null))[0].StatusOf(CoverageCase.View, "n");
    }

    [Fact]
    public async Task Of_two_runs_at_once_that_replace_values_one_is_run_again()
    {
        await using var online = Begin(Unidentified);
        online.Clock.Now = At(100);
        var (fast, overtaken) = (await online.OpenAsync(), false);
        var slow = await online.OpenAsync(wrap: store => new InterceptedStore(store) { BeforeWrite = OvertakeAsync });
        await online.MaterializeAsync(fast, ViewOf(online), null, At(2));

        Assert.True((await Assert.ThrowsAsync<OnlineStoreException>(() => online.MaterializeAsync(slow, ViewOf(online), null, At(100)))).IsTransient);
        await online.MaterializeAsync(slow, ViewOf(online), null, At(100));
        Assert.Equal(5L, (await online.AskAsync(slow, online.History.Spine, null))[0].Values["coverage__n"]);

        async Task OvertakeAsync()
        {
            if (overtaken)
                return;
            overtaken = true;
            await online.MaterializeAsync(fast, ViewOf(online), null, At(100));
        }
    }
}
