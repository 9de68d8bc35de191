using FeatureStore.Yaml;

namespace FeatureStore.Cli;

/// <summary>Finds files of definitions.</summary>
internal static class DefinitionFiles
{
    /// <summary>
    /// The files named, and all <c>*.features.yaml</c> below the directories named, each once, in ordinal order of the paths.
    /// Directories that begin with a dot are left out; links are followed, once each.
    /// </summary>
    /// <exception cref="InputException">A path leads nowhere, or a directory cannot be read.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths, Surroundings here)
    {
        var (found, seen) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
                Collect(new(path), found, seen, here);
            else if (File.Exists(path))
                Add(new(path), found, seen);
            else
                throw new InputException($"There is no file or directory '{here.Shown(path)}' with definitions. Name one with --definitions, or begin with 'featurestore init'.");
        }
        return [.. found.Order(StringComparer.Ordinal)];
    }

    private static void Collect(DirectoryInfo directory, List<string> found, HashSet<string> seen, Surroundings here)
    {
        if (!seen.Add(Target(directory)))
            return;
        try
        {
            foreach (var file in directory.EnumerateFiles("*" + YamlFile.Extension))
                Add(file, found, seen);
            foreach (var inner in directory.EnumerateDirectories().Where(d => !d.Name.StartsWith('.')))
                Collect(inner, found, seen, here);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The directory '{here.Shown(directory.FullName)}' cannot be read: {exception.Message}");
        }
    }

    private static void Add(FileInfo file, List<string> found, HashSet<string> seen)
    {
        if (seen.Add(Target(file)))
            found.Add(file.FullName);
    }

    private static string Target(FileSystemInfo entry) => (entry.ResolveLinkTarget(returnFinalTarget: true) ?? entry).FullName;
}
