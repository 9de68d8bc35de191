namespace FeatureStore.Conformance;

/// <summary>A case asked online, row by row of the spine at its own instant, as if time went by: it answers in the form of history.</summary>
public static class OnlineReplay
{
    private const int RowsPerPush = 5000;

    private static int _replays;

    /// <summary>Files are materialized up to every instant that is asked for.</summary>
    public static async Task<IReadOnlyList<Row>> MaterializedAsync(StoreUnderTest store, HistoryCase history)
    {
        await using var online = new OnlineHistory(store, history, Prefix());
        var client = await online.OpenAsync();
        return await AnswersAsync(online, client, async instant =>
        {
            online.Clock.Now = instant;
            foreach (var view in ViewsOf(history))
                await online.MaterializeAsync(client, view, null, instant);
        });
    }

    /// <summary>
    /// Files are materialized up to the first instant; then all rows are pushed, in the reverse order and late. Views whose totals
    /// it was too late for are materialized again up to every instant, as their refusals say.
    /// </summary>
    public static async Task<IReadOnlyList<Row>> PushedAsync(StoreUnderTest store, HistoryCase history)
    {
        await using var online = new OnlineHistory(store, history, Prefix());
        var client = await online.OpenAsync();
        var (first, last) = (Instants(history).First(), Instants(history).Last());
        online.Clock.Now = history.Sources.SelectMany(s => history.Rows[s.Name].Select(r => r[s.EventTime])).OfType<long>().Append(last).Max();
        foreach (var view in ViewsOf(history))
            await online.MaterializeAsync(client, view, null, first);
        var repaired = new HashSet<ViewDefinition>();
        foreach (var source in history.Sources)
        {
            foreach (var rows in history.Rows[source.Name].Reverse().Chunk(RowsPerPush))
            {
                var pushed = await online.PushAsync(client, ViewsOf(history).Where(v => v.Source == source.Name), source, rows);
                repaired.UnionWith(pushed.Refusals.Where(r => r.Reason.Contains("folded into totals", StringComparison.Ordinal)).Select(r => history.Definitions.View(r.View)!));
            }
        }
        return await AnswersAsync(online, client, async instant =>
        {
            foreach (var view in repaired)
                await online.MaterializeAsync(client, view, null, instant);
        });
    }

    private static async Task<IReadOnlyList<Row>> AnswersAsync(OnlineHistory online, FeatureStoreClient client, Func<long, Task> at)
    {
        var (history, probes) = (online.History, online.History.Probes);
        var answers = new Row[history.Spine.Count];
        foreach (var instant in Instants(history))
        {
            await at(instant);
            var asked = history.Spine.Index().Where(row => InstantOf(row.Item) == instant).ToArray();
            var rows = await online.AskAsync(client, asked.Select(row => row.Item), instant);
            foreach (var ((i, spine), row) in asked.Zip(rows))
                answers[i] = Answer(history, spine, probes[i], row);
        }
        return answers;
    }

    private static Row Answer(HistoryCase history, Row spine, long probe, OnlineRow answer)
    {
        var values = spine.ToDictionary(p => p.Key, p => history.InSpine(p.Key, p.Value));
        values[HistoryCase.Probe] = probe;
        foreach (var (name, value) in answer.Values)
            values[name] = BatchAnswers.Shown(history, name, OnlineValues.Plain(value));
        return values;
    }

    // Online there is no question without an instant: it is asked before there was anything.
    private static long InstantOf(Row spine) => spine[HistoryCase.SpineTime] is long instant ? instant : OnlineValues.Microseconds(DateTimeOffset.MinValue);

    private static IEnumerable<long> Instants(HistoryCase history) => history.Spine.Select(InstantOf).Distinct().Order();

    private static IEnumerable<ViewDefinition> ViewsOf(HistoryCase history) => history.Service.Uses.Select(u => u.View).Distinct().Select(name => history.Definitions.View(name)!);

    private static string Prefix() => $"replay-{Interlocked.Increment(ref _replays)}:";
}
