using FeatureStore.Oracle;
using FeatureStore.Testing;

namespace FeatureStore.Conformance;

/// <summary>
/// The oracle's answers to a shared case. Many a derived feature hangs on sums of floats, whose terms are not at hand there;
/// expressions over exact values are compared bit by bit elsewhere.
/// </summary>
public static class SharedAnswers
{
    public static IReadOnlyList<IReadOnlyDictionary<string, OracleAnswer>> Of(HistoryCase history)
    {
        var derived = Planner.Plan(history.Service, history.Definitions).Derived.Select(d => d.Name).ToHashSet();
        return [.. OracleAnswers.Of(history).Select(row => row.ToDictionary(a => a.Key, a => derived.Contains(a.Key) ? Near(a.Value) : a.Value))];
    }

    private static OracleAnswer Near(OracleAnswer answer) => answer.Value is double value
        ? answer with { Magnitude = SameValue.ResultTolerance / SameValue.Tolerance * Math.Max(1, Math.Abs(value)) }
        : answer;
}
