namespace FeatureStore.Conformance;

/// <summary>Runs that are asked for wrongly, that fail, or that overtake each other.</summary>
public abstract partial class OnlineCoverage
{
    private static HistoryCase Simple { get; } = CoverageCase.Of([new("key", FeatureType.Int64)], FeatureType.Int64, Enumerable.Range(0, 10).Select(i => (new object?[] { (long)(i % 2) }, (object?)(1L << i))));

    // The same rows, and nothing says which of them are one event.
    private static HistoryCase Unidentified => Simple.WithSources(s => s with { EventId = null });

    [Fact]
    public async Task A_push_alone_does_not_end_NotMaterialized_and_an_empty_run_does()
    {
        await using var online = Begin(Simple);
        online.Clock.Now = At(100);
        var client = await online.OpenAsync();
        await online.PushAsync(client, [ViewOf(online)], online.History.Sources.Single(), online.History.Rows["events"]);

        var exception = await Assert.ThrowsAsync<FeaturesUnavailableException>(() => online.AskAsync(client, online.History.Spine, null));
        Assert.Equal(UnavailableReason.NotMaterialized, exception.Reason);
        Assert.Equal(CoverageCase.View, exception.View);

        var result = await online.MaterializeAsync(client, ViewOf(online), null, At(-1));
        Assert.Equal(0, result.Rows);
        Assert.Equal(5L, (await online.AskAsync(client, online.History.Spine, null))[0].Values["coverage__n"]);
    }

    [Theory]
    [InlineData(null, 101, "later than now")]
    [InlineData(50, 40, "after the end")]
    [InlineData(60, 70, "leave a gap")]
    public async Task A_wrong_interval_is_an_error_and_changes_nothing(int? from, int to, string why)
    {
        await using var online = Begin(Simple);
        online.Clock.Now = At(100);
        var client = await online.OpenAsync();
        await online.MaterializeAsync(client, ViewOf(online), null, At(50));

        var exception = await Assert.ThrowsAsync<FeatureStoreException>(() => online.MaterializeAsync(client, ViewOf(online), from is { } start ? At(start) : null, At(to)));
        Assert.Contains(why, exception.Message, StringComparison.Ordinal);
        Assert.Equal(OnlineValues.Instant(At(50)), (await online.AskAsync(client, online.History.Spine, null))[0].Views[0].Watermark);
    }

    [Fact]
    public async Task Other_bounds_of_the_latest_row_do_not_answer_from_rows_kept_for_the_old_ones()
    {
        var closed = Simple.WithViews(v => v with { Bounds = Bounds.OpenClosed }).WithSources(s => s with { AvailableAt = null, Delay = Duration.Parse("0s") });
        await using var online = Begin(closed);
        online.Clock.Now = At(100);
        var client = await online.OpenAsync(Compacting);
        // Row 8 happens and is visible at the watermark: there it is the newest by "(]", and row 6 is by "[)".
        await online.MaterializeAsync(client, ViewOf(online), null, At(8));
        Assert.Equal(OnlineValues.Instant(At(8)), (await online.AskAsync(client, online.History.Spine, At(8)))[0].Views[0].EventTime);
        var open = closed.WithViews(v => v with { Bounds = Bounds.ClosedOpen });

        await Assert.ThrowsAsync<FeaturesUnavailableException>(async () => await client.GetOnlineRowsAsync(open.Service, open.Definitions, [[0L]], cancellationToken: Token));
    }

    [Fact]
    public async Task Without_event_ids_windows_take_no_pushes_and_say_why()
    {
        await using var online = Begin(Unidentified);
        online.Clock.Now = At(100);
        var client = await online.OpenAsync();
        await online.MaterializeAsync(client, ViewOf(online), null, At(4));
        var before = Shown(await online.AskAsync(client, online.History.Spine, At(100)));

        var result = await online.PushAsync(client, [ViewOf(online)], online.History.Sources.Single(), online.History.Rows["events"]);

        Assert.Equal((0, 0, 10), (result.Accepted, result.Duplicate, result.Refused));
        var refusal = Assert.Single(result.Refusals);
        Assert.Contains("EventId", refusal.Reason, StringComparison.Ordinal);
        Assert.Equal((CoverageCase.View, 10, 0), (refusal.View, refusal.Count, refusal.FirstRow));
        Assert.Equal(before, Shown(await online.AskAsync(client, online.History.Spine, At(100))));
    }

