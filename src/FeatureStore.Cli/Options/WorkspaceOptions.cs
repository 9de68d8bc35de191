using System.CommandLine;
using FeatureStore.Model;

namespace FeatureStore.Cli;

/// <summary>Where definitions and settings are.</summary>
internal sealed class WorkspaceOptions
{
    private readonly Option<string[]> _definitions = new("--definitions")
    {
        Description = "A directory with *.features.yaml files, or such a file; may be given several times. Default: what featurestore.yaml says, else definitions/.",
        HelpName = "DIR",
    };

    private readonly Option<string?> _assembly = new("--assembly")
    {
        Description = "An assembly with definitions, in C# or YAML, instead of files. It is read, not run.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _config = new("--config")
    {
        Description = "The settings. Default: featurestore.yaml in the working directory, if there is one.",
        HelpName = "FILE",
    };

    /// <summary>Adds the options to a verb.</summary>
    public WorkspaceOptions(Command verb)
    {
        verb.Options.Add(_definitions);
        verb.Options.Add(_assembly);
        verb.Options.Add(_config);
    }

    /// <summary>Reads them, with definitions that have no errors.</summary>
    /// <exception cref="InputException">Something is wrong.</exception>
    public Workspace Open(ParseResult given, Surroundings here, CancellationToken cancellationToken)
    {
        var workspace = OpenUnchecked(given, here, cancellationToken);
        workspace.Definitions.Valid();
        return workspace;
    }

    /// <summary>Reads them, whatever the definitions say.</summary>
    /// <exception cref="InputException">Something cannot be read.</exception>
    public Workspace OpenUnchecked(ParseResult given, Surroundings here, CancellationToken cancellationToken)
    {
        var settings = Settings.Read(here, given.GetValue(_config), cancellationToken);
        var named = given.GetValue(_definitions) ?? [];
        if (given.GetValue(_assembly) is { } assembly)
        {
            return named.Length > 0
                ? throw new InputException("Both --definitions and --assembly are given. Keep one of them.")
                : new(here, settings, LoadedDefinitions.ReadAssembly(here.Resolve(assembly), settings.Root, here, cancellationToken));
        }
        var paths = named.Length > 0 ? [.. named.Select(here.Resolve)] : settings.Definitions;
        var definitions = LoadedDefinitions.Read(paths, here, cancellationToken);
        // Definitions that are named may be a part of those the settings are for.
        if (named.Length == 0)
            CheckSources(settings, definitions.Set);
        return new(here, settings, definitions);
    }

    private static void CheckSources(Settings settings, DefinitionSet set)
    {
        foreach (var (name, path) in settings.Sources)
        {
            if (set.Source(name) is null)
                throw new InputException([$"{path.Where}: error: There is no source '{name}'. {Names.Remedy(name, set.Sources.Select(s => s.Name))}"]);
        }
    }
}
