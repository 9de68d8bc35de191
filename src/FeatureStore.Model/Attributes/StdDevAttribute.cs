namespace FeatureStore;

/// <summary>The standard deviation of a sample, the non-null values in a window: <c>[StdDev("Amount", "30d")]</c>. Null if there are fewer than two.</summary>
/// <param name="of">The member to aggregate, or an expression over members of the row: an integer, a decimal or a float.</param>
/// <param name="window">The length of the window, e.g. <c>"1h"</c>, or <c>"lifetime"</c>.</param>
public sealed class StdDevAttribute(string of, string window) : WindowAttribute(of, window);
