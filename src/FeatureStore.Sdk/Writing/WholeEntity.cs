using System.Buffers.Binary;

namespace FeatureStore;

/// <summary>
/// The value of an entity in the making, from all its rows. Where rows are folded, what others added meanwhile stays: the
/// store is asked for it, and rows that are in both are one.
/// </summary>
internal sealed class WholeEntity
{
    // Many rows are added up before there are more of them than memory holds.
    private const int LargeLength = 1 << 25;

    private readonly StateSchema _schema;
    private readonly long _horizon;
    private readonly long _complete;
    private readonly long _settled;
    private readonly Compaction _compaction;
    private readonly ByteStrings _rows = new();
    private readonly ByteStrings _parts = new();
    private readonly ByteStrings _whole = new();
    private readonly ByteStrings _folded = new();
    private int _largeLength = LargeLength;

    public WholeEntity(ViewState view, long horizon, long complete, long settled)
    {
        (_schema, _horizon, _complete, _settled) = (view.Schema, horizon, complete, settled);
        _compaction = new(view);
    }

    /// <summary>Whether <see cref="Shrink"/> should be called before more is added.</summary>
    public bool IsLarge => IsFolded && _rows.Length >= _largeLength;

    /// <summary>Whether it has more rows than the view allows, of which none can be folded.</summary>
    public bool HasTooMany => !IsFolded && _rows.Count > _schema.View.MaxEventsPerKey;

    private bool IsFolded => _schema.Folds.Length > 0;

    /// <summary>Adds a row.</summary>
    public void Add(SourceRows rows) => rows.AddTo(_rows);

    /// <summary>Folds the rows so far.</summary>
    /// <param name="found">The value in the store.</param>
    /// <param name="key">Its key.</param>
    /// <param name="until">No row of an earlier event time is to come.</param>
    public void Shrink(ByteStrings found, ReadOnlySpan<byte> key, long until)
    {
        var shrunk = Fold(Together(), found.Span(0), key, until);
        _rows.Clear();
        _rows.Add(shrunk);
        _largeLength = Math.Max(LargeLength, 2 * _rows.Length);
    }

    /// <summary>Ends the entity: its rows become a value, which is not yet folded.</summary>
    public void End(ByteStrings values)
    {
        values.Add(Together());
        _rows.Clear();
        _largeLength = LargeLength;
    }

    /// <summary>The value that takes the place of one in the store. It stays until the next is asked for.</summary>
    public ReadOnlySpan<byte> Replacing(ReadOnlySpan<byte> found, ReadOnlySpan<byte> value, ReadOnlySpan<byte> key)
    {
        if (!IsFolded)
            return value;
        var folded = Fold(value, found, key, long.MaxValue);
        return _compaction.Kept <= _schema.View.MaxEventsPerKey ? folded : throw Compactor.TooMany(_schema, key);
    }

    /// <summary>Up to when a value in the store is complete.</summary>
    /// <exception cref="CorruptStateException">It does not say so.</exception>
    public long CompleteOf(ReadOnlySpan<byte> value, ReadOnlySpan<byte> key)
    {
        var complete = long.MinValue;
        var parts = new ValueParts(value);
        while (parts.MoveNext())
        {
            if (parts.Mark == StateFormat.Floor && parts.Current.Length == StateFormat.FloorLength)
                complete = Math.Max(complete, BinaryPrimitives.ReadInt64LittleEndian(parts.Current[12..]));
        }
        // Rows of a set say so only once they were replaced.
        return parts.IsWhole && (_schema.IsSet || value.IsEmpty || complete > long.MinValue)
            ? complete
            : throw new CorruptStateException(StateKey.Readable(key), _schema.View.Name, "it does not say up to when it is complete");
    }

    // The rows so far with what a value says of itself.
    private ReadOnlySpan<byte> Together()
    {
        _whole.Clear();
        StateFormat.WriteFloor(_whole.Grow(StateFormat.FloorLength), _horizon, _complete);
        for (var i = 0; i < _rows.Count; i++)
            _rows.Span(i).CopyTo(_whole.Grow(_rows.Span(i).Length));
        _whole.End();
        return _whole.Span(0);
    }

    private ReadOnlySpan<byte> Fold(ReadOnlySpan<byte> value, ReadOnlySpan<byte> found, ReadOnlySpan<byte> key, long until)
    {
        _parts.Clear();
        value.CopyTo(_parts.Grow(value.Length));
        if (_schema.IsSet)
            AddRowsOf(found);
        _parts.End();
        _folded.Clear();
        if (_compaction.Run(_parts.Span(0), _horizon, _settled, _folded, until) is { } problem)
            throw new CorruptStateException(StateKey.Readable(key), _schema.View.Name, problem);
        return _folded.Span(0);
    }

    // Its totals are of rows that the source gives again.
    private void AddRowsOf(ReadOnlySpan<byte> found)
    {
        var parts = new ValueParts(found);
        while (parts.MoveNext())
        {
            if (parts.Mark is StateFormat.Row or StateFormat.WideRow)
                parts.Current.CopyTo(_parts.Grow(parts.Current.Length));
        }
    }
}
