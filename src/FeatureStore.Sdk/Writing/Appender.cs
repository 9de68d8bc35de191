using System.Text;

namespace FeatureStore;

/// <summary>Appends rows to the state of one view, many keys at a time, and compacts values that have grown.</summary>
internal sealed class Appender
{
    private const int RowsAtOnce = 4096;
    private const int BytesAtOnce = 1 << 20;

    private readonly IOnlineStore _store;
    private readonly ViewState _view;
    private readonly bool _expectAbsent;
    private readonly int _inFlight;
    private readonly Queue<Task> _running = new();
    private readonly Stack<Chunk> _spare = new();
    private Chunk _chunk;

    /// <summary>An appender.</summary>
    /// <param name="store">The store.</param>
    /// <param name="view">The view.</param>
    /// <param name="compactor">Compacts values that have grown.</param>
    /// <param name="expectAbsent">Whether most keys have no value yet.</param>
    /// <param name="inFlight">How many chunks may be on their way at once.</param>
    public Appender(IOnlineStore store, ViewState view, Compactor compactor, bool expectAbsent, int inFlight)
    {
        (_store, _view, Compactor, _expectAbsent, _inFlight) = (store, view, compactor, expectAbsent, inFlight);
        _chunk = new();
    }

    /// <summary>Compacts values that have grown.</summary>
    public Compactor Compactor { get; set; }

    /// <summary>Rows that the store has acknowledged or will have when <see cref="FinishAsync"/> ends.</summary>
    public long Rows { get; private set; }

    /// <summary>Whether <see cref="SendAsync"/> should be called before more is added.</summary>
    public bool IsFull => _chunk.Rows.Count >= RowsAtOnce || _chunk.Rows.Length >= BytesAtOnce;

    /// <summary>Adds a row.</summary>
    /// <param name="values">Its values.</param>
    /// <param name="encoder">Writes them.</param>
    /// <param name="problem">What is wrong with the row, if it was not added.</param>
    /// <returns>Whether the row was added; if not, and nothing is wrong with it, it equals one that was added since the last send.</returns>
    public bool Add(ReadOnlySpan<ValueSlot> values, RowEncoder encoder, out string? problem)
    {
        if (!TryAddKey(values, encoder, out problem))
            return false;
        problem = encoder.TryAdd(_chunk.Rows, values);
        if (problem is not null)
        {
            _chunk.Keys.RemoveLast();
            return false;
        }
        return _chunk.Remember();
    }

    /// <summary>Sends what was added; waits only if enough is on its way.</summary>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        if (_chunk.Rows.Count == 0)
            return;
        while (_running.Count >= _inFlight)
            await _running.Dequeue().ConfigureAwait(false);
        var chunk = _chunk;
        Rows += chunk.Rows.Count;
        _running.Enqueue(WriteAsync(chunk, cancellationToken));
        lock (_spare)
            _chunk = _spare.TryPop(out var spare) ? spare : new();
    }

    /// <summary>Sends what is left and waits until everything is acknowledged.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        await SendAsync(cancellationToken).ConfigureAwait(false);
        await Task.WhenAll(_running).ConfigureAwait(false);
        _running.Clear();
    }

    /// <summary>Waits for what is on its way, whatever becomes of it, so that nothing is written after the caller was told of a failure.</summary>
    public async Task AbandonAsync()
    {
        await Task.WhenAll(_running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _running.Clear();
    }

    private bool TryAddKey(ReadOnlySpan<ValueSlot> values, RowEncoder encoder, out string? problem)
    {
        try
        {
            problem = _view.Key.TryAdd(_chunk.Keys, values, encoder.KeyOrdinals) ? null : "a key is null";
        }
        catch (EncoderFallbackException)
        {
            _chunk.Keys.Undo();
            problem = "a key is not valid Unicode";
        }
        return problem is null;
    }

    private async Task WriteAsync(Chunk chunk, CancellationToken cancellationToken)
    {
        chunk.Group();
        await _store.AppendAsync(chunk.DistinctKeys, chunk.Values, chunk.Lengths, _expectAbsent, cancellationToken).ConfigureAwait(false);
        await Compactor.RunAsync(_view, chunk, cancellationToken).ConfigureAwait(false);
        chunk.Clear();
        lock (_spare)
            _spare.Push(chunk);
    }
}
