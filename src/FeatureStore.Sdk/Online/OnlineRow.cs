namespace FeatureStore;

/// <summary>Online features of a service without a generated type.</summary>
public sealed class OnlineRow : OnlineResult
{
    private readonly Dictionary<string, object?> _values;

    internal OnlineRow(DateTimeOffset asOf, IReadOnlyList<OnlineView> views, IReadOnlyList<OnlineFeature> derived, bool isStale, Dictionary<string, object?> values)
        : base(asOf, views, derived, isStale) => _values = values;

    /// <summary>
    /// The values by <c>view__feature</c>, those that the service derives itself by their names, as the C# types of their
    /// feature types; enums are their numbers. Check the status
    /// and <see cref="OnlineResult.IsStale"/>: what is not covered has no value here.
    /// </summary>
    public IReadOnlyDictionary<string, object?> Values => _values;
}
