namespace FeatureStore.Testing;

/// <summary>Rows as a table of few lines: those that matter, and a word on the others.</summary>
internal static class RowTable
{
    private const int MostInside = 12;
    private const int MostBeside = 2;

    /// <summary>The lines of a table.</summary>
    /// <param name="view">The view.</param>
    /// <param name="columns">The columns to show beside the times.</param>
    /// <param name="verdicts">The rows, by event time.</param>
    public static IEnumerable<string> Of(ReplayedView view, IReadOnlyList<string> columns, IReadOnlyList<Verdict> verdicts)
    {
        if (verdicts.Count == 0)
            return ["  none"];
        Verdict[] inside = [.. verdicts.Where(v => v.Place == RowPlace.Inside)];
        var left = inside.Length > MostInside ? inside[(MostInside / 2)..^(MostInside / 2)] : [];
        var lines = new List<string[]> { (string[])["event time", "visible from", .. columns, ""] };
        lines.AddRange(verdicts.Where(v => v.Place == RowPlace.Before).TakeLast(MostBeside).Select(Line));
        lines.AddRange(inside.Take(left.Length == 0 ? inside.Length : MostInside / 2).Select(Line));
        var gap = lines.Count;
        if (left.Length > 0)
            lines.AddRange(inside[^(MostInside / 2)..].Select(Line));
        lines.AddRange(verdicts.Where(v => v.Place == RowPlace.After).Take(MostBeside).Select(Line));
        var text = Aligned(lines);
        if (left.Length > 0)
            text.Insert(gap, $"  … and {left.Length} more between these, of which {left.Count(v => v.Counts)} count …");
        return text;

        string[] Line(Verdict verdict) =>
        [
            ShownValue.Of(verdict.Row.EventTime), ShownValue.Of(verdict.Row.Visible),
            .. columns.Select(c => ShownValue.Of(verdict.Row.Values[view.Ordinal(c)], view.Source.Column(c)!.Type)), verdict.Why,
        ];
    }

    private static List<string> Aligned(List<string[]> lines)
    {
        int[] widths = [.. lines[0].Select((_, i) => lines.Max(l => l[i].Length))];
        return [.. lines.Select(l => ("  " + string.Join("  ", l.Select((cell, i) => cell.PadRight(widths[i])))).TrimEnd())];
    }
}
