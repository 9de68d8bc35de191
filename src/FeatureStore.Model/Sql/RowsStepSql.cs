namespace FeatureStore.Model;

/// <summary>Windows over the rows themselves: every spine row meets the rows of its widest window, and each feature filters its own.</summary>
internal static class RowsStepSql
{
    public static IEnumerable<(string Name, string Keyword, Action<SqlWriter> Body)> Relations(RowsStep step, UseScope scope)
    {
        yield return (scope.Dialect.Quote(step.Name), scope.Dialect.Inline, sql =>
        {
            sql.List("SELECT", new[] { "s.__row" }.Concat(step.Features.Select(f => scope.Finished(f, Value(f, step.Bounds, scope)))));
            sql.Line("FROM spine AS s");
            sql.Line($"LEFT JOIN {EventRows.Of(scope)} AS r");
            var start = step.Lookback is { } reach ? new StartEdge(reach, 0) : (StartEdge?)null;
            var end = step.Features.Min(f => WindowEdges.Of(f, step.Bounds, 0).End);
            sql.Line($"  ON {scope.KeysMeet()}{Inside(new(start, end), step.Bounds, scope)}");
            sql.Line($"  AND {scope.Visible("r.")} <= s.__time");
            sql.Line("GROUP BY s.__row");
        }
        );
    }

    private static string Value(WindowFeature feature, Bounds bounds, UseScope scope)
    {
        var edges = WindowEdges.Of(feature, bounds, 0);
        var inside = $"CASE WHEN {Inside(edges, bounds, scope)} THEN r.{scope.Quote(feature.Input!)} END";
        return AggregateCatalogue.Find(feature.Aggregate)!.OverRows(new(scope.Dialect, inside, scope.OrderByV("r."), feature.N ?? 0), scope.InputType(feature));
    }

    private static string Inside(WindowEdges edges, Bounds bounds, UseScope scope)
    {
        var (after, before) = bounds == Bounds.ClosedOpen ? (">=", "<") : (">", "<=");
        var end = $"r.{scope.EventTime} {before} {scope.Dialect.Earlier("s.__time", edges.End)}";
        return edges.Start is { } start ? $"r.{scope.EventTime} {after} {start.At("s.__time", scope.Dialect)} AND {end}" : end;
    }
}
