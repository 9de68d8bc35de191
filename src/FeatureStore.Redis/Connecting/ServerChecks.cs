using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace FeatureStore.Redis;

/// <summary>What can be known of a server before anything is kept there.</summary>
internal static class ServerChecks
{
    private const int OldestMajor = 5;

    // The driver's word for "not told".
    private static readonly Version Unknown = new ConfigurationOptions().DefaultVersion;

    /// <summary>Refuses servers that are too old; warns of those that drop values when memory is short.</summary>
    public static async Task RunAsync(IServer[] servers, ILogger logger)
    {
        foreach (var server in servers)
        {
            if (server.Version is { Major: < OldestMajor } version && version != Unknown)
                throw new OnlineStoreException($"Redis at {RedisErrors.Text(server.EndPoint)} is version {version}; {OldestMajor}.0 or newer is needed.", isTransient: false);
        }
        if (!logger.IsEnabled(LogLevel.Warning))
            return;
        foreach (var server in servers.Where(s => !s.IsReplica))
        {
            // Values have no expiry, so the volatile-* policies leave them alone.
            if (await PolicyAsync(server).ConfigureAwait(false) is { } policy && policy.StartsWith("allkeys-", StringComparison.OrdinalIgnoreCase))
                Log.Evicts(logger, RedisErrors.Text(server.EndPoint), policy);
        }
    }

    private static async Task<string?> PolicyAsync(IServer server) =>
        await AskedAsync(async () => (await server.ConfigGetAsync("maxmemory-policy").ConfigureAwait(false)).Select(c => c.Value).FirstOrDefault()).ConfigureAwait(false)
        ?? await AskedAsync(async () => Line(await server.InfoRawAsync("memory").ConfigureAwait(false) ?? "")).ConfigureAwait(false);

    // A server may refuse to tell: hosted ones have no CONFIG, and a user may lack the permission.
    private static async Task<string?> AskedAsync(Func<Task<string?>> ask)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is RedisException or RedisCommandException)
        {
            return null;
        }
    }

    private static string? Line(string info)
    {
        const string Name = "maxmemory_policy:";
        return info.Split('\n').FirstOrDefault(l => l.StartsWith(Name, StringComparison.Ordinal))?[Name.Length..].Trim();
    }
}
