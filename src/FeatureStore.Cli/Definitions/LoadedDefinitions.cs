using FeatureStore.Model;
using FeatureStore.Yaml;

namespace FeatureStore.Cli;

/// <summary>The definitions that a command works with, and where they stand. Whatever they are read from ends up here.</summary>
/// <param name="Yaml">The definitions.</param>
/// <param name="Directories">The directory of each file, absolute, by the path that messages name it with.</param>
internal sealed record LoadedDefinitions(YamlDefinitions Yaml, IReadOnlyDictionary<string, string> Directories)
{
    /// <summary>The definitions.</summary>
    public DefinitionSet Set => Yaml.Definitions;

    /// <summary>Reads files; wrong definitions are read too.</summary>
    /// <param name="paths">Files and directories, absolute.</param>
    /// <param name="here">How paths are shown.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="InputException">There are none, or they cannot be read.</exception>
    public static LoadedDefinitions Read(IReadOnlyList<string> paths, Surroundings here, CancellationToken cancellationToken)
    {
        var files = DefinitionFiles.Find(paths, here);
        if (files.Count == 0)
            throw new InputException($"There is no *{YamlFile.Extension} in {string.Join(" or ", paths.Select(p => $"'{here.Shown(p)}'"))}. Name where they are with --definitions, or begin with 'featurestore init'.");
        return new(
            YamlDefinitions.Read(files.Select(f => new YamlFile(here.Shown(f), InputFile.Read(f, here))), cancellationToken: cancellationToken),
            files.ToDictionary(here.Shown, f => Path.GetDirectoryName(f)!, StringComparer.Ordinal));
    }

    /// <summary>Reads what an assembly holds.</summary>
    /// <param name="path">The assembly, absolute.</param>
    /// <param name="root">Where relative paths of sources start: an assembly says nothing about that.</param>
    /// <param name="here">How paths are shown.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="InputException">There are none, or they cannot be read.</exception>
    public static LoadedDefinitions ReadAssembly(string path, string root, Surroundings here, CancellationToken cancellationToken)
    {
        var texts = AssemblyDefinitions.Find(path, here);
        if (texts.Count == 0)
            throw new InputException($"'{here.Shown(path)}' holds no definitions. Name the assembly of a project that declares some, in C# or in *{YamlFile.Extension} files.");
        return new(YamlDefinitions.ReadEmbedded(texts, cancellationToken), texts.ToDictionary(t => t.Path, _ => root, StringComparer.Ordinal));
    }

    /// <summary>The directory of the file that defines a source: relative paths of it start there.</summary>
    public string DirectoryOf(SourceDefinition source) => Directories[Yaml.LocationOf(new(PlaceKind.Source, source.Name))!.Path];

    /// <summary>Lets definitions without errors pass.</summary>
    /// <exception cref="InputException">There are errors; each is told with its place.</exception>
    public LoadedDefinitions Valid() => Yaml.IsValid
        ? this
        : throw new InputException(Yaml.Findings.Where(f => f.Rule.Severity == Severity.Error).Select(f => f.ToString()));

    /// <summary>Lets a service that nobody wrote down pass if it has no errors.</summary>
    /// <exception cref="InputException">It has; they are told at the place of the view or the like that causes them.</exception>
    public ServiceDefinition Valid(ServiceDefinition service, Place nearest)
    {
        var errors = RuleCatalogue.Check(Set with { Services = EquatableArray.Of(service) })
            .Where(f => f.Rule.Severity == Severity.Error)
            .Select(f => $"{Yaml.LocationOf(f.Place) ?? Yaml.LocationOf(nearest)}: error {f.Rule.Id}: {f.Message}").ToArray();
        return errors.Length == 0 ? service : throw new InputException(errors);
    }
}
