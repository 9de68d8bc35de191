namespace FeatureStore;

/// <summary>Online features of a service without a generated type.</summary>
public sealed class OnlineRow : OnlineResult
{
    private readonly Dictionary<string, object?> _values;

    internal OnlineRow(DateTimeOffset asOf, IReadOnlyList<OnlineView> views, bool isStale, Dictionary<string, object?> values)
        : base(asOf, views, isStale) => _values = values;

    /// <summary>
    /// The values by <c>view__feature</c>, as the C# types of their feature types; enums are their numbers. Check the status
    /// and <see cref="OnlineResult.IsStale"/>: what is not covered has no value here.
    /// </summary>
    public IReadOnlyDictionary<string, object?> Values => _values;
}
