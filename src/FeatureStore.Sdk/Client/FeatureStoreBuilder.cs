namespace FeatureStore;

/// <summary>Puts a store together: <c>new FeatureStoreBuilder().UseDuckDb().UseSqlite("features.db").Build()</c>.</summary>
public sealed class FeatureStoreBuilder
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);
    private readonly OnlineOptions _options = new();
    private IOfflineEngine? _offline;
    private Func<FeatureStoreContext, IOnlineStore>? _online;
    private string _root = Directory.GetCurrentDirectory();
    private TimeProvider _clock = TimeProvider.System;

    /// <summary>Computes historical features with this engine.</summary>
    public FeatureStoreBuilder UseOffline(IOfflineEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        _offline = engine;
        return this;
    }

    /// <summary>Keeps online features in this store, which is disposed with the client.</summary>
    /// <param name="create">Makes the store when the client is built.</param>
    public FeatureStoreBuilder UseOnline(Func<FeatureStoreContext, IOnlineStore> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        _online = create;
        return this;
    }

    /// <summary>Keeps online features in this process, for tests; each client has its own.</summary>
    public FeatureStoreBuilder UseInMemory() => UseOnline(_ => new InMemoryOnlineStore());

    /// <summary>Changes how online features are read and written.</summary>
    public FeatureStoreBuilder ConfigureOnline(Action<OnlineOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(_options);
        return this;
    }

    /// <summary>The clock that says what "now" is, for reads without an instant and for writes. Default: the system's.</summary>
    public FeatureStoreBuilder UseClock(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        _clock = clock;
        return this;
    }

    /// <summary>The directory that relative paths of sources, spines and files start from. Default: the current directory.</summary>
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
    public FeatureStoreClient Build() => new(
        _offline,
        new(_root, new Dictionary<string, string>(_paths, StringComparer.Ordinal)),
        _online?.Invoke(new(_root, _clock)),
        _options.Copy(),
        _clock);
}
