namespace FeatureStore;

/// <summary>What all aggregates over a window have in common.</summary>
public abstract class WindowAttribute : FeatureAttribute
{
    private protected WindowAttribute(string? of, string window)
    {
        Of = of;
        Window = window;
    }

    /// <summary>The member to aggregate, or an expression over members of the row; null for the rows themselves.</summary>
    public string? Of { get; }

    /// <summary>The length of the window: an integer and <c>us ms s m h d w</c>, or <c>lifetime</c> for all rows since the beginning.</summary>
    public string Window { get; }

    /// <summary>How far the window's end lies before the instant asked for. Default: none.</summary>
    public string? Offset { get; set; }

    /// <summary>
    /// The steps, counted from 1970 in UTC, down to which the start of the window is floored, e.g. <c>"1h"</c>: online stores then
    /// keep totals of whole steps instead of rows. At most as long as the window. Default: none, the start is exact.
    /// </summary>
    public string? Step { get; set; }

    /// <summary>The edges of the window, <c>"[)"</c> or <c>"(]"</c>. Default: those of the view.</summary>
    public string? Bounds { get; set; }

    /// <summary>
    /// Which rows count: a condition on the members of a row, e.g. <c>"Channel == 'web'"</c>. One that is null does not hold.
    /// Default: all.
    /// </summary>
    public string? Where { get; set; }
}
