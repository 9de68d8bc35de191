using System.Buffers.Binary;

namespace FeatureStore;

/// <summary>Writes the totals of a value anew: those it has, and those of rows that are folded now.</summary>
internal sealed class Folding
{
    private readonly StateSchema _schema;
    private readonly Fold[][] _folds;
    private readonly RowInputs _inputs;
    private readonly long[] _before;
    private readonly ByteStrings _total = new();

    public Folding(ViewState view)
    {
        _schema = view.Schema;
        _folds = [.. _schema.Folds.Select(c => c.Totals.Select((t, i) => FoldCatalogue.Of(t.Feature.Aggregate, view.Totals[c.Index][i], t.Feature.N)).ToArray())];
        _inputs = new(view.Totals.SelectMany(t => t).Select(i => i.Computed).OfType<RowInput>());
        _before = new long[_schema.Folds.Length];
    }

    /// <summary>Rows with an event time before all steps' limits are folded for every class.</summary>
    public long FirstUnfolded { get; private set; }

    /// <summary>Decides up to where rows are folded, class by class.</summary>
    /// <param name="rows">All rows of a value, by event time.</param>
    /// <param name="value">Their bytes.</param>
    /// <param name="settled">All rows visible by then are in, and rows that become visible later stay rows.</param>
    /// <param name="until">Rows of this event time and later stay rows.</param>
    public void Decide(StateRows rows, ReadOnlySpan<byte> value, long settled, long until)
    {
        FirstUnfolded = long.MaxValue;
        var unseen = Math.Min(until, FirstUnseen(rows, value, settled));
        foreach (var fold in _schema.Folds)
        {
            // What became visible later cannot be in totals that were known before.
            var before = Math.Min(fold.Before(settled), unseen == long.MaxValue ? unseen : fold.Start(unseen));
            _before[fold.Index] = Math.Max(rows.Tiles.Before(fold), before);
            FirstUnfolded = Math.Min(FirstUnfolded, _before[fold.Index]);
        }
    }

    /// <summary>Writes the totals.</summary>
    /// <param name="rows">The rows that count in windows, by V.</param>
    /// <param name="value">Their bytes.</param>
    /// <param name="horizon">No answer before this instant is wanted any more.</param>
    /// <param name="to">Gets the parts.</param>
    /// <returns>What is wrong with the value; null if nothing is.</returns>
    public string? Write(StateRows rows, ReadOnlySpan<byte> value, long horizon, ByteStrings to)
    {
        if (Array.TrueForAll(_before, b => b == long.MinValue))
            return null;
        var folded = rows.CountBefore(_before.Max(), inclusive: false);
        var newest = folded == 0 ? rows.Tiles.Newest : Math.Max(rows.Tiles.Newest, rows.Times[folded - 1]);
        StateFormat.WriteBefore(to.Grow(StateFormat.BeforeLength(_before.Length)), newest, _before);
        _inputs.Compute(rows, value, 0);
        foreach (var fold in _schema.Folds)
        {
            if (Write(fold, rows, value, fold.FirstTile(horizon), to) is { } problem)
                return problem;
        }
        return null;
    }

    private string? Write(FoldClass fold, StateRows rows, ReadOnlySpan<byte> value, long first, ByteStrings to)
    {
        var (tile, last) = rows.Tiles.From(fold, first);
        var row = rows.CountBefore(Math.Max(rows.Tiles.Before(fold), first), inclusive: false);
        var end = rows.CountBefore(_before[fold.Index], inclusive: false);
        while (tile < last || row < end)
        {
            var start = Math.Min(tile < last ? rows.Tiles.All[tile].Start : long.MaxValue, row < end ? fold.TileOf(rows.Times[row]) : long.MaxValue);
            var next = row;
            while (next < end && fold.TileOf(rows.Times[next]) == start)
                next++;
            var known = tile < last && rows.Tiles.All[tile].Start == start ? rows.Tiles.All[tile++] : (Tile?)null;
            if (!TryWrite(fold, start, known, new(rows, value, _inputs), value, row, next, to))
                return $"its totals from {Instants.Text(start)} on are none of the view's";
            row = next;
        }
        return null;
    }

    // The rows of a tile that has totals are later than those in them.
    private bool TryWrite(FoldClass fold, long start, Tile? known, in FoldRows rows, ReadOnlySpan<byte> value, int first, int end, ByteStrings to)
    {
        _total.Clear();
        for (var i = 0; i < _folds[fold.Index].Length; i++)
        {
            var total = _folds[fold.Index][i];
            total.Clear();
            if (known is { } tile && !total.TryMerge(Tiles.Total(value, tile, i)))
                return false;
            total.Add(rows, first, end);
            total.Write(_total);
            _total.End();
        }
        var length = StateFormat.TileTotalsOffset + (4 * _total.Count) + _total.Length;
        if (length > StateFormat.MaxRowLength)
            throw new FeatureStoreException($"View '{_schema.View.Name}' has more different values in one step than its online state holds. Give count_distinct or lists a shorter Step.");
        var part = to.Grow(length);
        StateFormat.WriteTile(part, fold.Index, start);
        part = part[StateFormat.TileTotalsOffset..];
        for (var i = 0; i < _total.Count; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(part, _total.Span(i).Length);
            _total.Span(i).CopyTo(part[4..]);
            part = part[(4 + _total.Span(i).Length)..];
        }
        return true;
    }

    private long FirstUnseen(StateRows rows, ReadOnlySpan<byte> value, long settled)
    {
        // Without a column that says so, rows are visible a fixed time after they happen, which the classes know.
        if (_schema.Available is null)
            return long.MaxValue;
        for (var i = 0; i < rows.Count; i++)
        {
            if (Instants.Add(rows.Known(rows.Row(value, i)), _schema.Delay) > settled)
                return rows.Times[i];
        }
        return long.MaxValue;
    }
}
