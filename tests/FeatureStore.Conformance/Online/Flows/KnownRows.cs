using FeatureStore.Oracle;

namespace FeatureStore.Conformance;

/// <summary>What the online state of one view knows after some steps, in the words of semantics.md: sets of rows, nothing of how they are kept.</summary>
internal sealed class KnownRows(HistoryCase history, RestatedUse use)
{
    private readonly HashSet<int> _held = [];
    private long _missing = long.MinValue;
    private HistoryOracle? _heldOracle;
    private HistoryOracle? _completeOracle;

    public ViewDefinition View => use.View;

    /// <summary>All rows visible by then are in; null before the first materialization.</summary>
    public long? Watermark { get; private set; }

    /// <summary>The watermark as it is told: it has no words for what is before all time.</summary>
    public long? ToldWatermark => Watermark is { } known ? Math.Max(known, MaterializeStep.Beginning) : null;

    /// <summary>The source says which rows are one event, or the view has no windows: then it can be pushed to.</summary>
    public bool IsSet { get; } = use.Restated.EventId is not null || !use.View.Features.Any(f => f is WindowFeature);

    /// <summary>Rows visible by then may be missing; null if none are.</summary>
    public long? Floor => _missing == long.MinValue ? null : _missing;

    /// <summary>Answers from the rows that the state holds.</summary>
    public HistoryOracle Held => _heldOracle ??= new(use.Restated, use.Rows.Where((_, i) => _held.Contains(i)));

    /// <summary>Answers from those and all that a complete state would hold.</summary>
    public HistoryOracle Complete => _completeOracle ??= new(use.Restated, use.Rows.Where((row, i) => _held.Contains(i) || (Visible(row) is { } visible && visible <= Watermark)));

    /// <summary>When a row becomes visible; null for one that takes part in nothing.</summary>
    public long? Visible(Row row) =>
        new[] { use.Restated.EventTime, use.Restated.AvailableAt, use.Restated.EventId }.OfType<string>().Concat(use.Restated.Keys).All(column => row[column] is not null)
            ? use.Oracle.Visible(row)
            : null;

    public void Materialize(long? from, long to)
    {
        // To the beginning means before the first instant there is.
        to = to == MaterializeStep.Beginning ? to - 1 : to;
        var after = from == MaterializeStep.Beginning ? long.MinValue : from ?? Watermark ?? long.MinValue;
        foreach (var (i, row) in use.Rows.Index())
        {
            if (Visible(row) is { } visible && visible > after && visible <= to)
                _held.Add(i);
        }
        // The first run sets it, and one that reaches from before up to it moves it. One that ends before it is not remembered.
        if (Watermark is null || (after < _missing && to >= _missing))
            _missing = after;
        Watermark = Math.Max(Watermark ?? long.MinValue, to);
        (_heldOracle, _completeOracle) = (null, null);
    }

    // Of windows with steps or without a start, totals of all that no edge divides any more take the place of rows.
    private long? FoldedBefore => View.Features.OfType<WindowFeature>().Where(f => f.Step is not null || f.Window is null)
        .GroupBy(f => f.Step?.Microseconds).Max(steps => Watermark is { } known ? Floored(known - Math.Max(use.Restated.Delay, steps.Max(f => f.Offset?.Microseconds ?? 0)), steps.Key) : (long?)null);

    private static long Floored(long instant, long? step) => step is { } size ? instant - (((instant % size) + size) % size) : instant;

    /// <summary>Takes a row, or says that it must not.</summary>
    public bool Push(int row, long now)
    {
        var skew = history.Definitions.Source(View.Source)!.MaxClockSkew?.Microseconds ?? (long)TimeSpan.FromMinutes(5).TotalMicroseconds;
        if (!IsSet || Visible(use.Rows[row]) is null || (long)use.Rows[row][use.Restated.EventTime]! > now + skew)
            return false;
        // A view refuses what it could not tell from a row that it has added up.
        if ((long)use.Rows[row][use.Restated.EventTime]! < FoldedBefore)
            return false;
        _held.Add(row);
        (_heldOracle, _completeOracle) = (null, null);
        return true;
    }
}
