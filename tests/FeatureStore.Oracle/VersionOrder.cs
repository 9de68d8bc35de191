using System.Text;

namespace FeatureStore.Oracle;

/// <summary>
/// The order V: event time, availability, sequence, then every column the view reads by its name. Null comes first.
/// Never the order in which rows were found.
/// </summary>
public sealed class VersionOrder(OracleView view) : IComparer<Row>
{
    /// <summary>The natural order of values, null first.</summary>
    public static IComparer<object?> OfValues { get; } = Comparer<object?>.Create(CompareValues);

    private readonly string[] _columns = new[] { view.EventTime, view.AvailableAt, view.Sequence }.OfType<string>().Concat(view.Columns).ToArray();

    public int Compare(Row? x, Row? y)
    {
        foreach (var column in _columns)
        {
            var difference = CompareValues(x![column], y![column]);
            if (difference != 0)
                return difference;
        }
        return 0;
    }

    public static int CompareValues(object? x, object? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string left, string right) => Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right)),
        (ListValue left, ListValue right) => left.Items.Zip(right.Items, CompareValues).Append(left.Items.Count - right.Items.Count).FirstOrDefault(difference => difference != 0),
        (Guid left, Guid right) => string.CompareOrdinal(left.ToString("D"), right.ToString("D")),
        (IComparable left, _) => left.CompareTo(y),
        _ => throw new InvalidOperationException($"{x.GetType()} has no natural order"),
    };
}
