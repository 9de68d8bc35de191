using FeatureStore.DuckDb;
using FeatureStore.Model;

namespace FeatureStore.Testing.Tests.Support;

/// <summary>An engine whose batch means something else than online state.</summary>
/// <param name="engine">The engine.</param>
/// <param name="run">The run that asks it.</param>
/// <param name="alter">Changes the views.</param>
internal sealed class AlteredEngine(DuckDbEngine engine, ParityRun run, Func<ViewDefinition, ViewDefinition> alter) : IOfflineEngine
{
    public string SqlOf(HistoricalPlan plan) => engine.SqlOf(plan);

    public Task<HistoricalSummary> WriteParquetAsync(HistoricalRequest request, string path, IProgress<HistoricalProgress>? progress, CancellationToken cancellationToken) =>
        engine.WriteParquetAsync(request, path, progress, cancellationToken);

    public Task<HistoricalReader> OpenAsync(HistoricalRequest request, CancellationToken cancellationToken) => engine.OpenAsync(request with { Plan = Altered(request.Plan) }, cancellationToken);

    public Task<SourceRowReader> OpenRowsAsync(MaterializePlan plan, SourceBindings sources, CancellationToken cancellationToken) => engine.OpenRowsAsync(plan, sources, cancellationToken);

    public Task<IReadOnlyList<SourceProblem>> CheckSourcesAsync(EquatableArray<SourceDefinition> definitions, SourceBindings sources, CancellationToken cancellationToken) =>
        engine.CheckSourcesAsync(definitions, sources, cancellationToken);

    public Task<SourceRowReader> OpenFileAsync(SourceDefinition source, string path, CancellationToken cancellationToken) => engine.OpenFileAsync(source, path, cancellationToken);

    private HistoricalPlan Altered(HistoricalPlan plan) => plan.Outputs.Count == 0
        ? plan
        : Planner.Plan(run.Service, run.Definitions with { Views = EquatableArray.From(run.Definitions.Views.Select(alter)) });
}
