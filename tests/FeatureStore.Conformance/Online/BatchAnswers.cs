using FeatureStore.Oracle;

namespace FeatureStore.Conformance;

/// <summary>What the engine of batch answers to questions that were asked online.</summary>
internal static class BatchAnswers
{
    /// <summary>The first difference in words; null if there is none.</summary>
    public static async Task<string?> DifferenceAsync(OnlineHistory online, IReadOnlyList<(long AsOf, Row Asked, OnlineRow Answer)> asked)
    {
        if (asked.Count == 0)
            return null;
        var history = online.History with { Spine = [.. asked.Select(a => (Row)new Dictionary<string, object?>(a.Asked) { [HistoryCase.SpineTime] = a.AsOf })] };
        var oracle = OracleAnswers.Of(history);
        var batch = await online.BatchAsync(history);
        foreach (var (i, (asOf, row, answer)) in asked.Index())
        {
            foreach (var (name, expected) in oracle[i])
            {
                var given = Shown(history, name, OnlineValues.Plain(answer.Values[name]));
                if (!SameAnswers.Same(batch[i][name], given, expected.Magnitude))
                    return $"as of {asOf}, {string.Join(", ", row)}: {name} is {given} online and {batch[i][name]} in batch";
            }
        }
        return null;
    }

    /// <summary>A value as files have it: enums are names there.</summary>
    public static object? Shown(HistoryCase history, string name, object? value) => RestatedExpression.AsShown(TypeOf(history, name)!, new OracleAnswer(value)).Value;

    private static FeatureType? TypeOf(HistoryCase history, string name)
    {
        foreach (var use in history.Service.Uses)
        {
            var view = history.Definitions.View(use.View)!;
            if (view.Features.FirstOrDefault(f => $"{use.ShownAs}__{f.Name}" == name) is { } feature)
                return new ViewTyping(view, history.Definitions.Source(view.Source)!).TypeOf(feature);
        }
        return new ServiceTyping(history.Service, history.Definitions).TypeOf(history.Service.Derived.Single(d => d.Name == name));
    }
}
