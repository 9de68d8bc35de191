namespace FeatureStore.Conformance;

/// <summary>The same rows give the same answers in the same order, bit for bit, however they lie in files and however many threads read them.</summary>
public abstract class SameInAnyLayout : HistoricalConformance
{
    private const int Seed = 77;
    private const int Probes = 40;

    // Enough rows for an engine to give each thread its own.
    private const int Copies = 400;

    public static TheoryData<int> Numbers => new(Enumerable.Range(0, 8));

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Small_histories(int number) => await SameAsync(HistoryGenerator.Next(Seed, number, Probes));

    [Fact]
    public async Task A_larger_history()
    {
        var history = HistoryGenerator.Next(Seed, 100, Probes);
        await SameAsync(history.WithRows((source, rows) => Enumerable.Range(0, Copies).SelectMany(i => rows.Select(row => Moved(source, row, i)))));
    }

    private async Task SameAsync(HistoryCase history)
    {
        var layout = history.Layout with { Files = 1, Threads = 1 };
        var expected = Text(await EvaluateAsync(history with { Layout = layout }));
        FileLayout[] others = [layout with { Threads = 2 }, layout with { Shuffle = 1 }, layout with { Files = 3, Shuffle = 2, Threads = 2 }];
        foreach (var other in others)
            Assert.Equal(expected, Text(await EvaluateAsync(history with { Layout = other })));
    }

    // Doubles in full, so that equal text is equal bits.
    private static string[] Text(IReadOnlyList<Row> rows) =>
        rows.Select(row => string.Join(", ", row.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={SameAnswers.Text(p.Value)}"))).ToArray();

    private static Row Moved(SourceDefinition source, Row row, int by) => row[source.EventTime] is long ts
        ? new Dictionary<string, object?>(row) { [source.EventTime] = TimeGrid.Within(ts - by) }
        : row;
}
