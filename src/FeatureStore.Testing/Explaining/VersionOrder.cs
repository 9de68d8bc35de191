namespace FeatureStore.Testing;

/// <summary>The order V of the rows of a key: event time, availability, sequence, then all columns that the view reads, null first.</summary>
internal sealed class VersionOrder(ReplayedView view, EntityDefinition? entity) : IComparer<ReplayedRow>
{
    private readonly int[] _columns = [.. ViewColumns.OrderAfterEventTime(view.View, entity, view.Source).Select(view.Ordinal)];
    private readonly int _deleted = view.Source.Deleted is { } deleted ? view.Ordinal(deleted) : -1;

    public int Compare(ReplayedRow? x, ReplayedRow? y)
    {
        var difference = x!.EventTime.CompareTo(y!.EventTime);
        foreach (var column in _columns)
        {
            if (difference != 0)
                break;
            difference = ValueOrder.Compare(ValueOf(x, column), ValueOf(y, column));
        }
        return difference;
    }

    // A null mark of deletion is false.
    private object? ValueOf(ReplayedRow row, int column) => row.Values[column] ?? (column == _deleted ? false : null);
}
