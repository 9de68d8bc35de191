namespace FeatureStore;

/// <summary>The number of different non-null values in a window, exactly: <c>[CountDistinct("DeviceId", "7d")]</c>. 0 if there are none.</summary>
/// <param name="of">The member to aggregate, or an expression over members of the row.</param>
/// <param name="window">The length of the window, e.g. <c>"1h"</c>, or <c>"lifetime"</c>.</param>
public sealed class CountDistinctAttribute(string of, string window) : WindowAttribute(of, window);
