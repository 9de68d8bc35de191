namespace FeatureStore.Model;

/// <summary>
/// Windows as differences of running totals: one pass over the rows per key, and one as-of join of every spine row at
/// every distinct edge. Rows of one time share their total, so ties need no order.
/// </summary>
internal static class RunningTotalsSql
{
    public static IEnumerable<(string Name, string Keyword, Action<SqlWriter> Body)> Relations(RunningTotalsStep step, UseScope scope)
    {
        var inputs = new TotalInputs(step.Features, scope);
        var edges = step.Features.ToDictionary(f => f, f => WindowEdges.Of(f, step.Bounds, scope.Use.DelayMicroseconds));
        var joined = new SpineEdges(edges.Values.Where(e => !e.IsEmpty).SelectMany(e => new[] { e.Start, new StartEdge(e.End, 0) }).OfType<StartEdge>());
        var name = step.Name;

        yield return (scope.Dialect.Quote(name + "_running"), scope.Dialect.Inline, sql =>
        {
            sql.Line("-- totals of each key up to and including a time");
            sql.List($"SELECT {scope.KeyColumns()}{scope.EventTime},", inputs.Running("OVER running"));
            sql.Line($"FROM {EventRows.Of(scope)}");
            sql.Line($"WINDOW running AS ({scope.PartitionBy()}ORDER BY {scope.EventTime} RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)");
        }
        );
        yield return (scope.Dialect.Quote(name), scope.Dialect.Inline, sql =>
        {
            sql.Line("-- each window is the total at its end less the total at its start");
            sql.List("SELECT", new[] { "__row" }.Concat(step.Features.Select(f => scope.Finished(f, Value(f)))));
            sql.Block("FROM (", ")", () => EdgeJoin.Write(sql, scope, joined, step.Bounds, scope.Dialect.Quote(name + "_running"), inputs.Names));
            sql.Line("GROUP BY __row");
        }
        );

        string Value(WindowFeature feature)
        {
            var window = edges[feature];
            if (window.IsEmpty)
                return scope.EmptyResult(feature);
            var (count, sum) = inputs.NamesOf(feature);
            // Floored, a start may or may not lie behind the end.
            var rows = window.IsCrossed ? $"greatest({Between(count)}, 0)" : Between(count);
            return AggregateCatalogue.Find(feature.Aggregate)!.OverTotals(new(scope.Dialect, rows, sum is null ? "" : Between(sum)), scope.InputType(feature));

            string Between(string total) => window.Start is { } start
                ? $"(coalesce({At(total, new(window.End, 0))}, 0) - coalesce({At(total, start)}, 0))"
                : $"coalesce({At(total, new(window.End, 0))}, 0)";
        }

        string At(string total, StartEdge edge) => $"max({total}) FILTER (__edge = {joined.IdOf(edge)})";
    }
}
