using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FeatureStore;

/// <summary>Whether the online store answers, and whether views are materialized as far as they must be.</summary>
internal sealed class FeatureStoreHealthCheck(FeatureStoreClient store, FeatureStoreHealthOptions options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var watermarks = new Dictionary<string, object>(StringComparer.Ordinal);
        var behind = new List<string>();
        try
        {
            await store.CheckAsync(cancellationToken).ConfigureAwait(false);
            foreach (var required in options.Views)
            {
                var watermark = await store.GetWatermarkAsync(required.View, required.Definitions, cancellationToken).ConfigureAwait(false);
                watermarks[required.View.Name] = watermark is { } known ? Instants.Text(Instants.Floor(known)) : "never materialized";
                if (WhyBehind(required, watermark) is { } reason)
                    behind.Add(reason);
            }
        }
        catch (FeatureStoreException exception)
        {
            return new(context.Registration.FailureStatus, exception.Message, exception, watermarks);
        }
        return behind.Count == 0
            ? HealthCheckResult.Healthy("The online store answers, and all required views are materialized.", watermarks)
            : HealthCheckResult.Degraded(string.Join(" ", behind), exception: null, watermarks);
    }

    private string? WhyBehind(FeatureStoreHealthOptions.RequiredView required, DateTimeOffset? watermark)
    {
        if (watermark is not { } known)
            return $"View '{required.View.Name}' was never materialized in its present version and shape. Materialize it.";
        return required.MaxStaleness is { } most && store.Clock.GetUtcNow() - known > most
            ? string.Create(CultureInfo.InvariantCulture, $"View '{required.View.Name}' is complete up to {Instants.Text(Instants.Floor(known))}, which is more than {most:c} ago. Materialize it.")
            : null;
    }
}
