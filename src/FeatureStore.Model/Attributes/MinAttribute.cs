namespace FeatureStore;

/// <summary>The least of the non-null values in a window: <c>[Min("Price", "90d")]</c>. Null if there are none.</summary>
/// <param name="of">The member to aggregate, or an expression over members of the row: a number, a string, an instant or a date.</param>
/// <param name="window">The length of the window, e.g. <c>"1h"</c>, or <c>"lifetime"</c>.</param>
public sealed class MinAttribute(string of, string window) : WindowAttribute(of, window);
