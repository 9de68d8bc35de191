using FeatureStore.Oracle;

namespace FeatureStore.Conformance;

/// <summary>The oracle's answers to a case.</summary>
public static class OracleAnswers
{
    /// <summary>For every spine row the answers by the names of the output columns.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, OracleAnswer>> Of(HistoryCase history)
    {
        var answers = history.Spine.Select(_ => new Dictionary<string, OracleAnswer>()).ToArray();
        foreach (var use in history.Service.Uses)
        {
            var restated = new RestatedUse(history, use);
            for (var i = 0; i < answers.Length; i++)
            {
                foreach (var (name, answer) in restated.At(history.Spine[i]))
                    answers[i].Add(name, answer);
            }
        }
        return answers;
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
