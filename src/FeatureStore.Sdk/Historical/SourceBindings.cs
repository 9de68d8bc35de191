using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Where the files of sources are: as bound when the store was built, else as defined; relative to a root.</summary>
public sealed class SourceBindings
{
    private readonly IReadOnlyDictionary<string, string> _paths;

    /// <summary>Bindings of source names to paths or globs.</summary>
    /// <param name="root">The directory that relative paths start from.</param>
    /// <param name="paths">Paths by source name.</param>
    public SourceBindings(string root, IReadOnlyDictionary<string, string> paths) => (Root, _paths) = (root, paths);

    /// <summary>The directory that relative paths start from.</summary>
    public string Root { get; }

    /// <summary>The absolute path or glob of a source, or null if it is a query.</summary>
    /// <exception cref="FeatureStoreException">Nothing says where the source is.</exception>
    public string? PathOf(SourceDefinition source)
    {
        if (_paths.TryGetValue(source.Name, out var bound))
            return Resolve(bound);
        if (source.Path is not null)
            return Resolve(source.Path);
        return source.Sql is not null
            ? null
            : throw new FeatureStoreException($"Source '{source.Name}' has no path. Give it one in its definition, or bind it with UseSource(\"{source.Name}\", path).");
    }

    /// <summary>A path relative to the root, made absolute.</summary>
    public string Resolve(string path) => Path.GetFullPath(path, Root);
}
