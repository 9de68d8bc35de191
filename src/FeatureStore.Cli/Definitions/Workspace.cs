using System.Globalization;
using FeatureStore.Model;
using FeatureStore.Redis;

namespace FeatureStore.Cli;

/// <summary>What most verbs begin with: settings and definitions that go together.</summary>
/// <param name="Here">Where.</param>
/// <param name="Settings">The settings.</param>
/// <param name="Definitions">The definitions, without errors unless a verb asked for all.</param>
internal sealed record Workspace(Surroundings Here, Settings Settings, LoadedDefinitions Definitions)
{
    /// <summary>The definitions.</summary>
    public DefinitionSet Set => Definitions.Set;

    /// <summary>The online store of the settings, without what computes batch values. It is opened when it is first needed.</summary>
    /// <exception cref="InputException">A setting is wrong.</exception>
    public FeatureStoreClient OnlineStore()
    {
        var builder = new FeatureStoreBuilder();
        UseOnline(builder);
        return builder.Build();
    }

    /// <summary>The same with what computes batch values.</summary>
    /// <exception cref="InputException">A setting is wrong.</exception>
    public FeatureStoreClient Store()
    {
        var builder = new FeatureStoreBuilder();
        Configure(builder);
        return builder.Build();
    }

    /// <summary>Sets up a store with everything. Neither engine nor online store is opened before it is needed.</summary>
    public void Configure(FeatureStoreBuilder builder)
    {
        UseOnline(builder);
        foreach (var source in Set.Sources)
        {
            builder.UseSourceRoot(source.Name, Definitions.DirectoryOf(source));
            if (Settings.Sources.TryGetValue(source.Name, out var bound))
                builder.UseSource(source.Name, bound.Text);
        }
        // DuckDB makes the last directory of a path only, and removes it. Processes that spill at the same time must not share files.
        Directory.CreateDirectory(Settings.Offline.TempDirectory);
        builder.UseDuckDb(options =>
        {
            options.MemoryLimit = Settings.Offline.MemoryLimit;
            options.TempDirectory = Path.Combine(Settings.Offline.TempDirectory, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        });
    }

    private void UseOnline(FeatureStoreBuilder builder)
    {
        builder.UseRoot(Settings.Root).UseClock(Here.Clock);
        if (Settings.Online.Connection is { } connection)
            builder.UseOnline(context => Redis(connection, context));
        else
            builder.UseSqlite(Settings.Online.Path);
    }

    private static RedisOnlineStore Redis(SettingValue connection, FeatureStoreContext context)
    {
        try
        {
            return new(new() { Connection = connection.Text }, context.LoggerFactory);
        }
        catch (ArgumentException exception)
        {
            throw new InputException([$"{connection.Where}: error: {exception.Message}"]);
        }
    }
}
