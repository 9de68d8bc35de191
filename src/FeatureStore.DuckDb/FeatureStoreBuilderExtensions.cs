using FeatureStore.DuckDb;

namespace FeatureStore;

/// <summary>Adds DuckDB to a store.</summary>
public static class DuckDbFeatureStoreBuilderExtensions
{
    /// <summary>Computes historical features on DuckDB, in process.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the options.</param>
    public static FeatureStoreBuilder UseDuckDb(this FeatureStoreBuilder builder, Action<DuckDbOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new DuckDbOptions();
        configure?.Invoke(options);
        return builder.UseOffline(context => new DuckDbEngine(options, context.LoggerFactory));
    }
}
