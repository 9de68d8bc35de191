namespace FeatureStore;

/// <summary>Online features with what is known about them.</summary>
public class OnlineResult
{
    internal OnlineResult(DateTimeOffset asOf, IReadOnlyList<OnlineView> views, IReadOnlyList<OnlineFeature> derived, bool isStale) =>
        (AsOf, Views, Derived, IsStale) = (asOf, views, derived, isStale);

    /// <summary>The instant the features are of.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The views, in the order of the service.</summary>
    public IReadOnlyList<OnlineView> Views { get; }

    /// <summary>The features that the service derives itself, in its order.</summary>
    public IReadOnlyList<OnlineFeature> Derived { get; }

    /// <summary>Whether some view's watermark is longer before <see cref="AsOf"/> than the service's MaxStaleness allows.</summary>
    public bool IsStale { get; }

    /// <summary>The status of a feature that the service derives itself.</summary>
    /// <param name="feature">The feature's stored name.</param>
    /// <exception cref="ArgumentException">The service derives no such feature.</exception>
    public FeatureStatus StatusOf(string feature)
    {
        foreach (var (name, status) in Derived)
        {
            if (name == feature)
                return status;
        }
        throw new ArgumentException($"The service derives no feature '{feature}'. It derives {(Derived.Count == 0 ? "none" : string.Join(", ", Derived.Select(f => $"'{f.Name}'")))}. Name the view of a view's feature.");
    }

    /// <summary>The status of a feature of a view.</summary>
    /// <param name="view">The view as the service shows it: its alias or its name.</param>
    /// <param name="feature">The feature's stored name.</param>
    /// <exception cref="ArgumentException">The service has no such feature.</exception>
    public FeatureStatus StatusOf(string view, string feature)
    {
        foreach (var candidate in Views)
        {
            if (candidate.Name != view)
                continue;
            foreach (var (name, status) in candidate.Features)
            {
                if (name == feature)
                    return status;
            }
        }
        throw new ArgumentException($"There is no feature '{feature}' of '{view}'. There are {string.Join(", ", Views.SelectMany(v => v.Features.Select(f => $"'{f.Name}' of '{v.Name}'")))}.");
    }
}

/// <summary>Typed online features with what is known about them.</summary>
/// <typeparam name="TFeatures">The service or view.</typeparam>
public sealed class OnlineResult<TFeatures> : OnlineResult
{
    private readonly TFeatures? _features;
    private readonly FeaturesUnavailableException? _unavailable;

    internal OnlineResult(DateTimeOffset asOf, IReadOnlyList<OnlineView> views, IReadOnlyList<OnlineFeature> derived, TFeatures features)
        : base(asOf, views, derived, isStale: false) => _features = features;

    internal OnlineResult(DateTimeOffset asOf, IReadOnlyList<OnlineView> views, IReadOnlyList<OnlineFeature> derived, bool isStale, FeaturesUnavailableException unavailable)
        : base(asOf, views, derived, isStale) => _unavailable = unavailable;

    /// <summary>The features.</summary>
    /// <exception cref="FeaturesUnavailableException">Some feature is <see cref="FeatureStatus.NotCovered"/>, or a view is too stale for the service.</exception>
    public TFeatures Features => _unavailable is null ? _features! : throw _unavailable;

    /// <summary>Whether <see cref="Features"/> can be read.</summary>
    public bool IsAvailable => _unavailable is null;
}

/// <summary>What is known about a view's online features for one entity.</summary>
/// <param name="Name">The view as the service shows it.</param>
/// <param name="Watermark">All rows visible by then are in; null if the view was never materialized.</param>
/// <param name="EventTime">The event time of the entity's newest row; null if there is none.</param>
/// <param name="Features">The features in the order of the service, by their stored names.</param>
public sealed record OnlineView(string Name, DateTimeOffset? Watermark, DateTimeOffset? EventTime, IReadOnlyList<OnlineFeature> Features);

/// <summary>A feature and its status.</summary>
/// <param name="Name">The stored name.</param>
/// <param name="Status">Why its value is what it is.</param>
public readonly record struct OnlineFeature(string Name, FeatureStatus Status);
