using System.Globalization;
using FeatureStore.Oracle;

namespace FeatureStore.Conformance;

/// <summary>Takes a flow step by step, asks after each of them, and compares.</summary>
internal sealed class FlowRun
{
    private readonly OnlineHistory _online;
    private readonly OnlineFlow _flow;
    private readonly FlowQuestions _questions;
    private readonly SourceDefinition _source;
    private readonly RestatedUse[] _uses;
    private readonly RestatedService _service;
    private readonly KnownRows[] _known;
    private long _kept = long.MinValue;

    public FlowRun(OnlineHistory online, OnlineFlow flow)
    {
        (_online, _flow) = (online, flow);
        _questions = new(online.History, flow.Seed);
        _source = online.History.Sources.Single();
        _uses = [.. online.History.Service.Uses.Select(use => new RestatedUse(online.History, use))];
        _service = new(online.History);
        _known = [.. _uses.DistinctBy(u => u.View.Name).Select(u => new KnownRows(online.History, u))];
    }

    /// <summary>How many values of each status were compared.</summary>
    public int[] Statuses { get; } = new int[Enum.GetValues<FeatureStatus>().Length];

    /// <summary>How many rows were pushed and taken.</summary>
    public long Accepted { get; private set; }

    /// <summary>Instants from which on a batch over all rows gives the same as the store, with what was asked there.</summary>
    public List<(long AsOf, Row Asked, OnlineRow Answer)> LikeBatch { get; } = [];

    /// <summary>The first difference in words; null if there is none.</summary>
    public async Task<string?> DifferenceAsync()
    {
        FeatureStoreClient[] clients = [await OpenAsync(0), await OpenAsync(1)];
        foreach (var (i, step) in _flow.Steps.Index())
        {
            _online.Clock.Now = step.Now;
            if (_flow.KeepAnswers is { } keep)
                _kept = Math.Max(_kept, step.Now - keep);
            var difference = step switch
            {
                MaterializeStep materialize => await MaterializeAsync(clients[step.Client], materialize),
                PushStep push => await PushAsync(clients[step.Client], push),
                _ => throw new InvalidOperationException(step.GetType().Name),
            } ?? await AskAsync(clients[1 - step.Client], i);
            if (difference is not null)
                return string.Create(CultureInfo.InvariantCulture, $"after step {i} ({step}): {difference}");
        }
        return null;
    }

    private Task<FeatureStoreClient> OpenAsync(int client) => _online.OpenAsync(options =>
    {
        options.KeepAnswers = _flow.KeepAnswers is { } keep ? TimeSpan.FromMicroseconds(keep) : null;
        // Whatever can be folded is.
        options.Settling = TimeSpan.Zero;
        options.IsCompactionDue = _flow.Compaction switch
        {
            FlowCompaction.Always => (_, _) => true,
            FlowCompaction.Sometimes => (length, added) => (length + added + client) % 3 == 0,
            _ => (_, _) => false,
        };
    });

    private async Task<string?> MaterializeAsync(FeatureStoreClient client, MaterializeStep step)
    {
        // A smaller case may not have the view any more, nor the run before this one.
        if (_known.SingleOrDefault(k => k.View.Name == step.View) is not { } known || (step.From > known.Watermark && step.From > MaterializeStep.Beginning))
            return null;
        var result = await _online.MaterializeAsync(client, known.View, step.From, step.To);
        known.Materialize(step.From, step.To);
        return OnlineValues.Microseconds(result.Watermark) == known.ToldWatermark ? null : $"the watermark is {result.Watermark}";
    }

    private async Task<string?> PushAsync(FeatureStoreClient client, PushStep step)
    {
        var rows = FlowRows.Of(step, _online.History.Rows[_source.Name], _known[0]).ToArray();
        var refused = rows.Count(row => _known.Count(k => k.Push(row, step.Now)) < _known.Length);
        for (var i = 0; i < step.Times; i++)
        {
            var result = await _online.PushAsync(client, _known.Select(k => k.View), _source, rows.Select(row => _online.History.Rows[_source.Name][row]));
            if (result.Refused != refused || result.Refused + result.Accepted + result.Duplicate != rows.Length)
                return $"{refused} of {rows.Length} rows had to be refused: {result} {string.Join("; ", result.Refusals)}";
            Accepted += result.Accepted;
            if (refused < rows.Length && result.Accepted == 0)
                return $"no row counts as accepted: {result}";
        }
        return null;
    }

    private async Task<string?> AskAsync(FeatureStoreClient client, int step)
    {
        if (_known.Any(k => k.Watermark is null))
            return await WhyNotAsync(client);
        foreach (var asOf in _questions.Instants(step, _known))
        {
            var answers = await _online.AskAsync(client, _questions.Spine, asOf);
            foreach (var (asked, answer) in _questions.Spine.Zip(answers))
            {
                foreach (var feature in answer.Views.SelectMany(v => v.Features))
                    Statuses[(int)feature.Status]++;
                if (Difference(answer, asked, asOf) is { } difference)
                    return string.Create(CultureInfo.InvariantCulture, $"as of {asOf}, {string.Join(", ", asked)}: {difference}");
                if (_known.All(k => k.Floor is null && k.Watermark == asOf) && asOf >= _kept)
                    LikeBatch.Add((asOf, asked, answer));
            }
        }
        return null;
    }

    private string? Difference(OnlineRow answer, Row asked, long asOf)
    {
        var views = _online.History.Service.Uses.Zip(_uses).Select(pair => new OnlineAnswers(pair.First, pair.Second, _known.Single(k => k.View == pair.Second.View))).ToArray();
        if (views.Select(view => view.Difference(answer, asked, asOf, _kept)).FirstOrDefault(d => d is not null) is { } difference)
            return difference;
        // What was forgotten may be covered or not, and so may what is derived from it.
        if (asOf < _kept)
            return null;
        var aboveFloor = _known.Any(k => k.Floor is not null);
        var spine = new Dictionary<string, object?>(asked) { [HistoryCase.SpineTime] = asOf };
        return _service.At(spine, views.SelectMany(view => view.Expected(asked, asOf)).ToDictionary())
            .Select(own => own.Answer.Status == OracleStatus.NotCovered ? (answer.StatusOf(own.Name) == FeatureStatus.NotCovered ? null : $"{own.Name} is {answer.StatusOf(own.Name)} of what is not covered") : OnlineAnswers.Difference(answer.Values[own.Name], answer.StatusOf(own.Name), own.Answer, aboveFloor) is { } wrong ? $"{own.Name} is {wrong}" : null)
            .FirstOrDefault(d => d is not null);
    }

    // A push alone does not end it: no model is fed silent defaults.
    private async Task<string?> WhyNotAsync(FeatureStoreClient client)
    {
        try
        {
            await _online.AskAsync(client, _questions.Spine, _flow.Steps[^1].Now);
        }
        catch (FeaturesUnavailableException exception) when (exception.Reason == UnavailableReason.NotMaterialized)
        {
            return null;
        }
        return "a view that was never materialized answers";
    }
}
