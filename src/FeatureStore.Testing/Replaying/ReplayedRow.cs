namespace FeatureStore.Testing;

/// <summary>A row of a source as a view sees it.</summary>
/// <param name="view">The view.</param>
/// <param name="eventTime">When it happened.</param>
/// <param name="visible">From when on it is known.</param>
/// <param name="values">The values of the columns that the view reads.</param>
internal sealed class ReplayedRow(ReplayedView view, long eventTime, long visible, object?[] values) : ISourceRow, IComparable<ReplayedRow>
{
    /// <summary>When it happened.</summary>
    public long EventTime => eventTime;

    /// <summary>From when on it is known.</summary>
    public long Visible => visible;

    /// <summary>The values of the columns that the view reads.</summary>
    public object?[] Values => values;

    public void Write(ValueWriter writer) => view.Write(values, writer);

    /// <summary>By the instants from which on they are known; a total order, so that it never matters how rows lie in files.</summary>
    public int CompareTo(ReplayedRow? other)
    {
        if (other is null)
            return 1;
        var difference = visible != other.Visible ? visible.CompareTo(other.Visible) : eventTime.CompareTo(other.EventTime);
        for (var i = 0; difference == 0 && i < values.Length; i++)
            difference = ValueOrder.Compare(values[i], other.Values[i]);
        return difference;
    }
}
