using FeatureStore.Oracle;

namespace FeatureStore.Conformance;

/// <summary>The oracle's answers to a case.</summary>
public static class OracleAnswers
{
    /// <summary>For every spine row the answers by the names of the output columns.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, OracleAnswer>> Of(HistoryCase history)
    {
        var uses = history.Service.Uses.Select(use => (use.ShownAs, Use: new RestatedUse(history, use))).ToArray();
        var derived = new RestatedService(history);
        return [.. history.Spine.Select(spine =>
        {
            var answers = new Dictionary<string, OracleAnswer>();
            var known = new Dictionary<string, OracleAnswer>();
            foreach (var (shownAs, use) in uses)
            {
                var all = use.AnswersTo(spine);
                foreach (var feature in use.Shown)
                {
                    answers.Add($"{shownAs}__{feature.Name}", use.AsShown(feature, all[feature.Name]));
                    known.Add($"{shownAs}.{feature.Name}", all[feature.Name]);
                }
            }
            foreach (var (name, type, answer) in derived.At(spine, known))
                answers.Add(name, RestatedExpression.AsShown(type, answer));
            return answers;
        })];
    }

    /// <summary>The answers as an engine gives them.</summary>
    public static IReadOnlyList<Row> AsRows(HistoryCase history)
    {
        var (answers, probes) = (Of(history), history.Probes);
        return history.Spine.Select((row, i) =>
        {
            var values = row.ToDictionary(p => p.Key, p => history.InSpine(p.Key, p.Value));
            values[HistoryCase.Probe] = probes[i];
            foreach (var (name, answer) in answers[i])
                values[name] = answer.Value;
            return (Row)values;
        }).ToArray();
    }
}
