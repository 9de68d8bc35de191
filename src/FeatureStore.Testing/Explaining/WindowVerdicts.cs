namespace FeatureStore.Testing;

/// <summary>Which rows a window counts, and why it does not count the others: docs/semantics.md, row by row.</summary>
internal sealed class WindowVerdicts
{
    private readonly WindowFeature _feature;
    private readonly ReplayedView _view;
    private readonly long _instant;
    private readonly bool _closedOpen;
    private readonly Expression? _where;
    private readonly Expression? _input;

    public WindowVerdicts(WindowFeature feature, ReplayedView view, long instant)
    {
        (_feature, _view, _instant) = (feature, view, instant);
        var typing = new ViewTyping(view.View, view.Source);
        (_where, _input) = (typing.WhereOf(feature).Expression, typing.InputOf(feature).Expression);
        _closedOpen = (feature.Bounds ?? view.View.Bounds) == Bounds.ClosedOpen;
        End = Instant.Add(instant, -(feature.Offset?.Microseconds ?? 0));
        Start = feature.Window is { } length ? Floored(Instant.Add(End, -length.Microseconds), feature.Step) : null;
    }

    /// <summary>Where it starts; null if it has no start.</summary>
    public long? Start { get; }

    /// <summary>Where it ends.</summary>
    public long End { get; }

    /// <summary>The window in words.</summary>
    public string Title => $"in the window {(_closedOpen && Start is not null ? '[' : '(')}{(Start is { } start ? ShownValue.Of(start) : "beginning")}, {ShownValue.Of(End)}{(_closedOpen ? ')' : ']')} and next to it";

    /// <summary>What became of each row, by event time.</summary>
    public IReadOnlyList<Verdict> Of(IReadOnlyList<ReplayedRow> rows, VersionOrder order)
    {
        var events = FirstOfEach(rows, order);
        return [.. rows.OrderBy(r => r, order).Select(r => Of(r, events is null || events.Contains(r)))];
    }

    private Verdict Of(ReplayedRow row, bool isFirst)
    {
        if (_closedOpen ? row.EventTime < Start : row.EventTime <= Start)
            return new(row, RowPlace.Before, false, row.EventTime == Start ? "at the start, which a window (…] leaves out" : "before the window");
        if (_closedOpen ? row.EventTime >= End : row.EventTime > End)
            return new(row, RowPlace.After, false, row.EventTime == End ? "at the end, which a window […) leaves out" : "after the window");
        if (row.Visible > _instant)
            return Out(row, $"not yet visible: {ShownValue.Length(row.Visible - _instant)} after T");
        if (!isFirst)
            return Out(row, $"the event {Value(row, _view.Source.EventId!)} is there already");
        if (_where is not null && Interpreter.Evaluate(_where, r => row.Values[_view.Ordinal(r.Name)]) is not true)
            return Out(row, "left out by the condition");
        if (_input is not null)
        {
            var value = Interpreter.Evaluate(_input, r => row.Values[_view.Ordinal(r.Name)]);
            return value is null ? Out(row, "the expression is null") : new(row, RowPlace.Inside, true, $"counts as {ShownValue.Of(value, _input.Type)}");
        }
        return _feature.Input is { } column && row.Values[_view.Ordinal(column)] is null
            ? Out(row, $"{column} is null")
            : new(row, RowPlace.Inside, true, "counts");
    }

    // One event may be told several times: the row that is visible first counts, then the least in V.
    private HashSet<ReplayedRow>? FirstOfEach(IEnumerable<ReplayedRow> rows, VersionOrder order) => _view.Source.EventId is not { } id
        ? null
        : [.. rows.GroupBy(r => (r.EventTime, r.Values[_view.Ordinal(id)])).Select(g => g.OrderBy(r => r.Visible).ThenBy(r => r, order).First())];

    private string Value(ReplayedRow row, string column) => ShownValue.Of(row.Values[_view.Ordinal(column)], _view.Source.Column(column)!.Type);

    // A remainder has the sign of what is divided.
    private static long Floored(long instant, Duration? step) => step is { Microseconds: var length } ? Instant.Add(instant, -(((instant % length) + length) % length)) : instant;

    private static Verdict Out(ReplayedRow row, string why) => new(row, RowPlace.Inside, false, why);
}
