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

    // Enums are names in files.
    private static object? Shown(HistoryCase history, string name, object? value)
    {
        var (use, feature) = history.Service.Uses
            .SelectMany(u => history.Definitions.View(u.View)!.Features.Select(f => (u, f)))
            .First(p => $"{p.u.ShownAs}__{p.f.Name}" == name);
        var type = FeatureTyping.TypeOf(feature, history.Definitions.Source(history.Definitions.View(use.View)!.Source)!);
        return type is { Kind: TypeKind.Enum } && value is long number ? type.Members.First(m => m.Value == number).Name : value;
    }
}
