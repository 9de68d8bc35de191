namespace FeatureStore.Sdk.Tests.Folding;

/// <summary>Totals that were merged are the totals of all rows: a value that was folded answers as its rows do.</summary>
public sealed class FoldingTests
{
    private const int Seed = 20240503;
    private const long Day = 24 * FoldedView.Hour;

    private static readonly ServiceDefinition Service = Planner.ServiceOf(FoldedView.View);

    [Fact]
    public async Task A_folded_value_answers_as_its_rows()
    {
        var folds = 0;
        for (var round = 0; round < 60; round++)
        {
            var random = new Random(Seed + round);
            var start = (random.Next(2) == 0 ? -3 : 20_000) * Day;
            var (all, folded) = (Array.Empty<byte>(), Array.Empty<byte>());
            var watermark = start;
            for (var run = 0; run < 4; run++)
            {
                var next = watermark + random.NextInt64(Day);
                // What comes after a watermark happened after what was folded by then.
                var rows = FoldedView.Rows(random, random.Next(40), Math.Max(start, watermark), next);
                (all, folded, watermark) = ([.. all, .. rows], Compacted([.. folded, .. rows], next), next);
            }
            folds += new ValueCounts(folded).Tiles;
            foreach (var asOf in new[] { watermark, watermark + 1, watermark + random.NextInt64(Day), watermark + (10 * Day) })
                Same(await ReadAsync(all, asOf), await ReadAsync(folded, asOf), $"seed {Seed + round}, {Instants.Text(asOf)}");
        }
        Assert.InRange(folds, 300, int.MaxValue);
    }

    [Fact]
    public async Task Folding_again_changes_nothing()
    {
        var rows = FoldedView.Rows(new Random(Seed), 200, 0, 3 * Day);
        var once = Compacted(rows, 4 * Day);
        Assert.Equal(once, Compacted(once, 4 * Day));
        Same(await ReadAsync(rows, 5 * Day), await ReadAsync(once, 5 * Day), "once");
    }

    [Fact]
    public async Task A_row_that_comes_too_late_for_the_totals_counts_nowhere()
    {
        var folded = Compacted(FoldedView.Rows(new Random(Seed), 200, 0, 3 * Day), 4 * Day);
        var late = FoldedView.Rows(new Random(Seed + 1), 20, 0, Day);
        Same(await ReadAsync(folded, 5 * Day), await ReadAsync([.. folded, .. late], 5 * Day), "late");
        Assert.Equal(folded, Compacted([.. folded, .. late], 4 * Day));
    }

    private static byte[] Compacted(byte[] value, long watermark)
    {
        var to = new ByteStrings();
        Assert.Null(new Compaction(FoldedView.State).Run(value, watermark, watermark, to));
        return to.Span(0).ToArray();
    }

    private static void Same(OnlineRow expected, OnlineRow actual, string what)
    {
        foreach (var (name, value) in expected.Values)
        {
            var found = actual.Values[name];
            var same = (value, found) switch
            {
                (double left, double right) => Math.Abs(left - right) <= 1e-12 * Math.Max(1, Math.Abs(left)),
                (System.Collections.IEnumerable left and not string, System.Collections.IEnumerable right) => left.Cast<object>().SequenceEqual(right.Cast<object>()),
                (ReadOnlyMemory<float> left, ReadOnlyMemory<float> right) => left.Span.SequenceEqual(right.Span),
                _ => Equals(value, found),
            };
            Assert.True(same, $"{what}: {name} is {found ?? "null"}, not {value ?? "null"}");
        }
    }

    private static async Task<OnlineRow> ReadAsync(byte[] value, long asOf)
    {
        var (store, keys, values) = (new InMemoryOnlineStore(), new ByteStrings(), new ByteStrings());
        if (value.Length > 0)
        {
            FoldedView.State.Key.TryAdd(keys, [], []);
            values.Add(value);
        }
        keys.Add(FoldedView.State.Key.Head);
        values.Add(new ViewHead(long.MinValue, null).Write(FoldedView.State.Schema));
        await store.AppendAsync(keys, values, new int[keys.Count], expectAbsent: true, CancellationToken.None);
        await using var client = new FeatureStoreBuilder().UseOnline(_ => new InMemoryOnlineStore(store)).Build();
        return (await client.GetOnlineRowsAsync(Service, FoldedView.Definitions, [[]], Instants.Of(asOf), TestContext.Current.CancellationToken))[0];
    }

    private readonly struct ValueCounts
    {
        public ValueCounts(byte[] value)
        {
            var parts = new ValueParts(value);
            while (parts.MoveNext())
                Tiles += parts.Mark == StateFormat.Tile ? 1 : 0;
        }

        public int Tiles { get; }
    }
}
