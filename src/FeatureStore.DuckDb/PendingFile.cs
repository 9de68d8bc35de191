namespace FeatureStore.DuckDb;

/// <summary>A file that gets its name when it is complete and on disk; until then, and if it never is, there is none.</summary>
internal sealed class PendingFile : IDisposable
{
    private readonly string _path;
    private bool _committed;

    public PendingFile(string path)
    {
        var directory = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(directory))
            throw new FeatureStoreException($"'{path}' cannot be written: there is no directory '{directory}'. Create it.");
        if (Directory.Exists(path))
            throw new FeatureStoreException($"'{path}' cannot be written: it is a directory. Name a file.");
        _path = path;
        TemporaryPath = Path.Combine(directory, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
    }

    /// <summary>Where to write.</summary>
    public string TemporaryPath { get; }

    /// <summary>Gives the file its name.</summary>
    public void Commit()
    {
        try
        {
            using (var stream = new FileStream(TemporaryPath, FileMode.Open, FileAccess.ReadWrite))
                stream.Flush(flushToDisk: true);
            File.Move(TemporaryPath, _path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FeatureStoreException($"'{_path}' cannot be written: {exception.Message}", exception);
        }
        _committed = true;
    }

    public void Dispose()
    {
        if (!_committed && File.Exists(TemporaryPath))
            File.Delete(TemporaryPath);
    }
}
