namespace FeatureStore;

/// <summary>The oldest of the non-null values in a window: <c>[First("At", "lifetime")]</c>. Null if there are none.</summary>
/// <param name="of">The member to aggregate, or an expression over members of the row.</param>
/// <param name="window">The length of the window, e.g. <c>"1h"</c>, or <c>"lifetime"</c>.</param>
public sealed class FirstAttribute(string of, string window) : WindowAttribute(of, window);
