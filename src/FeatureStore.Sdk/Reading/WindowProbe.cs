using FeatureStore.Model;

namespace FeatureStore;

/// <summary>An aggregate over the rows of a window.</summary>
internal sealed class WindowProbe : FeatureProbe
{
    private readonly WindowFeature _feature;
    private readonly FoldInput _input;
    private readonly long? _length;
    private readonly long _step;
    private readonly long _offset;
    private readonly bool _openClosed;
    private readonly FoldClass? _class;
    private readonly int _total;
    private readonly bool _isChosen;
    private readonly StoredColumn? _element;

    /// <param name="feature">The feature.</param>
    /// <param name="schema">The rows.</param>
    /// <param name="input">What it is over.</param>
    public WindowProbe(WindowFeature feature, StateSchema schema, FoldInput input)
        : base(feature, FeatureTyping.TypeOf(feature, schema.Source)!)
    {
        (_feature, _input) = (feature, input);
        (_length, _step, _offset) = (feature.Window?.Microseconds, feature.Step?.Microseconds ?? 1, feature.Offset?.Microseconds ?? 0);
        _openClosed = (feature.Bounds ?? schema.View.Bounds) == Bounds.OpenClosed;
        _class = FoldClass.IsFolded(feature) ? Array.Find(schema.Folds, f => f.Step == FoldClass.StepOf(feature)) : null;
        _total = _class?.TotalOf(feature) ?? -1;
        _isChosen = AggregateCatalogue.Find(feature.Aggregate)!.IsChosen;
        _element = Type.Element is null ? null : PackedList.ElementOf(Type);
    }

    /// <summary>What is computed of each row; null if it aggregates a column or the rows themselves.</summary>
    public RowInput? Input => _input.Computed;

    /// <summary>A fold for one read at a time.</summary>
    public Fold StartFold() => FoldCatalogue.Of(_feature.Aggregate, _input, _feature.N);

    /// <summary>Reads the feature.</summary>
    /// <param name="answers">Where to.</param>
    /// <param name="ordinal">Which one.</param>
    /// <param name="fold">Its fold.</param>
    /// <param name="rows">The rows, with what is computed of them.</param>
    /// <param name="value">Their bytes.</param>
    /// <param name="instant">The instant asked for.</param>
    /// <param name="missing">Rows up to this event time may be missing; null if none are.</param>
    public WindowRead Read(Answers answers, int ordinal, Fold fold, in FoldRows rows, ReadOnlySpan<byte> value, long instant, long? missing)
    {
        var end = Instants.Subtract(instant, _offset);
        var start = _length is { } length ? Instants.Floor(Instants.Subtract(end, length), _step) : long.MinValue;
        if (missing is { } floor && (_openClosed ? start < floor : start <= floor))
        {
            Give(answers, ordinal, FeatureStatus.NotCovered);
            return WindowRead.Done;
        }
        fold.Clear();
        var first = start;
        if (_class is not null)
        {
            if (!TryMergeTiles(fold, rows.Rows.Tiles, value, start))
                return WindowRead.Corrupt;
            // Rows from before are in the tiles, or came too late for them.
            first = Math.Max(start, rows.Rows.Tiles.Before(_class));
        }
        fold.Add(rows, rows.Rows.CountBefore(first, _openClosed && first == start), rows.Rows.CountBefore(end, _openClosed));
        var result = fold.Result(answers);
        if (!result.Value.HasValue)
            Give(answers, ordinal, FeatureStatus.Null);
        else if (_isChosen && !answers.IsValue(result.Value, Type, _element))
            return WindowRead.Corrupt;
        else
            answers.Set(ordinal, result.Value, FeatureStatus.Present);
        return result.Overflowed ? WindowRead.Overflowed : WindowRead.Done;
    }

    private bool TryMergeTiles(Fold fold, Tiles tiles, ReadOnlySpan<byte> value, long start)
    {
        var (tile, end) = tiles.From(_class!, start);
        for (; tile < end; tile++)
        {
            if (!fold.TryMerge(Tiles.Total(value, tiles.All[tile], _total)))
                return false;
        }
        return true;
    }
}

/// <summary>How a read of a window went.</summary>
internal enum WindowRead
{
    Done,

    /// <summary>The result did not fit its type.</summary>
    Overflowed,

    /// <summary>Bytes are no values of their types, or no totals of the view.</summary>
    Corrupt,
}
