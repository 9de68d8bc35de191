namespace FeatureStore;

/// <summary>Online features with what is known about them.</summary>
/// <typeparam name="TFeatures">The service or view.</typeparam>
public sealed class OnlineResult<TFeatures>
    where TFeatures : IFeatureSet<TFeatures>;
