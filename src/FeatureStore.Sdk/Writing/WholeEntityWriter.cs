namespace FeatureStore;

/// <summary>
/// Replaces the state of entities as a whole: for windows over rows that nothing identifies, where a row written twice could
/// not be told from two, and for rows that are folded into totals. Runs that overlap in time are told apart: all but one fail
/// and are run again.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="view">The view.</param>
/// <param name="horizon">No answer before it can be given from the new values.</param>
/// <param name="complete">Up to when they are complete.</param>
/// <param name="settled">Rows visible by then may be folded.</param>
internal sealed class WholeEntityWriter(IOnlineStore store, ViewState view, long horizon, long complete, long settled)
{
    private const int KeysAtOnce = 1024;
    private const int BytesAtOnce = 1 << 20;

    private readonly ByteStrings _keys = new();
    private readonly ByteStrings _values = new();
    private readonly ByteStrings _entityKey = new();
    private readonly WholeEntity _entity = new(view, horizon, complete, settled);

    /// <summary>Writes all rows; those of one key are neighbours, by event time.</summary>
    public async Task<long> RunAsync(SourceRowReader reader, IProgress<MaterializeProgress>? progress, CancellationToken cancellationToken)
    {
        var rows = new SourceRows(view, reader);
        while (rows.Read())
        {
            if (StartsEntity(rows))
            {
                EndEntity();
                if (_keys.Count >= KeysAtOnce || _values.Length >= BytesAtOnce)
                {
                    await SendAsync(cancellationToken).ConfigureAwait(false);
                    progress?.Report(new("writing rows", rows.Count));
                }
                rows.AddKey(_entityKey);
            }
            if (_entity.IsLarge)
            {
                _entity.Shrink(await ReadAsync(_entityKey, cancellationToken).ConfigureAwait(false), _entityKey.Span(0), rows.Time);
                progress?.Report(new("adding up rows", rows.Count));
            }
            _entity.Add(rows);
            if (_entity.HasTooMany)
                throw Compactor.TooMany(view.Schema, _entityKey.Span(0));
        }
        EndEntity();
        await SendAsync(cancellationToken).ConfigureAwait(false);
        return rows.Count;
    }

    /// <summary>The error of a run that another one overtook.</summary>
    public static OnlineStoreException Overtaken(StateSchema schema) => new(
        $"Another materialization of view '{schema.View.Name}' wrote at the same time, and the values of both could be mixed. Run this one again; {Remedy(schema)}.", isTransient: true);

    // A run that was broken off never commits, and only one that goes as far passes what it wrote.
    private OnlineStoreException FurtherThanThis(long further) => new(
        $"Another materialization of view '{view.Schema.View.Name}' has written values up to {Instants.Text(further)}: it still runs, or it was broken off. Run this one again, to that instant or later; {Remedy(view.Schema)}.", isTransient: true);

    private static string Remedy(StateSchema schema) => schema.IsSet
        ? "rows of a view without Step and lifetime can be written by several at once"
        : "rows with an EventId can be written by several at once";

    private bool StartsEntity(SourceRows rows)
    {
        if (_entityKey.Count == 0)
            return true;
        rows.AddKey(_entityKey);
        var same = _entityKey.Span(0).SequenceEqual(_entityKey.Span(1));
        _entityKey.RemoveLast();
        return !same;
    }

    private void EndEntity()
    {
        if (_entityKey.Count == 0)
            return;
        _keys.Add(_entityKey.Span(0));
        _entity.End(_values);
        _entityKey.Clear();
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        var (keys, values) = (_keys, _values);
        while (keys.Count > 0)
        {
            var older = Older(keys, values, await ReadAsync(keys, cancellationToken).ConfigureAwait(false));
            var replaced = new bool[older.Keys.Count];
            await store.ReplaceAsync(older.Keys, older.Expected, older.Values, replaced, cancellationToken).ConfigureAwait(false);
            // Somebody else wrote between the read and the write: look again.
            (keys, values) = Rewrites.Left(keys, values, replaced);
        }
        _keys.Clear();
        _values.Clear();
    }

    private async Task<ByteStrings> ReadAsync(ByteStrings keys, CancellationToken cancellationToken)
    {
        var found = new ValueList();
        await store.ReadAsync(keys, found, cancellationToken).ConfigureAwait(false);
        return found.Values;
    }

    private Rewrites Older(ByteStrings keys, ByteStrings values, ByteStrings found)
    {
        var older = new Rewrites();
        for (var i = 0; i < keys.Count; i++)
        {
            if (_entity.CompleteOf(found.Span(i), keys.Span(i)) is var further && further > complete)
                throw FurtherThanThis(further);
            older.Add(keys.Span(i), found.Span(i), _entity.Replacing(found.Span(i), values.Span(i), keys.Span(i)));
        }
        return older;
    }
}
