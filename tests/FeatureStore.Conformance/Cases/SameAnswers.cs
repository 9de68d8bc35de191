using System.Globalization;
using FeatureStore.Oracle;
using FeatureStore.Testing;

namespace FeatureStore.Conformance;

/// <summary>Equality between paths: bit-identical, except for what is made of sums of floats: see <see cref="OracleAnswer.Magnitude"/>.</summary>
public static class SameAnswers
{
    /// <summary>The first difference in words; null if there is none.</summary>
    public static string? Difference(HistoryCase history, IReadOnlyList<IReadOnlyDictionary<string, OracleAnswer>> expected, IReadOnlyList<Row> actual)
    {
        if (actual.Count != history.Spine.Count)
            return $"{actual.Count} rows came back for a spine of {history.Spine.Count}";
        var probes = history.Probes;
        for (var i = 0; i < actual.Count; i++)
        {
            foreach (var (column, value) in history.Spine[i].Append(new(HistoryCase.Probe, probes[i])))
            {
                if (!Same(history.InSpine(column, value), actual[i][column], 0))
                    return $"spine row {i}: its own column {column} is {Text(actual[i][column])} instead of {Text(value)}";
            }
            foreach (var (name, answer) in expected[i])
            {
                if (!Same(answer.Value, actual[i][name], answer.Magnitude))
                    return $"spine row {i}: {name} is {Text(actual[i][name])}, expected {Text(answer.Value)}";
            }
        }
        return null;
    }

    /// <summary>
    /// Whether two values are the same; doubles bit by bit unless they sum up to a magnitude. If that is infinite, it depends on
    /// the order of additions whether there is a sum.
    /// </summary>
    public static bool Same(object? expected, object? actual, double magnitude) =>
        SameValue.Of(expected, actual, SameValue.Tolerance * magnitude) || (double.IsPositiveInfinity(magnitude) && expected is null or double && actual is null or double);

    internal static string Text(object? value) => value switch
    {
        null => "null",
        double real => real.ToString("R", CultureInfo.InvariantCulture),
        ListValue list => $"[{string.Join(", ", list.Items.Select(Text))}]",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => $"'{value}'",
    };
}
