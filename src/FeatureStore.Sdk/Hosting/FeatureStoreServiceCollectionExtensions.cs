using FeatureStore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds a feature store to a host.</summary>
public static class FeatureStoreServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="IFeatureStore"/> and <see cref="FeatureStoreClient"/> as one singleton, which the container disposes. It logs with the
    /// container's loggers, takes its <see cref="TimeProvider"/> if there is one, and reads <see cref="OnlineOptions"/> from its options.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Puts the store together: <c>s => s.UseDuckDb().UseRedis("localhost:6379")</c>. If there are several, all are run, in their order.</param>
    public static IServiceCollection AddFeatureStore(this IServiceCollection services, Action<FeatureStoreBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddFeatureStore((_, builder) => configure(builder));
    }

    /// <summary>The same, with the services that putting the store together needs.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Puts the store together, when it is first asked for.</param>
    public static IServiceCollection AddFeatureStore(this IServiceCollection services, Action<IServiceProvider, FeatureStoreBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<OnlineOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OnlineOptions>, OnlineOptionsRules>());
        services.AddSingleton(new Step(configure));
        services.TryAddSingleton(Build);
        services.TryAddSingleton<IFeatureStore>(static provider => provider.GetRequiredService<FeatureStoreClient>());
        return services;
    }

    private static FeatureStoreClient Build(IServiceProvider provider)
    {
        var builder = new FeatureStoreBuilder(provider.GetRequiredService<IOptions<OnlineOptions>>().Value);
        if (provider.GetService<ILoggerFactory>() is { } loggers)
            builder.UseLoggerFactory(loggers);
        if (provider.GetService<TimeProvider>() is { } clock)
            builder.UseClock(clock);
        foreach (var step in provider.GetServices<Step>())
            step.Configure(provider, builder);
        return builder.Build();
    }

    private sealed record Step(Action<IServiceProvider, FeatureStoreBuilder> Configure);
}
