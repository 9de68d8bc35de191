namespace FeatureStore.Cli;

/// <summary>Where online values are kept.</summary>
/// <param name="Path">The file of SQLite, absolute.</param>
/// <param name="Connection">The connection to Redis; null for SQLite. A secret.</param>
internal sealed record OnlineSettings(string Path, SettingValue? Connection)
{
    private const string DefaultPath = ".featurestore/online.db";

    /// <summary>What is kept where, without secrets.</summary>
    public string Shown(Surroundings here) => Connection is null ? $"SQLite, {here.Shown(Path)}" : "Redis";

    /// <summary>Reads the settings.</summary>
    /// <exception cref="InputException">They are wrong or contradict each other.</exception>
    public static OnlineSettings Of(SettingReader settings)
    {
        var (store, connection) = (settings.Find("online:store"), settings.Find("online:connection"));
        var isRedis = settings.OneOf("online:store", connection is null ? "sqlite" : "redis", "sqlite", "redis") == "redis";
        if (isRedis && connection is null)
            throw new InputException([$"{store!.Where}: error: The store is redis, and 'online' has no connection. Set it, or the environment variable {SettingVariables.NameOf("online:connection")}."]);
        if (!isRedis && connection is not null)
            throw new InputException([$"{connection.Where}: error: A connection is given, but the store is sqlite ({store!.Where}). Set the store to redis, or remove the connection."]);
        return new(settings.Path("online:path", DefaultPath), connection);
    }
}
