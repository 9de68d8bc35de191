using System.Globalization;

namespace FeatureStore.Model;

/// <summary>The rows of a window, or those of them that are nearest to one of its edges.</summary>
/// <param name="Window">The edges of the window.</param>
/// <param name="Most">How many rows it holds at most, the newest of them if negative; null for all.</param>
internal readonly record struct RowFrame(WindowEdges Window, int? Most)
{
    public static RowFrame Of(WindowFeature feature, Bounds bounds, long delay) => new(
        WindowEdges.Of(feature, bounds, delay),
        feature.N is { } n ? AggregateCatalogue.Find(feature.Aggregate)!.IsNewest ? -n : n : null);

    /// <summary>How many rows of the key lie before the frame, given how many lie before the edges of the window.</summary>
    public string After(string start, string end) =>
        Most is { } n and < 0 ? $"greatest({start}, {end} - {Number(-n)})" : start;

    /// <summary>How many rows of the key lie before the end of the frame.</summary>
    public string Until(string start, string end) =>
        Most is { } n and > 0 ? $"least({end}, {start} + {Number(n)})" : end;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
