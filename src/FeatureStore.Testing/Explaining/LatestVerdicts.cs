namespace FeatureStore.Testing;

/// <summary>Which row is the newest, and why it is none of the others.</summary>
internal sealed class LatestVerdicts(LatestFeature feature, ReplayedView view, long instant)
{
    private readonly bool _closedOpen = view.View.Bounds == Bounds.ClosedOpen;
    private readonly int _deleted = view.Source.Deleted is { } deleted ? view.Ordinal(deleted) : -1;

    /// <summary>What becomes of rows, in words.</summary>
    public static string Title => "of which the newest counts";

    /// <summary>What became of each row, from the oldest to the newest.</summary>
    public IReadOnlyList<Verdict> Of(IReadOnlyList<ReplayedRow> rows, VersionOrder order)
    {
        ReplayedRow[] sorted = [.. rows.OrderBy(r => r, order)];
        var newest = sorted.LastOrDefault(r => !IsAfter(r) && r.Visible <= instant);
        return [.. sorted.Select(r => Of(r, newest))];
    }

    private bool IsAfter(ReplayedRow row) => _closedOpen ? row.EventTime >= instant : row.EventTime > instant;

    private Verdict Of(ReplayedRow row, ReplayedRow? newest)
    {
        if (IsAfter(row))
            return new(row, RowPlace.After, false, row.EventTime == instant ? "at T, and only rows before T count" : "after T");
        if (row.Visible > instant)
            return new(row, RowPlace.Inside, false, $"not yet visible: {ShownValue.Length(row.Visible - instant)} after T");
        if (row != newest)
            return new(row, RowPlace.Before, false, "older");
        if (_deleted >= 0 && row.Values[_deleted] is true)
            return new(row, RowPlace.Inside, false, $"the newest, and {view.Source.Deleted} ends the entity");
        return feature.MaxAge is { } age && instant - row.EventTime > age.Microseconds
            ? new(row, RowPlace.Inside, false, $"the newest, and older than {age}")
            : new(row, RowPlace.Inside, true, "counts: the newest");
    }
}
