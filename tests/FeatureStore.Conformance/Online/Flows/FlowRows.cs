namespace FeatureStore.Conformance;

/// <summary>The rows of a push, by their places in the source.</summary>
internal static class FlowRows
{
    private const int CopyOneIn = 20;

    public static IEnumerable<int> Of(PushStep step, IReadOnlyList<Row> rows, KnownRows known)
    {
        var wanted = rows.Index().Select(r => (r.Index, Visible: known.Visible(r.Item)))
            .Where(r => r.Visible is { } visible ? visible > step.After && visible <= step.Until : step.Broken)
            .OrderBy(r => r.Visible).Select(r => r.Index).ToList();
        if (step.Shuffle is not { } seed)
            return wanted;
        var random = new Random(seed);
        wanted.AddRange(wanted.Where(_ => random.Next(CopyOneIn) == 0).ToArray());
        var shuffled = wanted.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }
}
