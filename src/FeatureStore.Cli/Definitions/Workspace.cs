using System.Globalization;
using FeatureStore.Model;

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
    public FeatureStoreClient OnlineStore() => Build(new());

    /// <summary>The same with what computes batch values.</summary>
    /// <exception cref="InputException">A setting is wrong.</exception>
    public FeatureStoreClient Store()
    {
        // DuckDB makes the last directory of a path only, and removes it. Processes that spill at the same time must not share files.
        Directory.CreateDirectory(Settings.Offline.TempDirectory);
        return Build(new FeatureStoreBuilder().UseDuckDb(options =>
        {
            options.MemoryLimit = Settings.Offline.MemoryLimit;
            options.TempDirectory = Path.Combine(Settings.Offline.TempDirectory, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        }));
    }

    private FeatureStoreClient Build(FeatureStoreBuilder builder)
    {
        builder.UseRoot(Settings.Root).UseClock(Here.Clock);
        foreach (var source in Set.Sources)
        {
            builder.UseSourceRoot(source.Name, Definitions.DirectoryOf(source));
            if (Settings.Sources.TryGetValue(source.Name, out var bound))
                builder.UseSource(source.Name, bound.Text);
        }
        try
        {
            return (Settings.Online.Connection is { } redis ? builder.UseRedis(redis.Text) : builder.UseSqlite(Settings.Online.Path)).Build();
        }
        catch (ArgumentException exception) when (Settings.Online.Connection is { } connection)
        {
            throw new InputException([$"{connection.Where}: error: {exception.Message}"]);
        }
    }
}
