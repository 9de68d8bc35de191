using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Where the files of sources are: as bound when the store was built, else as defined; relative to a root.</summary>
public sealed class SourceBindings
{
    private readonly IReadOnlyDictionary<string, string> _paths;
    private readonly IReadOnlyDictionary<string, string> _roots;

    /// <summary>Bindings of source names to paths or globs.</summary>
    /// <param name="root">The directory that relative paths start from.</param>
    /// <param name="paths">Paths by source name.</param>
    public SourceBindings(string root, IReadOnlyDictionary<string, string> paths)
        : this(root, paths, new Dictionary<string, string>())
    {
    }

    /// <summary>The same, with directories of their own for the definitions of some sources.</summary>
    /// <param name="root">The directory that relative paths start from.</param>
    /// <param name="paths">Paths by source name, relative to the root.</param>
    /// <param name="roots">By source name the absolute directory that the paths in its definition start from.</param>
    public SourceBindings(string root, IReadOnlyDictionary<string, string> paths, IReadOnlyDictionary<string, string> roots) =>
        (Root, _paths, _roots) = (root, paths, roots);

    /// <summary>The directory that relative paths start from.</summary>
    public string Root { get; }

    /// <summary>The directory that relative paths in the definition of a source start from: in its path, and in its query.</summary>
    /// <param name="source">The name of the source.</param>
    public string RootOf(string source) => _roots.TryGetValue(source, out var root) ? root : Root;

    /// <summary>The absolute path or glob of a source, or null if it is a query.</summary>
    /// <exception cref="FeatureStoreException">Nothing says where the source is.</exception>
    public string? PathOf(SourceDefinition source)
    {
        if (_paths.TryGetValue(source.Name, out var bound))
            return Resolve(bound);
        if (source.Path is not null)
            return Path.GetFullPath(source.Path, RootOf(source.Name));
        return source.Sql is not null
            ? null
            : throw new FeatureStoreException($"Source '{source.Name}' has no path. Give it one in its definition, or bind it (UseSource(\"{source.Name}\", path); 'sources' in featurestore.yaml).");
    }

    /// <summary>A path relative to the root, made absolute.</summary>
    public string Resolve(string path) => Path.GetFullPath(path, Root);
}
