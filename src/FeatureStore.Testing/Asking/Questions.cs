namespace FeatureStore.Testing;

/// <summary>Chooses what is asked about the rows at hand: their own instants, and edges near them.</summary>
internal sealed class Questions(ParityRun run, SourceReads reads, AskedRow[] rows, CancellationToken cancellationToken)
{
    /// <summary>The questions, row by row and by instant.</summary>
    /// <param name="views">The views of the service, with the entities that are asked about.</param>
    public async Task<Question[]> FindAsync(IReadOnlyList<(ReplayedView View, AskedEntities Entities)> views)
    {
        var edges = new SortedSet<long>[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            Edges.AddAround(edges[i] = [], rows[i].Instant);
        foreach (var (view, entities) in views)
        {
            await reads.EachEntityAsync(view, entities, (times, asking) =>
            {
                foreach (var row in asking)
                {
                    edges[row].UnionWith(Edges.Near(rows[row].Instant, times, view.Durations, RandomOf(rows[row].Position)));
                    Thin(edges[row], rows[row]);
                }
            }, cancellationToken).ConfigureAwait(false);
        }
        for (var row = 0; row < rows.Length; row++)
            Thin(edges[row], rows[row]);
        Question[] questions = [.. edges.SelectMany((instants, row) => instants.Select(at => new Question(row, at, long.MinValue)))];
        foreach (var (view, entities) in views.Where(v => !v.View.IsPushed))
            await DateAsync(view, entities, questions).ConfigureAwait(false);
        return questions;
    }

    // As many as are asked; the row's own instant stays.
    private void Thin(SortedSet<long> instants, AskedRow row)
    {
        if (instants.Count <= run.InstantsPerRow)
            return;
        long[] others = [.. instants.Where(i => i != row.Instant)];
        RandomOf(row.Position).Shuffle(others);
        instants.IntersectWith(others.Take(run.InstantsPerRow - 1).Append(row.Instant));
    }

    private async Task DateAsync(ReplayedView view, AskedEntities entities, Question[] questions)
    {
        var first = new int[rows.Length + 1];
        foreach (var question in questions)
            first[question.Row + 1]++;
        for (var row = 0; row < rows.Length; row++)
            first[row + 1] += first[row];
        await reads.EachEntityAsync(view, entities, (times, asking) =>
        {
            foreach (var row in asking)
            {
                for (var i = first[row]; i < first[row + 1]; i++)
                {
                    if (times.LastVisibleBy(questions[i].Instant) is { } last && last > questions[i].Since)
                        questions[i] = questions[i] with { Since = last };
                }
            }
        }, cancellationToken).ConfigureAwait(false);
    }

    // The choice for a row depends on nothing but the seed and the row: not on the order in which entities come.
    private Random RandomOf(long position) => new(unchecked((int)((((ulong)run.Seed << 32) + (ulong)position + 1) * 0x9E3779B97F4A7C15 >> 33)));
}
