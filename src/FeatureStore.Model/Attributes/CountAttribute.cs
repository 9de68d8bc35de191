namespace FeatureStore;

/// <summary>The number of rows in a window, or of non-null values of a column: <c>[Count("5m")]</c>. 0 if there are none.</summary>
public sealed class CountAttribute : WindowAttribute
{
    /// <summary>Counts rows.</summary>
    /// <param name="window">The length of the window, e.g. <c>"5m"</c>, or <c>"lifetime"</c>.</param>
    public CountAttribute(string window)
        : base(null, window)
    {
    }

    /// <summary>Counts non-null values.</summary>
    /// <param name="of">The member whose values count, or an expression over members of the row.</param>
    /// <param name="window">The length of the window, e.g. <c>"5m"</c>, or <c>"lifetime"</c>.</param>
    public CountAttribute(string of, string window)
        : base(of, window)
    {
    }
}
