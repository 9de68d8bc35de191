using System.Globalization;

namespace FeatureStore.Model;

/// <summary>One window's running count and sum of one input, over the rows that are ever in it.</summary>
/// <param name="Input">The column; null for the rows themselves.</param>
/// <param name="Offset">How far the window's end lies before T.</param>
/// <param name="Start">How far its start lies before T.</param>
/// <param name="CountName">The column of the count.</param>
/// <param name="SumName">The column of the sum; null if only counts are wanted.</param>
internal sealed record LateTotal(string? Input, long Offset, long Start, string CountName, string? SumName)
{
    public static LateTotal[] Of(EquatableArray<WindowFeature> features, UseScope scope) => features
        .GroupBy(f => (f.Input, Offset: f.Offset?.Microseconds ?? 0, Start: (f.Offset?.Microseconds ?? 0) + f.Window.Microseconds))
        .Select((group, i) =>
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            var summed = group.Key.Input is not null && group.Any(f => f.Aggregate != "count");
            return new LateTotal(group.Key.Input, group.Key.Offset, group.Key.Start, "__count_" + number, summed ? "__sum_" + number : null);
        })
        .ToArray();

    /// <summary>The running columns.</summary>
    public IEnumerable<string> Names => SumName is null ? [CountName] : [CountName, SumName];

    public bool Serves(WindowFeature feature) =>
        feature.Input == Input && (feature.Offset?.Microseconds ?? 0) == Offset && Offset + feature.Window.Microseconds == Start;

    /// <summary>The running columns as SQL, over a window called <c>running</c>.</summary>
    public IEnumerable<string> Running(Bounds bounds, UseScope scope)
    {
        // A row that is visible only when the window has passed it is never in it.
        var passed = scope.Dialect.Earlier(scope.EventTime, -Start);
        var ever = $"__visible {(bounds == Bounds.ClosedOpen ? "<=" : "<")} {passed}";
        // CASE, not FILTER: DuckDB computes running totals without a filter much faster.
        yield return $"count(CASE WHEN {ever} THEN {(Input is null ? "1" : scope.Quote(Input))} END) OVER running AS {CountName}";
        if (SumName is not null)
            yield return $"sum(CASE WHEN {ever} THEN {scope.Quote(Input!)} END) OVER running AS {SumName}";
    }
}
