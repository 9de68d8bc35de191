using FeatureStore.DuckDb;
using FeatureStore.Model;

namespace FeatureStore.Testing.Tests.Support;

/// <summary>An engine that remembers where the files are, and does something before it reads any.</summary>
internal sealed class RecordingEngine(List<string> directories, Action? before = null) : IOfflineEngine
{
    private readonly DuckDbEngine _engine = new(new());

    public string SqlOf(HistoricalPlan plan) => _engine.SqlOf(plan);

    public Task<HistoricalSummary> WriteParquetAsync(HistoricalRequest request, string path, IProgress<HistoricalProgress>? progress, CancellationToken cancellationToken) =>
        _engine.WriteParquetAsync(request, path, progress, cancellationToken);

    public Task<HistoricalReader> OpenAsync(HistoricalRequest request, CancellationToken cancellationToken)
    {
        foreach (var scan in request.Plan.Scans)
            Record(scan.Source, request.Sources);
        return _engine.OpenAsync(request, cancellationToken);
    }

    public Task<SourceRowReader> OpenRowsAsync(MaterializePlan plan, SourceBindings sources, CancellationToken cancellationToken)
    {
        Record(plan.Source, sources);
        return _engine.OpenRowsAsync(plan, sources, cancellationToken);
    }

    public Task<IReadOnlyList<SourceProblem>> CheckSourcesAsync(EquatableArray<SourceDefinition> definitions, SourceBindings sources, CancellationToken cancellationToken) =>
        _engine.CheckSourcesAsync(definitions, sources, cancellationToken);

    public Task<SourceRowReader> OpenFileAsync(SourceDefinition source, string path, CancellationToken cancellationToken) => _engine.OpenFileAsync(source, path, cancellationToken);

    private void Record(SourceDefinition source, SourceBindings sources)
    {
        var file = sources.PathOf(source)!;
        Assert.True(File.Exists(file));
        directories.Add(Path.GetDirectoryName(file)!);
        before?.Invoke();
    }
}
