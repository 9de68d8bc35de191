using FeatureStore.Sqlite;

namespace FeatureStore;

/// <summary>Adds SQLite to a store.</summary>
public static class SqliteFeatureStoreBuilderExtensions
{
    /// <summary>Keeps online features in a file, without a server; several processes may share it.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="path">The file, relative to the store's root; created when it is first needed.</param>
    /// <param name="configure">Changes the options.</param>
    public static FeatureStoreBuilder UseSqlite(this FeatureStoreBuilder builder, string path, Action<SqliteOnlineOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(path);
        return builder.UseOnline(context =>
        {
            var options = new SqliteOnlineOptions { Path = context.Resolve(path) };
            configure?.Invoke(options);
            return new SqliteOnlineStore(options, context.LoggerFactory);
        });
    }
}
