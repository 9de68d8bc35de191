namespace FeatureStore.Conformance;

/// <summary>A case as Parquet files in a directory of its own, gone when disposed.</summary>
public sealed class CaseFiles : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("featurestore-");

    public CaseFiles(HistoryCase history)
    {
        using var parquet = new ParquetRows();
        foreach (var source in history.Sources)
            WriteSource(parquet, history, source);
        ParquetColumn[] columns =
        [
            new(HistoryCase.Probe, HistoryCase.Probe, FeatureType.Int64, history.Layout),
            new(HistoryCase.SpineTime, HistoryCase.SpineTime, FeatureType.Instant, history.Layout),
            .. history.SpineKeys.Select(k => new ParquetColumn(k.Name, k.Name, k.Type, history.Layout)),
        ];
        parquet.Write(Spine, columns, history.Spine.Zip(history.Probes, (row, probe) => new Dictionary<string, object?>(row) { [HistoryCase.Probe] = probe }));
    }

    public string Spine => Path.Combine(_directory.FullName, "spine.parquet");

    public string Result => Path.Combine(_directory.FullName, "result.parquet");

    /// <summary>The glob of a source's files.</summary>
    public string PathOf(SourceDefinition source) => Path.Combine(_directory.FullName, source.Name, "*.parquet");

    public void Dispose() => _directory.Delete(recursive: true);

    private void WriteSource(ParquetRows parquet, HistoryCase history, SourceDefinition source)
    {
        var folder = _directory.CreateSubdirectory(source.Name).FullName;
        var columns = source.Columns.Select(c => new ParquetColumn(c.Name, c.PhysicalName, c.Type, history.Layout)).ToArray();
        var rows = history.Rows[source.Name].ToArray();
        if (history.Layout.Shuffle is { } seed)
            new Random(seed).Shuffle(rows);
        for (var i = 0; i < history.Layout.Files; i++)
            parquet.Write(Path.Combine(folder, $"{i}.parquet"), columns, rows.Where((_, n) => n % history.Layout.Files == i));
    }
}
