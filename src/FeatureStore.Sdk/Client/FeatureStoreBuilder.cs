namespace FeatureStore;

/// <summary>Puts a store together: <c>new FeatureStoreBuilder().UseDuckDb().Build()</c>.</summary>
public sealed class FeatureStoreBuilder
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);
    private IOfflineEngine? _offline;
    private string _root = Directory.GetCurrentDirectory();

    /// <summary>Computes historical features with this engine.</summary>
    public FeatureStoreBuilder UseOffline(IOfflineEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        _offline = engine;
        return this;
    }

    /// <summary>The directory that relative paths of sources and spines start from. Default: the current directory.</summary>
    public FeatureStoreBuilder UseRoot(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        _root = Path.GetFullPath(directory);
        return this;
    }

    /// <summary>Binds a source to files, whatever its definition says.</summary>
    /// <param name="name">The source.</param>
    /// <param name="path">A path or glob, relative to the root.</param>
    public FeatureStoreBuilder UseSource(string name, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(path);
        _paths[name] = path;
        return this;
    }

    /// <summary>The store.</summary>
    public FeatureStoreClient Build() => new(_offline, new(_root, new Dictionary<string, string>(_paths, StringComparer.Ordinal)));
}