    [Fact]
    public async Task Copies_in_one_push_are_counted_apart()
    {
        await using var online = Begin(Simple);
        online.Clock.Now = At(100);
        var client = await online.OpenAsync();
        var rows = online.History.Rows["events"];

        var result = await online.PushAsync(client, [ViewOf(online)], online.History.Sources.Single(), rows.Concat(rows.Take(3)));

        Assert.Equal((10, 3, 0), (result.Accepted, result.Duplicate, result.Refused));
        Assert.Empty(result.Refusals);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_run_whose_writes_fail_leaves_the_watermark(bool identified)
    {
        await using var online = Begin(identified ? Simple : Unidentified);
        online.Clock.Now = At(100);
        var client = await online.OpenAsync();
        await online.MaterializeAsync(client, ViewOf(online), null, At(2));
        var writes = 0;
        var broken = await online.OpenAsync(wrap: store => new InterceptedStore(store)
        {
            BeforeWrite = () => writes++ == 0 ? throw new OnlineStoreException("the line is cut", isTransient: true) : Task.CompletedTask,
        });

        await Assert.ThrowsAsync<OnlineStoreException>(() => online.MaterializeAsync(broken, ViewOf(online), null, At(100)));
        Assert.Equal(OnlineValues.Instant(At(2)), (await online.AskAsync(client, online.History.Spine, null))[0].Views[0].Watermark);

        await online.MaterializeAsync(broken, ViewOf(online), null, At(100));
        Assert.Equal(5L, (await online.AskAsync(client, online.History.Spine, null))[0].Values["coverage__n"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_slower_run_takes_nothing_back(bool identified)
    {
        await using var online = Begin(identified ? Simple : Unidentified);
        online.Clock.Now = At(100);
        var fast = await online.OpenAsync(Compacting);
        var overtaken = false;
        var slow = await online.OpenAsync(Compacting, store => new InterceptedStore(store) { BeforeWrite = OvertakeAsync });
        await online.MaterializeAsync(fast, ViewOf(online), null, At(2));

        // Rows of a set add up; values that are replaced would be mixed, so that run is told to run again.
        if (!identified)
            Assert.True((await Assert.ThrowsAsync<OnlineStoreException>(() => online.MaterializeAsync(slow, ViewOf(online), null, At(5)))).IsTransient);
        await online.MaterializeAsync(slow, ViewOf(online), null, At(5));

        Assert.True(overtaken);
        var known = new KnownRows(online.History, new(online.History, online.History.Service.Uses[0]));
        known.Materialize(null, At(100));
        foreach (var (asked, answer) in online.History.Spine.Zip(await online.AskAsync(fast, online.History.Spine, At(100))))
            AssertNone(new OnlineAnswers(online.History.Service.Uses[0], new(online.History, online.History.Service.Uses[0]), known).Difference(answer, asked, At(100), long.MinValue));

        async Task OvertakeAsync()
        {
            if (overtaken)
                return;
            overtaken = true;
            await online.MaterializeAsync(fast, ViewOf(online), null, At(100));
        }
    }

    [Fact]
    public async Task Clients_that_push_and_compact_at_once_lose_nothing()
    {
        await using var online = Begin(CoverageCase.Of([new("key", FeatureType.Int64)], FeatureType.Int64, Enumerable.Range(0, 300).Select(i => (new object?[] { (long)(i % 2) }, (object?)(long)i))));
        online.Clock.Now = At(300);
        var view = ViewOf(online);
        var clients = new[] { await online.OpenAsync(Compacting), await online.OpenAsync(Compacting) };
        await online.MaterializeAsync(clients[0], view, null, At(10));
        var rows = online.History.Rows["events"];

        await Task.WhenAll(Enumerable.Range(0, 2).Select(side => Task.Run(async () =>
        {
            foreach (var part in rows.Where((_, i) => i % 2 == 0 == (i / 2 % 2 == side)).Chunk(5))
                await online.PushAsync(clients[side], [view], online.History.Sources.Single(), part);
        }, Token)));

        Assert.All(await online.AskAsync(clients[0], online.History.Spine, At(300)), answer => Assert.Equal(150L, answer.Values["coverage__n"]));
    }

    [Fact]
    public async Task A_key_with_too_many_rows_fails_the_write_and_names_Step()
    {
        await using var online = Begin(Simple.WithViews(v => v with { MaxEventsPerKey = 4 }));
        online.Clock.Now = At(100);
        var client = await online.OpenAsync();
        var exception = await Assert.ThrowsAsync<FeatureStoreException>(() => online.MaterializeAsync(client, ViewOf(online), null, At(100)));
        Assert.Contains("Step", exception.Message, StringComparison.Ordinal);
        Assert.Contains("thing:", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_of_another_type_or_number_are_errors()
    {
        await using var online = Begin(Simple);
        var client = await online.OpenAsync();
        object?[][] wrong = [[1], ["1"], [1L, 2L], []];
        foreach (var keys in wrong)
            await Assert.ThrowsAsync<FeatureStoreException>(async () => await client.GetOnlineRowsAsync(online.History.Service, online.History.Definitions, [keys], cancellationToken: Token));
        Assert.Empty(await client.GetOnlineRowsAsync(online.History.Service, online.History.Definitions, [], cancellationToken: Token));
    }

    [Fact]
    public async Task Foreign_bytes_are_an_error_that_names_the_key()
    {
        await using var online = Begin(Simple);
        online.Clock.Now = At(100);
        OnlineOptions? options = null;
        IOnlineStore? store = null;
        var client = await online.OpenAsync(o => options = o, opened => store = opened);
        await online.MaterializeAsync(client, ViewOf(online), null, At(100));
        var (keys, values) = (new ByteStrings(), new ByteStrings());
        keys.Add(Key(new(ViewOf(online), online.DefinitionsOf(ViewOf(online)), options!.KeyPrefix), values));
        values.Add("not a row"u8);
        await store!.AppendAsync(keys, values, new int[1], expectAbsent: false, Token);

        var exception = await Assert.ThrowsAsync<CorruptStateException>(() => online.AskAsync(client, online.History.Spine, null));
        Assert.Equal($"{options.KeyPrefix}{{thing:1}}", exception.Key[..(options.KeyPrefix.Length + 9)]);
    }

    private static byte[] Key(ViewState state, ByteStrings scratch)
    {
        state.Key.TryAdd(scratch, [ValueSlot.Of(1L)], [0]);
        var key = scratch.Span(0).ToArray();
        scratch.Clear();
        return key;
    }

    private static void Compacting(OnlineOptions options) => options.IsCompactionDue = (_, _) => true;

    private static ViewDefinition ViewOf(OnlineHistory online) => online.History.Definitions.Views[0];

    private static long At(int minute) => CoverageCase.Start + (minute * CoverageCase.Minute);

    private static string[] Shown(IEnumerable<OnlineRow> rows) => [.. rows.Select(row => string.Join(", ", row.Values))];
}
