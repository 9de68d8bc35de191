namespace FeatureStore.Model;

/// <summary>
/// The edges of a window as distances before T, for rows that are visible a constant delay after they happen. With
/// <c>[)</c> a row is in iff <c>T - Start &lt;= ts &lt; T - End</c>, with <c>(]</c> iff <c>T - Start &lt; ts &lt;= T - End</c>.
/// </summary>
internal readonly record struct WindowEdges(long Start, long End)
{
    public static WindowEdges Of(WindowFeature feature, Bounds bounds, long delay)
    {
        var offset = feature.Offset?.Microseconds ?? 0;
        // Visible at T means ts <= T - delay, which is ts < T - (delay - 1us).
        var visible = bounds == Bounds.ClosedOpen ? delay - 1 : delay;
        return new(offset + feature.Window.Microseconds, Math.Max(offset, visible));
    }

    /// <summary>Whether the window passes its rows before they are visible.</summary>
    public bool IsEmpty => End >= Start;
}
