using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>
/// Finds everything that keeps a source from being read with all its columns: what files say of themselves, and their first
/// rows. Values further down are not looked at.
/// </summary>
internal sealed class SourceCheck
{
    private const int MostProblems = 100;

    private readonly SourceDefinition _source;
    private readonly SourceBindings _bindings;
    private readonly CancellationToken _cancellationToken;
    private readonly List<SourceProblem> _problems = [];

    private SourceCheck(SourceDefinition source, SourceBindings bindings, CancellationToken cancellationToken) =>
        (_source, _bindings, _cancellationToken) = (source, bindings, cancellationToken);

    /// <summary>The problems of a source, a hundred at most.</summary>
    public static IReadOnlyList<SourceProblem> Run(DuckDbOptions options, SourceDefinition source, SourceBindings bindings, CancellationToken cancellationToken)
    {
        var check = new SourceCheck(source, bindings, cancellationToken);
        check.Try(() =>
        {
            using var session = new Session(options, QueryDirectory.Of([source], bindings));
            check.Run(session);
        });
        return check._problems;
    }

    private void Run(Session session)
    {
        Try(() => SourceBinder.CheckTimeZone(session, _source, _bindings.PathOf(_source) ?? "query", _cancellationToken));
        if (_problems.Count > 0)
            return;
        if (_bindings.PathOf(_source) is not { } path)
        {
            Fit(session, path: null);
            return;
        }
        var files = FileRelation.Find(session, _source.Name, path, _cancellationToken);
        var format = FileFormats.Of(_source.Name, path, files);
        if (files.Count > 1 && !AllOpen(session, files, format))
            return;
        // Of comma-separated files each has its own header.
        if (files.Count > 1 && format == FileFormat.Csv)
            Each(files, file => Fit(session, file));
        else
            Fit(session, path);
    }

    // An engine that reads many files names the first that it cannot open, if any.
    private bool AllOpen(Session session, IReadOnlyList<string> files, FileFormat format)
    {
        Each(files, file =>
        {
            var list = FileRelation.ListOf([file]);
            var first = format switch
            {
                FileFormat.Parquet => $"DESCRIBE SELECT * FROM read_parquet({list})",
                FileFormat.Csv => CsvFiles.Header(list),
                _ => JsonFiles.FirstRow(list),
            };
            DuckDbErrors.In(_source.Name, file, () => session.Query(first, _ => 0, _cancellationToken));
        });
        return _problems.Count == 0;
    }

    private void Fit(Session session, string? path)
    {
        var relation = SourceBinder.Relation(session, _source, _source.Columns, path, _cancellationToken);
        var bound = SourceBinder.Describe(session, new(_source, _source.Columns, Lookback: null), relation, _cancellationToken);
        var (before, columns) = (_problems.Count, new List<string>());
        foreach (var column in _source.Columns)
            Try(() => columns.Add(SourceBinder.Column(bound, column)));
        var present = _source.Columns.Where(c => bound.Physical.ContainsKey(c.PhysicalName)).Select(c => (c.PhysicalName, bound.Physical[c.PhysicalName]));
        foreach (var difference in FileSchemas.Differences(session, relation, present, _cancellationToken))
            Add(difference);
        if (_problems.Count == before && columns.Count > 0)
            DuckDbErrors.In(_source.Name, relation.File, () => session.Query($"SELECT {string.Join(", ", columns)} FROM {relation.From} LIMIT 1", _ => 0, _cancellationToken));
    }

    private void Each(IReadOnlyList<string> files, Action<string> check)
    {
        foreach (var file in files.TakeWhile(_ => _problems.Count < MostProblems))
            Try(() => check(file));
    }

    private void Try(Action check)
    {
        try
        {
            check();
        }
        catch (FeatureStoreException problem)
        {
            Add(problem);
        }
    }

    private void Add(FeatureStoreException problem)
    {
        if (_problems.Count < MostProblems)
            _problems.Add(problem is FeatureDataException data ? new(_source.Name, data.File, data.Column, data.Problem) : new(_source.Name, null, null, problem.Message));
    }
}
