using FeatureStore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the health of a feature store to a host's.</summary>
public static class FeatureStoreHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check of the store that <c>AddFeatureStore</c> adds. It fails when the online store does not answer or takes no writes, and is
    /// degraded while a required view was never materialized or lies too far behind. Its data are the watermarks.
    /// </summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="configure">Says which views are required: <c>o => o.Require&lt;CardActivity&gt;(TimeSpan.FromMinutes(10))</c>.</param>
    /// <param name="failureStatus">What a failure counts as. Default: unhealthy.</param>
    /// <param name="tags">Tags to select checks by.</param>
    /// <param name="timeout">How long the check may take.</param>
    public static IHealthChecksBuilder AddFeatureStore(
        this IHealthChecksBuilder builder, string name = "featurestore", Action<FeatureStoreHealthOptions>? configure = null,
        HealthStatus? failureStatus = null, IEnumerable<string>? tags = null, TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var options = new FeatureStoreHealthOptions();
        configure?.Invoke(options);
        return builder.Add(new(name, provider => new FeatureStoreHealthCheck(provider.GetRequiredService<FeatureStoreClient>(), options), failureStatus, tags, timeout));
    }
}
