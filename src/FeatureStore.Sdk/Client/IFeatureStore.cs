using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Gives features for training.</summary>
public interface IFeatureStore : IAsyncDisposable
{
    /// <summary>The features of a service or view for each row of a spine, at the row's own instant.</summary>
    /// <typeparam name="TFeatures">The service or view.</typeparam>
    HistoricalFeatures<TFeatures> GetHistoricalFeatures<TFeatures>(Spine spine)
        where TFeatures : IFeatureSet<TFeatures>;

    /// <summary>The features of a service or view for each typed row, at the row's own instant.</summary>
    /// <typeparam name="TFeatures">The service or view.</typeparam>
    /// <typeparam name="TRow">The caller's rows.</typeparam>
    /// <exception cref="FeatureStoreException">The spine's input is not that of <typeparamref name="TFeatures"/>.</exception>
    HistoricalFeatures<TFeatures, TRow> GetHistoricalFeatures<TFeatures, TRow>(Spine<TRow> spine)
        where TFeatures : IFeatureSet<TFeatures>;

    /// <summary>The same for definitions without generated types.</summary>
    /// <param name="service">What is asked for.</param>
    /// <param name="definitions">Everything it refers to.</param>
    /// <param name="spine">The rows.</param>
    /// <exception cref="InvalidDefinitionException">The definitions have errors.</exception>
    HistoricalFeatures GetHistoricalFeatures(ServiceDefinition service, DefinitionSet definitions, Spine spine);
}
