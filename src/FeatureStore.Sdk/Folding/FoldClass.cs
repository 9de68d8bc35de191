using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore;

/// <summary>
/// Windows that start at the same steps, or never start: of rows that no edge of theirs divides any more, totals of whole
/// steps take the place. The totals are tiles, each of the rows from its start to before the next step.
/// </summary>
internal sealed class FoldClass
{
    private readonly long _delay;

    private FoldClass(int index, long step, WindowFeature[] features, long delay)
    {
        (Index, Step, _delay) = (index, step, delay);
        Totals = [.. features.Select(f => new FoldedTotal(f)).DistinctBy(t => t.Text)];
        LongestOffset = features.Max(f => f.Offset?.Microseconds ?? 0);
        Reach = features.Max(f => f.Window is { } window ? window.Microseconds + (f.Offset?.Microseconds ?? 0) : long.MaxValue);
    }

    /// <summary>Its place among the classes of its view.</summary>
    public int Index { get; }

    /// <summary>The length of a tile; 0 for one tile of all rows since the beginning.</summary>
    public long Step { get; }

    /// <summary>The offset of the window that ends first.</summary>
    public long LongestOffset { get; }

    /// <summary>How far before an instant the earliest start lies, before it is floored.</summary>
    public long Reach { get; }

    /// <summary>What is kept of the rows of a tile.</summary>
    public FoldedTotal[] Totals { get; }

    /// <summary>The classes of a view, in the order of their steps.</summary>
    public static FoldClass[] Of(IEnumerable<WindowFeature> features, long delay) =>
        [.. features.Where(IsFolded).GroupBy(StepOf).OrderBy(g => g.Key).Select((g, i) => new FoldClass(i, g.Key, [.. g], delay))];

    /// <summary>Whether rows of a window are folded.</summary>
    public static bool IsFolded(WindowFeature feature) => feature.Step is not null || feature.Window is null;

    public static long StepOf(WindowFeature feature) => feature.Step?.Microseconds ?? 0;

    /// <summary>Where the total of a feature lies among those of its tiles.</summary>
    public int TotalOf(WindowFeature feature) => Array.FindIndex(Totals, t => t.Text == FoldedTotal.TextOf(feature));

    /// <summary>
    /// Rows with an earlier event time may be folded if all rows visible by an instant are in. They are visible by then, if no
    /// column says otherwise, and no window that is asked for at that instant or later ends among them.
    /// </summary>
    public long Before(long settled) => settled == long.MinValue ? settled : Start(Instants.Subtract(settled, Math.Max(LongestOffset, _delay)));

    /// <summary>The last edge between tiles at or before an event time.</summary>
    public long Start(long time) => Step == 0 ? time : Instants.Floor(time, Step);

    /// <summary>The start of the tile of an event time.</summary>
    public long TileOf(long time) => Step == 0 ? long.MinValue : Instants.Floor(time, Step);

    /// <summary>The start of the first tile that a window asked for at an instant or later can need.</summary>
    public long FirstTile(long instant) => Step == 0 ? long.MinValue : Instants.Floor(Instants.Subtract(instant, Reach), Step);

    /// <summary>What decides its part of the state, a line each.</summary>
    public IEnumerable<(string Name, string Value)> Describe()
    {
        var numbers = (IFormatProvider)CultureInfo.InvariantCulture;
        yield return Step == 0 ? ("lifetime", string.Create(numbers, $"offset {LongestOffset}")) : ("step", string.Create(numbers, $"{Step} offset {LongestOffset} reach {Reach}"));
        foreach (var total in Totals)
            yield return ("total", total.Text);
    }
}
