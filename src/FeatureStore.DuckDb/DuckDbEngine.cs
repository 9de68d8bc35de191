using DuckDB.NET.Data;
using FeatureStore.Model;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FeatureStore.DuckDb;

/// <summary>Computes historical features on DuckDB. Every run has a private in-memory database of its own.</summary>
public sealed class DuckDbEngine : IOfflineEngine
{
    private readonly DuckDbOptions _options;
    private readonly ILogger _logger;

    /// <summary>An engine with options; see <see cref="DuckDbOptions"/>.</summary>
    /// <param name="options">The options.</param>
    /// <param name="loggerFactory">Makes the logger; null to log nothing.</param>
    public DuckDbEngine(DuckDbOptions options, ILoggerFactory? loggerFactory = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _logger = (loggerFactory ?? NullLoggerFactory.Instance).CreateLogger(Log.Category);
    }

    /// <inheritdoc/>
    public string SqlOf(HistoricalPlan plan) => HistoricalSql.Of(plan, SqlDialect.DuckDb);

    /// <inheritdoc/>
    public Task<HistoricalSummary> WriteParquetAsync(HistoricalRequest request, string path, IProgress<HistoricalProgress>? progress, CancellationToken cancellationToken) =>
        Task.Run(() => WriteParquet(request, path, progress, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async Task<HistoricalReader> OpenAsync(HistoricalRequest request, CancellationToken cancellationToken) =>
        await Task.Run(() => Open(request, cancellationToken), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public Task<SourceRowReader> OpenRowsAsync(MaterializePlan plan, SourceBindings sources, CancellationToken cancellationToken) =>
        Task.Run<SourceRowReader>(() => OpenRows(plan, sources, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SourceProblem>> CheckSourcesAsync(EquatableArray<SourceDefinition> definitions, SourceBindings sources, CancellationToken cancellationToken) =>
        Task.Run<IReadOnlyList<SourceProblem>>(() => [.. definitions.SelectMany(s => SourceCheck.Run(_options, s, sources, cancellationToken))], cancellationToken);

    /// <inheritdoc/>
    public Task<SourceRowReader> OpenFileAsync(SourceDefinition source, string path, CancellationToken cancellationToken) =>
        Task.Run<SourceRowReader>(() => OpenFile(source, path, cancellationToken), cancellationToken);

    internal HistoricalRun Run(HistoricalRequest request) => new(_logger, request.Plan.Name);

    internal Session Prepare(HistoricalRequest request, HistoricalRun run, bool withTime, List<BoundSource> bound, CancellationToken cancellationToken)
    {
        var session = new Session(_options, QueryDirectory.Of(request.Plan.Scans.Select(s => s.Source), request.Sources, request.Spine is QuerySpine));
        try
        {
            session.Execute("CREATE SCHEMA source", cancellationToken);
            var span = SpineBinder.Bind(session, request, withTime, cancellationToken);
            foreach (var scan in request.Plan.Scans)
                bound.Add(SourceBinder.Bind(session, scan, request.Sources, span is { } times ? Near(times, scan) : null, cancellationToken));
            session.ReadFrom = string.Join(", ", bound.Select(b => b.Place));
            run.Begin(session.ReadFrom);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private HistoricalSummary WriteParquet(HistoricalRequest request, string path, IProgress<HistoricalProgress>? progress, CancellationToken cancellationToken)
    {
        var run = Run(request);
        progress?.Report(new("reading the spine", null));
        var bound = new List<BoundSource>();
        using var file = new PendingFile(path);
        using var session = Prepare(request, run, withTime: false, bound, cancellationToken);
        var rows = QueryProgress.During(session, "computing features", progress, () => Copy(session, request.Plan, file, cancellationToken));
        progress?.Report(new("counting what was left out", null));
        var sources = request.Plan.Uses.Select(use => Summarize(session, request.Plan, use, bound.First(b => b.Scan.Source.Name == use.Source.Name), cancellationToken)).ToArray();
        file.Commit();
        Array.ForEach(sources, run.LeftOut);
        run.End(rows);
        return new(rows, run.Elapsed, sources);
    }

    private static long Copy(Session session, HistoricalPlan plan, PendingFile file, CancellationToken cancellationToken)
    {
        var sql = $"COPY (\n{HistoricalSql.Of(plan, Session.Sql)}) TO {Session.Sql.Text(file.TemporaryPath)} (FORMAT parquet, COMPRESSION zstd)";
        try
        {
            return session.Execute(sql, cancellationToken);
        }
        catch (DuckDBException exception)
        {
            throw DuckDbErrors.WhileComputing(session, plan.Name, exception);
        }
    }

    private static SourceSummary Summarize(Session session, HistoricalPlan plan, UsePlan use, BoundSource bound, CancellationToken cancellationToken) => new(
        use.ShownAs,
        use.Source.Name,
        SkippedRows.Count(session, bound, use.Keys.Select(k => k.Column), cancellationToken),
        NotFinite.Count(session, bound, use.Columns, cancellationToken),
        OverflowedResults.Count(session, plan, use, cancellationToken));

    // The rows that spine times can see.
    private static EventTimeRange Near((long First, long Last) spine, SourceScan scan) =>
        new(scan.Lookback is { } lookback ? spine.First - lookback : null, spine.Last);

    private DuckDbSourceRows OpenRows(MaterializePlan plan, SourceBindings sources, CancellationToken cancellationToken)
    {
        var session = new Session(_options, QueryDirectory.Of([plan.Source], sources));
        try
        {
            session.Execute("CREATE SCHEMA source", cancellationToken);
            var bound = SourceBinder.Bind(session, new(plan.Source, plan.Columns, Lookback: null), sources, plan.EventTimes, cancellationToken);
            session.ReadFrom = bound.Place;
            Log.ReadingRows(_logger, plan.View.Name, bound.Place);
            return DuckDbSourceRows.Of(session, plan, bound, cancellationToken);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private DuckDbSourceRows OpenFile(SourceDefinition source, string path, CancellationToken cancellationToken)
    {
        var session = new Session(_options, Path.GetDirectoryName(path)!);
        try
        {
            var bound = SourceBinder.Open(session, new(source, source.Columns, Lookback: null), path, cancellationToken);
            session.ReadFrom = bound.Place;
            return DuckDbSourceRows.Of(session, bound, cancellationToken);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private DuckDbReader Open(HistoricalRequest request, CancellationToken cancellationToken)
    {
        var run = Run(request);
        var session = Prepare(request, run, withTime: true, [], cancellationToken);
        try
        {
            return new DuckDbReader(session, request.Plan, run, cancellationToken);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }
}
