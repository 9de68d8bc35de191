using System.Collections;
using System.Text;

namespace FeatureStore.Testing;

/// <summary>The natural order of the values of a column: null first, texts by their UTF-8 bytes, lists element by element.</summary>
internal static class ValueOrder
{
    public static int Compare(object? left, object? right) => (left, right) switch
    {
        (string x, string y) => Encoding.UTF8.GetBytes(x).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y)),
        (ReadOnlyMemory<float> x, ReadOnlyMemory<float> y) => x.Span.SequenceCompareTo(y.Span),
        (IList x, IList y) => Compare(x, y),
        _ => Comparer<object?>.Default.Compare(left, right),
    };

    private static int Compare(IList left, IList right)
    {
        for (var i = 0; i < left.Count && i < right.Count; i++)
        {
            if (Compare(left[i], right[i]) is not 0 and var difference)
                return difference;
        }
        return left.Count.CompareTo(right.Count);
    }
}
