namespace FeatureStore.Model;

/// <summary>
/// Windows over rows that may be late. A row is in the window from its entry (when it has happened and is visible) until
/// its exit (when the window has passed it), so a window holds what entered by T less what left by T. Rows that would
/// leave before they enter are never in it and count on neither side.
/// </summary>
internal static class LateTotalsSql
{
    public static IEnumerable<(string Name, string Keyword, Action<SqlWriter> Body)> Relations(LateTotalsStep step, UseScope scope) => [];
}
