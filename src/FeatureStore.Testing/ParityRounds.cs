namespace FeatureStore.Testing;

/// <summary>A run of parity: part by part of the spine, each with rows, questions and answers of its own, so that memory stays bounded.</summary>
internal sealed class ParityRounds
{
    private readonly ParityRun _run;
    private readonly IReadOnlyList<ReplayedView> _views;
    private readonly ScratchArea[] _areas;
    private readonly CancellationToken _cancellationToken;
    private readonly SourceReads _reads;
    private readonly Comparison _comparison;
    private readonly ReplayTotals _totals;
    private readonly Random _random;
    private long _rows;
    private long _leftOut;

    public ParityRounds(ParityRun run, IReadOnlyList<ReplayedView> views, ScratchArea[] areas, CancellationToken cancellationToken)
    {
        (_run, _views, _areas, _cancellationToken) = (run, views, areas, cancellationToken);
        var asked = areas[0].Client.GetHistoricalFeatures(run.Service, run.Definitions, run.Spine);
        _reads = new(asked.Engine, asked.Request.Sources);
        _comparison = new(run, areas);
        _totals = new(run.Progress);
        _random = new(run.Seed);
    }

    public async Task<ParityReport> RunAsync()
    {
        Report(ParityStage.ReadingSpine);
        using var spine = await SpineReader.OpenAsync(_run, _reads, _cancellationToken).ConfigureAwait(false);
        foreach (var rows in spine.Parts(_run, _cancellationToken))
        {
            await RoundAsync(rows).ConfigureAwait(false);
            Report(ParityStage.CleaningUp);
            foreach (var area in _areas)
                await area.ClearAsync().ConfigureAwait(false);
        }
        return new()
        {
            Features = _comparison.Features,
            SpineRows = _rows,
            SpineRowsWithoutTime = spine.WithoutTime,
            Instants = _comparison.Questions,
            InstantsLeftOut = _leftOut,
            Reads = _comparison.Reads,
            RowsReplayed = _totals.Rows,
            Refusals = _totals.Refusals,
            Seed = _run.Seed,
        };
    }

    private async Task RoundAsync(AskedRow[] rows)
    {
        _rows += rows.Length;
        Report(ParityStage.FindingInstants);
        var views = _views.Select(v => (View: v, Entities: new AskedEntities(v, _run, rows))).ToArray();
        var questions = await new Questions(_run, _reads, rows, _cancellationToken).FindAsync(views).ConfigureAwait(false);
        foreach (var (view, entities) in views.Where(v => v.View.IsPushed))
            await ReplayAsync(view, entities).ConfigureAwait(false);
        var parts = PartsOf(rows, questions);
        _leftOut += questions.Length - parts.Sum(p => (long)p.Questions.Length);
        await _comparison.RunAsync(rows, parts, MaterializeAsync, _cancellationToken).ConfigureAwait(false);
    }

    private async Task ReplayAsync(ReplayedView view, AskedEntities entities)
    {
        var replay = new Replay(view, _reads, entities, _run.RowsInMemory, _totals);
        foreach (var area in _areas)
        {
            var replayed = area.Order == ReplayOrder.AsKnown
                ? replay.AsKnownAsync(area, _cancellationToken)
                : replay.ShuffledAsync(area, _random, _cancellationToken);
            await replayed.ConfigureAwait(false);
        }
    }

    // State that is only pushed to answers everything at once.
    private IReadOnlyList<(long Instant, Question[] Questions)> PartsOf(AskedRow[] rows, Question[] questions) => _views.All(v => v.IsPushed)
        ? [(Instant.First, questions)]
        : Schedule.Of(questions, q => q.Instant == rows[q.Row].Instant, _run.MaxMaterializations, _random);

    private async Task MaterializeAsync(long until)
    {
        foreach (var area in _areas)
        {
            area.Clock.MoveTo(until);
            foreach (var view in _views.Where(v => !v.IsPushed))
                _totals.Add(await area.Client.MaterializeAsync(view.View, view.Definitions, to: Instant.Time(until), cancellationToken: _cancellationToken).ConfigureAwait(false));
        }
    }

    private void Report(ParityStage stage) => _run.Progress?.Report(new(stage, 0, null));
}
