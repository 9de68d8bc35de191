using Microsoft.Extensions.Logging;

namespace FeatureStore;

/// <summary>What the parts of a store are built from.</summary>
/// <param name="Root">The directory that relative paths start from.</param>
/// <param name="Clock">The clock of reads and writes.</param>
/// <param name="LoggerFactory">Makes the loggers; one that drops everything where none was given.</param>
public sealed record FeatureStoreContext(string Root, TimeProvider Clock, ILoggerFactory LoggerFactory)
{
    /// <summary>A path relative to the root, made absolute.</summary>
    public string Resolve(string path) => Path.GetFullPath(path, Root);
}
