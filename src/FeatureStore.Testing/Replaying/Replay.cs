namespace FeatureStore.Testing;

/// <summary>Pushes the rows of a view into scratch areas: as they became visible, then in another order.</summary>
/// <param name="view">The view.</param>
/// <param name="reads">Reads the source.</param>
/// <param name="entities">The entities whose rows are wanted.</param>
/// <param name="rowsInMemory">How many rows are held at once; more are brought in parts, each an interval of visible time.</param>
/// <param name="totals">Counts.</param>
internal sealed class Replay(ReplayedView view, SourceReads reads, AskedEntities entities, int rowsInMemory, ReplayTotals totals)
{
    private const int TwiceOneIn = 50;

    private readonly List<TimeSlice> _slices = [];

    /// <summary>Brings the rows in the order in which they became visible; the clock goes with them.</summary>
    public async Task AsKnownAsync(ScratchArea area, CancellationToken cancellationToken)
    {
        await BeginAsync(area, cancellationToken).ConfigureAwait(false);
        var pending = new Stack<TimeSlice>([TimeSlice.All]);
        while (pending.TryPop(out var slice))
        {
            var seen = new List<long>();
            var rows = await reads.RowsAsync(view, slice, entities, rowsInMemory, seen, cancellationToken).ConfigureAwait(false);
            if (rows is null)
            {
                var (earlier, later) = slice.Divide([.. seen]);
                pending.Push(later);
                pending.Push(earlier);
                continue;
            }
            _slices.Add(slice);
            await PushAsync(area, rows, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Brings them shuffled, some of them twice; the clock stands at the end of time.</summary>
    public async Task ShuffledAsync(ScratchArea area, Random random, CancellationToken cancellationToken)
    {
        await BeginAsync(area, cancellationToken).ConfigureAwait(false);
        area.Clock.MoveTo(Instant.Last);
        var slices = _slices.ToArray();
        random.Shuffle(slices);
        // A copy comes with the rows of the next part, or of its own if there is no other.
        var copies = new List<ReplayedRow>();
        foreach (var slice in slices)
        {
            var rows = await reads.RowsAsync(view, slice, entities, int.MaxValue, [], cancellationToken).ConfigureAwait(false);
            var twice = rows!.Where(_ => random.Next(TwiceOneIn) == 0).ToList();
            var together = (slices.Length == 1 ? rows!.Concat(twice) : rows!.Concat(copies)).ToArray();
            copies = slices.Length == 1 ? [] : twice;
            random.Shuffle(together);
            await PushAsync(area, together, cancellationToken).ConfigureAwait(false);
        }
        await PushAsync(area, [.. copies], cancellationToken).ConfigureAwait(false);
    }

    // Up to the beginning of time there is nothing to read. So every instant is covered, and nothing may be forgotten.
    private Task<MaterializeResult> BeginAsync(ScratchArea area, CancellationToken cancellationToken) =>
        area.Client.MaterializeAsync(view.View, view.Definitions, to: DateTimeOffset.MinValue, cancellationToken: cancellationToken);

    private async Task PushAsync(ScratchArea area, ReplayedRow[] rows, CancellationToken cancellationToken)
    {
        if (rows.Length > 0)
            totals.Add(await area.Client.PushAsync(EquatableArray.Of(view.Definitions), Timed(area, rows), cancellationToken).ConfigureAwait(false));
    }

    private IEnumerable<ReplayedRow> Timed(ScratchArea area, ReplayedRow[] rows)
    {
        foreach (var row in rows)
        {
            area.Clock.MoveTo(row.Visible);
            totals.Tick();
            yield return row;
        }
    }
}
