namespace FeatureStore;

/// <summary>The oldest of the non-null values in a window, in their order: <c>[FirstN("MerchantId", 5, "7d")]</c>. An empty list if there are none.</summary>
/// <param name="of">The member to aggregate, or an expression over members of the row.</param>
/// <param name="n">How many values at most: 1 to 1,000.</param>
/// <param name="window">The length of the window, e.g. <c>"1h"</c>, or <c>"lifetime"</c>.</param>
public sealed class FirstNAttribute(string of, int n, string window) : WindowAttribute(of, window)
{
    /// <summary>How many values at most.</summary>
    public int N { get; } = n;
}
