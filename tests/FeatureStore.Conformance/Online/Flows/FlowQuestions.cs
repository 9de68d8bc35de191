namespace FeatureStore.Conformance;

/// <summary>What is asked after each step: all keys of the spine, at the watermark, around it, and where rows come and go later.</summary>
internal sealed class FlowQuestions(HistoryCase history, int seed)
{
    private const int Others = 4;

    /// <summary>The keys, some of them twice or null.</summary>
    public IReadOnlyList<Row> Spine { get; } = history.Spine;

    /// <summary>The instants for the questions after a step.</summary>
    public IEnumerable<long> Instants(int step, IReadOnlyList<KnownRows> known)
    {
        var random = new Random(unchecked((seed * 31) + step));
        var watermark = known.Max(k => k.Watermark!.Value);
        var edges = Edges(known[0]).Concat(history.Spine.Select(r => r[HistoryCase.SpineTime]).OfType<long>()).Select(TimeGrid.Within).ToArray();
        var earlier = edges.Where(t => t < watermark).ToArray();
        var later = edges.Where(t => t >= watermark).ToArray();
        random.Shuffle(later);
        return later.Take(Others)
            .Concat(earlier.Length > 0 ? [earlier[random.Next(earlier.Length)]] : [])
            .Concat([TimeGrid.Within(watermark - 1), TimeGrid.Within(watermark), TimeGrid.Within(watermark + 1)])
            .Distinct();
    }

    private IEnumerable<long> Edges(KnownRows known)
    {
        foreach (var row in history.Rows.Values.Single())
        {
            if (known.Visible(row) is not { } visible)
                continue;
            var ts = (long)row[history.Sources.Single().EventTime]!;
            yield return visible;
            yield return ts + 1;
            foreach (var feature in history.Definitions.Views.SelectMany(v => v.Features))
            {
                if (feature is WindowFeature window && window.PassesAt(ts) is { } passed)
                    yield return passed + TimeGrid.Jitter(new((int)ts), 2);
                else if (feature is LatestFeature { MaxAge: { } age })
                    yield return ts + age.Microseconds + TimeGrid.Jitter(new((int)ts), 2);
            }
        }
    }
}
