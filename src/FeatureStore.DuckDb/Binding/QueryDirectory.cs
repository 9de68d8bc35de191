using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>The directory that relative paths in queries start from: DuckDB has one for a whole run.</summary>
internal static class QueryDirectory
{
    /// <summary>The directory for a run over some sources.</summary>
    /// <exception cref="FeatureStoreException">Queries of the run start from different ones.</exception>
    public static string Of(IEnumerable<SourceDefinition> sources, SourceBindings bindings, bool spineIsQuery = false)
    {
        var queries = sources.Where(s => bindings.PathOf(s) is null).Select(s => (Who: $"source '{s.Name}'", Directory: bindings.RootOf(s.Name))).ToList();
        if (spineIsQuery)
            queries.Add(("the spine", bindings.Root));
        if (queries.Count == 0)
            return bindings.Root;
        var (who, directory) = queries[0];
        if (queries.Find(q => q.Directory != directory) is { Who: { } other } different)
            throw new FeatureStoreException($"The query of {who} starts in '{directory}' and that of {other} in '{different.Directory}', and the queries of one run start in one directory. Give both the same one (UseSourceRoot; the directory of their YAML), or bind one to files (UseSource; 'sources' in featurestore.yaml).");
        // DuckDB takes the text for several directories.
        return directory.Contains(',', StringComparison.Ordinal)
            ? throw new FeatureStoreException($"The query of {who} starts in '{directory}', and DuckDB knows no directory with a comma in its name. Rename it, or bind the source to files (UseSource; 'sources' in featurestore.yaml).")
            : directory;
    }
}
