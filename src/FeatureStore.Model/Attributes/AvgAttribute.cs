namespace FeatureStore;

/// <summary>The average of the non-null values in a window: <c>[Avg("Amount", "30d", Step = "1h")]</c>. Null if there are none.</summary>
/// <param name="of">The member to aggregate, or an expression over members of the row: an integer, a decimal or a float.</param>
/// <param name="window">The length of the window, e.g. <c>"1h"</c>, or <c>"lifetime"</c>.</param>
public sealed class AvgAttribute(string of, string window) : WindowAttribute(of, window);
