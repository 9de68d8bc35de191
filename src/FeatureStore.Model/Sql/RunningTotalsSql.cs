using System.Globalization;

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
        var distances = edges.Values.Where(e => !e.IsEmpty).SelectMany(e => new[] { e.Start, e.End }).Distinct().OrderBy(d => d).ToArray();
        if (distances.Length == 0)
            distances = [0];
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
            sql.Block("FROM (", ")", () =>
            {
                sql.List("SELECT s.__row, s.__edge,", inputs.Names.Select(n => "r." + n));
                sql.Block("FROM (", ") AS s", () =>
                {
                    var keys = string.Concat(scope.Use.Keys.Select(k => scope.Quote(k.SpineColumn) + ", "));
                    sql.Line($"SELECT __row, {keys}__edge, __time - to_microseconds(__edge) AS __at");
                    sql.Line($"FROM spine, (SELECT unnest([{string.Join(", ", distances)}]::BIGINT[]) AS __edge)");
                });
                sql.Line($"ASOF LEFT JOIN {scope.Dialect.Quote(name + "_running")} AS r");
                sql.Line($"  ON {scope.KeysMeet()}s.__at {(step.Bounds == Bounds.ClosedOpen ? ">" : ">=")} r.{scope.EventTime}");
            });
            sql.Line("GROUP BY __row");
        }
        );

        string Value(WindowFeature feature)
        {
            var (start, end) = edges[feature];
            if (edges[feature].IsEmpty)
                return scope.EmptyResult(feature);
            var (count, sum) = inputs.NamesOf(feature);
            return AggregateCatalogue.Find(feature.Aggregate)!.OverTotals(
                new(scope.Dialect, Between(count, start, end), sum is null ? "" : Between(sum, start, end)), scope.InputType(feature));
        }
    }

    private static string Between(string total, long start, long end) =>
        $"(coalesce({At(total, end)}, 0) - coalesce({At(total, start)}, 0))";

    private static string At(string total, long edge) =>
        $"max({total}) FILTER (__edge = {edge.ToString(CultureInfo.InvariantCulture)})";
}
