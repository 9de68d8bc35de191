namespace FeatureStore.Model;

/// <summary>
/// The edges of a window as distances before T, for rows that are visible a constant delay after they happen. With
/// <c>[)</c> a row is in iff <c>T - Start &lt;= ts &lt; T - End</c>, with <c>(]</c> iff <c>T - Start &lt; ts &lt;= T - End</c>.
/// </summary>
/// <param name="Start">The older edge; null if there is none.</param>
/// <param name="End">The newer edge.</param>
internal readonly record struct WindowEdges(StartEdge? Start, long End)
{
    public static WindowEdges Of(WindowFeature feature, Bounds bounds, long delay)
    {
        var offset = feature.Offset?.Microseconds ?? 0;
        // Visible at T means ts <= T - delay, which is ts < T - (delay - 1us).
        var visible = bounds == Bounds.ClosedOpen ? delay - 1 : delay;
        return new(StartEdge.Of(feature), Math.Max(offset, visible));
    }

    /// <summary>Whether the window passes its rows before they are visible.</summary>
    public bool IsEmpty => Start is { Step: 0 } && IsCrossed;

    /// <summary>Whether the older edge may lie behind the newer one.</summary>
    public bool IsCrossed => Start is { } start && End >= start.Distance;
}

/// <summary>The older edge of a window.</summary>
/// <param name="Distance">Its distance before T.</param>
/// <param name="Step">The steps since 1970 that it is then floored to; 0 for none.</param>
internal readonly record struct StartEdge(long Distance, long Step)
{
    public static StartEdge? Of(WindowFeature feature) => feature.Window is { } window
        ? new(window.Microseconds + (feature.Offset?.Microseconds ?? 0), feature.Step?.Microseconds ?? 0)
        : null;

    /// <summary>The edge as SQL, given T.</summary>
    public string At(string instant, SqlDialect dialect)
    {
        var exact = dialect.Earlier(instant, Distance);
        return Step == 0 ? exact : dialect.Floor($"({exact})", Step.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
