using FeatureStore.DuckDb;

namespace FeatureStore.Testing;

/// <summary>Rows as Parquet files and an empty SQLite file beside them, in a directory of their own that is gone when disposed.</summary>
internal sealed class GivenFiles : IDisposable
{
    private readonly DefinitionSet _definitions;
    private readonly string _root = Directory.CreateTempSubdirectory("featurestore-test-").FullName;

    private GivenFiles(DefinitionSet definitions) => _definitions = definitions;

    /// <summary>Writes rows. A source without rows gets a file without rows.</summary>
    public static async Task<GivenFiles> WriteAsync(DefinitionSet definitions, GivenRows rows, CancellationToken cancellationToken)
    {
        var files = new GivenFiles(definitions);
        try
        {
            foreach (var (index, source) in definitions.Sources.Index())
                await SourceParquet.WriteAsync(source, rows.Of(source), files.PathOf(index), cancellationToken).ConfigureAwait(false);
            return files;
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    /// <summary>A directory for the SQLite file alone, where sources are files of the user's.</summary>
    public static GivenFiles None() => new(new());

    /// <summary>Sets up a store over the files.</summary>
    public void Configure(FeatureStoreBuilder builder)
    {
        builder.UseDuckDb().UseSqlite(Path.Combine(_root, "online.db"));
        foreach (var (index, source) in _definitions.Sources.Index())
            builder.UseSource(source.Name, PathOf(index));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string PathOf(int source) => Path.Combine(_root, $"source{source}.parquet");
}
