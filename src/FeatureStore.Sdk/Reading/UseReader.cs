using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Reads the features that a service shows or needs of a view. Used by one read at a time.</summary>
internal sealed class UseReader(ServiceUse use)
{
    private readonly StateRows _rows = new(use.View.Schema);
    private readonly Events _events = new();
    private readonly RowInputs _inputs = new(use.Reads.Select(r => (r.Probe as WindowProbe)?.Input).OfType<RowInput>());
    private readonly Fold?[] _folds = [.. use.Reads.Select(r => (r.Probe as WindowProbe)?.StartFold())];

    /// <summary>The event time of the newest row that takes part; null if there is none or it is not known.</summary>
    public long? EventTime { get; private set; }

    /// <summary>How many results of the last read did not fit their types.</summary>
    public int Overflowed { get; private set; }

    /// <summary>Gives all features the same status and no value but their defaults.</summary>
    public void Give(Answers answers, FeatureStatus status)
    {
        (EventTime, Overflowed) = (null, 0);
        foreach (var (probe, ordinal) in use.Reads)
            probe.Give(answers, ordinal, status);
    }

    /// <summary>Reads the features from a value; an empty one has no rows.</summary>
    /// <param name="answers">Where to.</param>
    /// <param name="value">The value.</param>
    /// <param name="key">Its key, for messages.</param>
    /// <param name="instant">The instant asked for.</param>
    /// <param name="from">Rows visible by then may be missing; null if none are.</param>
    /// <exception cref="CorruptStateException">The value is not state of the view.</exception>
    public void Read(Answers answers, ReadOnlySpan<byte> value, ReadOnlySpan<byte> key, long instant, long? from)
    {
        if (_rows.Load(value, instant) is { } problem)
            throw new CorruptStateException(StateKey.Readable(key), use.View.Schema.View.Name, problem);
        Overflowed = 0;
        // What became visible by then happened the source's delay before.
        var missing = from is { } seen ? Instants.Subtract(seen, _rows.Schema.Delay) : (long?)null;
        if (instant < _rows.Floor)
        {
            Give(answers, FeatureStatus.NotCovered);
            return;
        }
        // The latest row knows no events, so it comes before copies are left out.
        var newest = use.HasLatest ? LatestRow.Find(_rows, value, instant) : _rows.CountBefore(instant, _rows.Schema.View.Bounds == Bounds.OpenClosed) - 1;
        EventTime = NewestOf(newest);
        foreach (var (probe, ordinal) in use.Reads)
        {
            if (probe is LatestProbe latest && !latest.Read(answers, ordinal, _rows, value, newest, instant, missing))
                throw new CorruptStateException(StateKey.Readable(key), use.View.Schema.View.Name, $"its newest row has bytes in {latest.Column.Name} that are no {latest.Column.Type.Name}");
        }
        if (!use.HasWindows)
            return;
        if (_events.TryFind(_rows, value, out var kept))
            _rows.Keep(kept);
        if (_rows.Schema.OrdersTies)
            Ties.Order(_rows, value);
        _inputs.Compute(_rows, value, FirstInWindows(instant));
        var rows = new FoldRows(_rows, value, _inputs);
        for (var i = 0; i < _folds.Length; i++)
        {
            if (use.Reads[i].Probe is not WindowProbe window)
                continue;
            var read = window.Read(answers, use.Reads[i].Ordinal, _folds[i]!, rows, value, instant, missing);
            if (read == WindowRead.Corrupt)
                throw new CorruptStateException(StateKey.Readable(key), use.View.Schema.View.Name, $"it has bytes that are no value of '{window.Name}'");
            if (read == WindowRead.Overflowed)
                Overflowed++;
        }
    }

    // Of rows that are folded only that is known.
    private long? NewestOf(int newest)
    {
        var time = newest < 0 ? _rows.Tiles.Newest : Math.Max(_rows.Tiles.Newest, _rows.Times[newest]);
        return time == long.MinValue ? null : time;
    }

    private int FirstInWindows(long instant)
    {
        var first = _rows.Schema.Lookback is { } lookback ? Instants.Subtract(instant, lookback) : long.MaxValue;
        foreach (var fold in _rows.Schema.Folds)
            first = Math.Min(first, _rows.Tiles.Before(fold));
        return _rows.CountBefore(first, inclusive: false);
    }
}
