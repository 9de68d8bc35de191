namespace FeatureStore;

/// <summary>Reads and moves what says how far views are materialized.</summary>
internal sealed class HeadStore(IOnlineStore store)
{
    /// <summary>The heads of some views; null for one that was never materialized.</summary>
    public async Task<ViewHead?[]> ReadAsync(IReadOnlyList<ViewState> views, CancellationToken cancellationToken)
    {
        var keys = new ByteStrings();
        foreach (var view in views)
            keys.Add(view.Key.Head);
        var found = new ValueList();
        await store.ReadAsync(keys, found, cancellationToken).ConfigureAwait(false);
        return [.. views.Select((view, i) => Parse(found.Values.Span(i), view))];
    }

    /// <summary>Moves the head of a view forward; others may do so at the same time, and the furthest watermark stays.</summary>
    public async Task<ViewHead> CommitAsync(ViewState view, Func<ViewHead?, ViewHead> move, CancellationToken cancellationToken)
    {
        var (keys, found, written, done) = (new ByteStrings(), new ValueList(), new ByteStrings(), new bool[1]);
        keys.Add(view.Key.Head);
        while (true)
        {
            found.Values.Clear();
            written.Clear();
            await store.ReadAsync(keys, found, cancellationToken).ConfigureAwait(false);
            var head = move(Parse(found.Values.Span(0), view));
            written.Add(head.Write(view.Schema));
            await store.ReplaceAsync(keys, found.Values, written, done, cancellationToken).ConfigureAwait(false);
            if (done[0])
                return head;
        }
    }

    private static ViewHead? Parse(ReadOnlySpan<byte> value, ViewState view) =>
        value.IsEmpty ? null : ViewHead.Read(value, view.Schema, view.Key.Head);
}
