using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FeatureStore;

/// <summary>Puts a store together: <c>new FeatureStoreBuilder().UseDuckDb().UseSqlite("features.db").Build()</c>.</summary>
public sealed class FeatureStoreBuilder
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _roots = new(StringComparer.Ordinal);
    private readonly OnlineOptions _options;
    private Func<FeatureStoreContext, IOfflineEngine>? _offline;
    private Func<FeatureStoreContext, IOnlineStore>? _online;
    private Func<IOnlineStore, IOnlineStore> _wrap = store => store;
    private string _root = Directory.GetCurrentDirectory();
    private TimeProvider _clock = TimeProvider.System;
    private ILoggerFactory _loggers = NullLoggerFactory.Instance;

    /// <summary>A store without an engine, without an online store and with the options' defaults.</summary>
    public FeatureStoreBuilder()
        : this(new())
    {
    }

    internal FeatureStoreBuilder(OnlineOptions options) => _options = options.Copy();

    /// <summary>Computes historical features with this engine.</summary>
    /// <param name="create">Makes the engine when the client is built.</param>
    public FeatureStoreBuilder UseOffline(Func<FeatureStoreContext, IOfflineEngine> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        _offline = create;
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

    /// <summary>Puts something between the client and its online store, such as a store that counts or repeats calls; the last one is the outermost.</summary>
    /// <param name="wrap">Gives the store to use instead, which is disposed with the client and disposes the one it wraps.</param>
    public FeatureStoreBuilder WrapOnline(Func<IOnlineStore, IOnlineStore> wrap)
    {
        ArgumentNullException.ThrowIfNull(wrap);
        var inner = _wrap;
        _wrap = store => wrap(inner(store));
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

    /// <summary>Logs with the loggers of this factory, in categories that begin with <c>FeatureStore</c>. Default: nothing is logged.</summary>
    public FeatureStoreBuilder UseLoggerFactory(ILoggerFactory loggerFactory)
    {
        ArgumentNullException.ThrowIfNull(loggerFactory);
        _loggers = loggerFactory;
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

    /// <summary>Says where relative paths in the definition of a source start, in its path and in its query: the directory of the file that declares it, say.</summary>
    /// <param name="name">The source.</param>
    /// <param name="directory">The directory, relative to the root. Default: the root.</param>
    public FeatureStoreBuilder UseSourceRoot(string name, string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(directory);
        _roots[name] = directory;
        return this;
    }

    /// <summary>The store.</summary>
    /// <exception cref="FeatureStoreException">An option is wrong.</exception>
    public FeatureStoreClient Build()
    {
        OnlineOptionsRules.Check(_options);
        var context = new FeatureStoreContext(_root, _clock, _loggers);
        var sources = new SourceBindings(_root, new Dictionary<string, string>(_paths, StringComparer.Ordinal), _roots.ToDictionary(r => r.Key, r => context.Resolve(r.Value), StringComparer.Ordinal));
        var online = _online is null ? null : _wrap(_online(context));
        return new(_offline?.Invoke(context), sources, online, _options.Copy(), context);
    }
}
