namespace FeatureStore;

/// <summary>The sum of the non-null values in a window: <c>[Sum("Amount", "1h")]</c>, <c>[Sum("Quantity * UnitPrice", "7d")]</c>. Null if there are none.</summary>
/// <param name="of">The member to sum up, or an expression over members of the row: an integer, a decimal or a float.</param>
/// <param name="window">The length of the window, e.g. <c>"1h"</c>, or <c>"lifetime"</c>.</param>
public sealed class SumAttribute(string of, string window) : WindowAttribute(of, window);
