namespace FeatureStore.Testing;

/// <summary>Asks both sides, question by question, and counts how each feature does.</summary>
internal sealed class Comparison
{
    private const int QuestionsBetweenReports = 1024;

    private readonly ParityRun _run;
    private readonly ScratchArea[] _areas;
    private readonly ServiceDefinition _service;
    private readonly HistoricalPlan _plan;
    private readonly FeatureTally[] _features;
    private readonly string _time;

    public Comparison(ParityRun run, ScratchArea[] areas)
    {
        (_run, _areas) = (run, areas);
        // How old state is decides no value.
        _service = run.Service with { MaxStaleness = null };
        _plan = Planner.Plan(_service, run.Definitions);
        var closeness = new ClosenessOf(_plan);
        _features = [.. _plan.Outputs.Select((_, i) => new FeatureTally(run, _plan, i, closeness))];
        _time = FreeName.Of("time", _plan, SpineColumns.WithRequests(_service, run.Definitions));
    }

    public IReadOnlyList<FeatureParity> Features => [.. _features.Select(f => f.Result)];

    /// <summary>How many questions were asked.</summary>
    public long Questions { get; private set; }

    /// <summary>How often the online store was read.</summary>
    public long Reads { get; private set; }

    /// <summary>Compares.</summary>
    /// <param name="rows">The rows that are asked about.</param>
    /// <param name="parts">The questions in parts.</param>
    /// <param name="begin">Runs before the questions of a part.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task RunAsync(AskedRow[] rows, IReadOnlyList<(long Instant, Question[] Questions)> parts, Func<long, Task> begin, CancellationToken cancellationToken)
    {
        Question[] questions = [.. parts.SelectMany(p => p.Questions)];
        _run.Progress?.Report(new(ParityStage.Comparing, 0, questions.Length));
        var spine = Spine.FromRows(SpineColumns.WithRequests(_service, _run.Definitions), new QuestionSpine(rows, questions), _time);
        var batch = _areas[0].Client.GetHistoricalFeatures(_service, _run.Definitions, spine);
        using var reader = await batch.Engine.OpenAsync(batch.Request, cancellationToken).ConfigureAwait(false);
        var done = 0L;
        foreach (var part in parts)
        {
            await begin(part.Instant).ConfigureAwait(false);
            foreach (var question in part.Questions)
            {
                if (!reader.Read())
                    throw new FeatureStoreException($"The offline engine gave {done} rows for a spine of {questions.Length}.");
                await CompareAsync(reader, question, rows[question.Row], cancellationToken).ConfigureAwait(false);
                if (++done % QuestionsBetweenReports == 0)
                    _run.Progress?.Report(new(ParityStage.Comparing, done, questions.Length));
            }
        }
    }

    private async Task CompareAsync(HistoricalReader reader, Question question, AskedRow row, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Questions++;
        var batch = _plan.Outputs.Select((o, i) => reader.GetValue(i, o.Type)).ToArray();
        foreach (var area in _areas)
        {
            Reads++;
            var online = (await area.Client.GetOnlineRowsAsync(_service, _run.Definitions, [row.Inputs], Instant.Time(question.Instant), cancellationToken).ConfigureAwait(false))[0];
            for (var i = 0; i < batch.Length; i++)
                _features[i].Add(batch[i], online, row, area.Order);
        }
    }
}
