using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Writes a value anew with the rows that answers can still use: nothing that an answer from the horizon on could need is left out.</summary>
internal sealed class Compaction
{
    private readonly StateSchema _schema;
    private readonly StateRows _rows;
    private readonly Events _events = new();
    private readonly Folding? _folding;
    private bool[] _needed = new bool[16];

    public Compaction(ViewState view)
    {
        (_schema, _rows) = (view.Schema, new(view.Schema));
        _folding = _schema.Folds.Length == 0 ? null : new(view);
    }

    /// <summary>How many rows the last value kept.</summary>
    public int Kept { get; private set; }

    /// <summary>Adds the value as it should be.</summary>
    /// <param name="value">The value as it is.</param>
    /// <param name="horizon">No answer before this instant is wanted any more.</param>
    /// <param name="settled">All rows visible by this instant, which is not after the horizon, are in and may be folded.</param>
    /// <param name="to">Gets the new value, which may be empty.</param>
    /// <param name="until">Rows of this event time and later stay rows, because not all of them are there yet.</param>
    /// <returns>What is wrong with the value; null if nothing is.</returns>
    public string? Run(ReadOnlySpan<byte> value, long horizon, long settled, ByteStrings to, long until = long.MaxValue)
    {
        if (_rows.Load(value, long.MaxValue) is { } problem)
            return problem;
        if (_needed.Length < _rows.Count)
            _needed = new bool[_rows.Count];
        var needed = _needed.AsSpan(0, _rows.Count);
        needed.Clear();
        if (_schema.HasLatest)
            NeedLatest(value, horizon, needed);
        _folding?.Decide(_rows, value, settled, until);
        if (_schema.HasWindows)
            NeedEvents(value, FirstNeeded(horizon), needed);
        Write(value, Math.Max(_rows.Floor, horizon), needed, to);
        var wrong = _folding is null ? null : Fold(value, horizon, to);
        to.End();
        return wrong;
    }

    private long FirstNeeded(long horizon)
    {
        var first = _schema.Lookback is { } lookback ? Instants.Subtract(horizon, lookback) : long.MaxValue;
        return _folding is null ? first : Math.Min(first, _folding.FirstUnfolded);
    }

    // Last, because it leaves out the copies of events.
    private string? Fold(ReadOnlySpan<byte> value, long horizon, ByteStrings to)
    {
        if (_events.TryFind(_rows, value, out var kept))
            _rows.Keep(kept);
        if (_schema.OrdersTies)
            Ties.Order(_rows, value);
        return _folding!.Write(_rows, value, horizon, to);
    }

    // The winner at the horizon, and whatever takes part only later and could win then.
    private void NeedLatest(ReadOnlySpan<byte> value, long horizon, Span<bool> needed)
    {
        var winner = -1;
        for (var i = 0; i < needed.Length; i++)
        {
            if (Entry(value, i) <= horizon && (winner < 0 || Compare(value, i, winner) > 0))
                winner = i;
        }
        for (var i = 0; i < needed.Length; i++)
            needed[i] = i == winner || (Entry(value, i) > horizon && (winner < 0 || Compare(value, i, winner) > 0) && !HasCopyBefore(value, i));
    }

    // Rows are sorted by time when they are read; equal ones are neighbours or near.
    private bool HasCopyBefore(ReadOnlySpan<byte> value, int index)
    {
        for (var i = index - 1; i >= 0 && _rows.Times[i] == _rows.Times[index] && index - i <= 16; i--)
        {
            if (Compare(value, i, index) == 0)
                return true;
        }
        return false;
    }

    private void NeedEvents(ReadOnlySpan<byte> value, long oldest, Span<bool> needed)
    {
        if (_events.TryFind(_rows, value, out var kept))
        {
            foreach (var i in kept)
                needed[i] |= _rows.Times[i] >= oldest;
            return;
        }
        for (var i = 0; i < needed.Length; i++)
            needed[i] |= _rows.Times[i] >= oldest;
    }

    private void Write(ReadOnlySpan<byte> value, long floor, ReadOnlySpan<bool> needed, ByteStrings to)
    {
        // Also where the watermark says the same: a reader may have seen an older one.
        if (floor > long.MinValue || _rows.Complete > long.MinValue)
            StateFormat.WriteFloor(to.Grow(StateFormat.FloorLength), floor, _rows.Complete);
        Kept = 0;
        for (var i = 0; i < needed.Length; i++)
        {
            if (!needed[i])
                continue;
            var row = _rows.Row(value, i);
            row = row[..StateFormat.ReadStart(row).Length];
            row.CopyTo(to.Grow(row.Length));
            Kept++;
        }
    }

    // The first instant at which a row takes part in answers about the newest one.
    private long Entry(ReadOnlySpan<byte> value, int index)
    {
        var visible = Instants.Add(_rows.Known(_rows.Row(value, index)), _schema.Delay);
        return _schema.View.Bounds == Bounds.OpenClosed ? visible : Math.Max(visible, Instants.Add(_rows.Times[index], 1));
    }

    private int Compare(ReadOnlySpan<byte> value, int left, int right)
    {
        var difference = _rows.Times[left].CompareTo(_rows.Times[right]);
        return difference != 0 ? difference : RowOrder.Compare(_rows, _rows.Row(value, left), _rows.Row(value, right));
    }
}
