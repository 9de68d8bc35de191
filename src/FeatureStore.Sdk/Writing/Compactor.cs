using System.Globalization;

namespace FeatureStore;

/// <summary>
/// Compacts values that have grown, by compare-and-set: a value that somebody else changed meanwhile stays as it is until
/// the next time.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="isDue">When a value is written anew, from its length and what was added.</param>
/// <param name="horizon">What only answers before this instant need is forgotten.</param>
/// <param name="settled">All rows visible by then are in and may be folded; no later than the horizon.</param>
internal sealed class Compactor(IOnlineStore store, Func<int, int, bool> isDue, long horizon, long settled)
{
    /// <summary>All rows visible by then are in and may be folded.</summary>
    public long Settled => settled;

    /// <summary>Compacts the values of a chunk that are due.</summary>
    /// <exception cref="FeatureStoreException">A key has more rows than the view allows.</exception>
    public async Task RunAsync(ViewState view, Chunk chunk, CancellationToken cancellationToken)
    {
        var due = Due(view.Schema, chunk);
        if (due.Count == 0)
            return;
        var keys = new ByteStrings();
        foreach (var i in due)
            keys.Add(chunk.DistinctKeys.Span(i));
        var found = new ValueList();
        await store.ReadAsync(keys, found, cancellationToken).ConfigureAwait(false);
        var shorter = new Rewrites();
        var crowded = Compact(view, chunk, due, found.Values, shorter);
        if (shorter.Keys.Count > 0)
        {
            var replaced = new bool[shorter.Keys.Count];
            await store.ReplaceAsync(shorter.Keys, shorter.Expected, shorter.Values, replaced, cancellationToken).ConfigureAwait(false);
            Instruments.Compactions.Add(replaced.Count(r => r), Instruments.Tag(Instruments.View, view.Schema.View.Name));
        }
        if (crowded >= 0)
            throw TooMany(view.Schema, chunk.DistinctKeys.Span(crowded));
    }

    /// <summary>The error of a key with too many rows.</summary>
    public static FeatureStoreException TooMany(StateSchema schema, ReadOnlySpan<byte> key) => new(string.Create(CultureInfo.InvariantCulture,
        $"'{StateKey.Readable(key)}' has more than {schema.View.MaxEventsPerKey} rows that view '{schema.View.Name}' can still need. Give its long windows a Step, which keeps totals instead of rows; or shorten them, materialize more often, or raise the view's MaxEventsPerKey."));

    private List<int> Due(StateSchema schema, Chunk chunk)
    {
        var due = new List<int>();
        var lengths = chunk.Lengths.Span;
        for (var i = 0; i < lengths.Length; i++)
        {
            var added = chunk.Values.Span(i);
            // Rows of one view are of much the same length, so the new ones tell about how many there are.
            var most = (long)schema.View.MaxEventsPerKey * StateFormat.ReadStart(added).Length;
            if (lengths[i] > most || isDue(lengths[i], added.Length))
                due.Add(i);
        }
        return due;
    }

    // Gives the last key of the chunk that has too many rows, or -1.
    private int Compact(ViewState view, Chunk chunk, List<int> due, ByteStrings values, Rewrites shorter)
    {
        var (compaction, crowded, compacted) = (new Compaction(view), -1, new ByteStrings());
        for (var i = 0; i < due.Count; i++)
        {
            var key = chunk.DistinctKeys.Span(due[i]);
            var value = values.Span(i);
            compacted.Clear();
            if (compaction.Run(value, horizon, settled, compacted) is { } problem)
                throw new CorruptStateException(StateKey.Readable(key), view.Schema.View.Name, problem);
            var added = chunk.Values.Span(due[i]);
            if (compaction.Kept > view.Schema.View.MaxEventsPerKey)
            {
                crowded = due[i];
                // The write fails, so what it added goes again, unless others have written since.
                if (value.EndsWith(added))
                    shorter.Add(key, value, value[..^added.Length]);
            }
            else if (compacted.Span(0).Length < value.Length)
            {
                shorter.Add(key, value, compacted.Span(0));
            }
        }
        return crowded;
    }
}
