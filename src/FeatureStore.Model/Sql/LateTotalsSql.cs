using System.Globalization;

namespace FeatureStore.Model;

/// <summary>
/// Windows over rows that may be late. A row is in the window from its entry (when it has happened and is visible) until
/// its exit (when the window has passed it), so a window holds what entered by T less what left by T. Rows that would
/// leave before they enter are never in it and count on neither side. Cost does not grow with the rows in a window.
/// </summary>
internal static class LateTotalsSql
{
    public static IEnumerable<(string Name, string Keyword, Action<SqlWriter> Body)> Relations(LateTotalsStep step, UseScope scope)
    {
        var totals = LateTotal.Of(step.Features, scope);
        var offsets = totals.Select(t => t.Offset).Distinct().OrderBy(o => o).ToArray();

        for (var i = 0; i < offsets.Length; i++)
        {
            var offset = offsets[i];
            var entering = totals.Where(t => t.Offset == offset).ToArray();
            var name = step.Name + "_entered_" + i.ToString(CultureInfo.InvariantCulture);
            yield return (scope.Dialect.Quote(name), scope.Dialect.Inline, sql => WriteEntered(sql, step, scope, offset, entering));
        }
        yield return (scope.Dialect.Quote(step.Name + "_left"), scope.Dialect.Inline, sql => WriteLeft(sql, step, scope, totals));
        yield return (scope.Dialect.Quote(step.Name), scope.Dialect.Inline, sql =>
        {
            sql.Line("-- each window is what entered less what left");
            sql.List("SELECT", new[] { "l.__row" }.Concat(step.Features.Select(f => scope.Finished(f, Value(f)))));
            sql.Line($"FROM {scope.Dialect.Quote(step.Name + "_left")} AS l");
            for (var i = 0; i < offsets.Length; i++)
                sql.Line($"JOIN {scope.Dialect.Quote(step.Name + "_entered_" + i.ToString(CultureInfo.InvariantCulture))} AS e{i.ToString(CultureInfo.InvariantCulture)} USING (__row)");
        }
        );

        string Value(WindowFeature feature)
        {
            var total = totals.First(t => t.Serves(feature));
            var entered = "e" + Array.IndexOf(offsets, total.Offset).ToString(CultureInfo.InvariantCulture);
            return AggregateCatalogue.Find(feature.Aggregate)!.OverTotals(
                new(scope.Dialect, Between(entered, total.CountName), total.SumName is { } sum ? Between(entered, sum) : ""), scope.InputType(feature));
        }
    }

    private static string Between(string entered, string total) => $"(coalesce({entered}.{total}, 0) - coalesce(l.{total}, 0))";

    private static void WriteEntered(SqlWriter sql, LateTotalsStep step, UseScope scope, long offset, LateTotal[] totals)
    {
        // "[)" wants ts < T - offset: from the microsecond after.
        var happened = scope.Dialect.Earlier(scope.EventTime, -(offset + (step.Bounds == Bounds.ClosedOpen ? 1 : 0)));
        sql.List("SELECT s.__row,", totals.SelectMany(t => t.Names).Select(n => "r." + n));
        sql.Line("FROM spine AS s");
        sql.Block("ASOF LEFT JOIN (", $") AS r ON {scope.KeysMeet()}s.__time >= r.__entry", () =>
        {
            sql.Line("-- totals of each key by the instant at which rows enter the windows");
            sql.List($"SELECT {scope.KeyColumns()}__entry,", totals.SelectMany(t => t.Running(step.Bounds, scope)));
            sql.Line($"FROM (SELECT *, greatest(__visible, {happened}) AS __entry FROM {EventRows.Of(scope)})");
            sql.Line($"WINDOW running AS ({scope.PartitionBy()}ORDER BY __entry RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)");
        });
    }

    private static void WriteLeft(SqlWriter sql, LateTotalsStep step, UseScope scope, LateTotal[] totals)
    {
        var edges = totals.Select(t => t.Start).Distinct().OrderBy(e => e).Select(e => e.ToString(CultureInfo.InvariantCulture));
        sql.List("SELECT __row,", totals.SelectMany(t => t.Names.Select(n => $"max({n}) FILTER (__edge = {t.Start.ToString(CultureInfo.InvariantCulture)}) AS {n}")));
        sql.Block("FROM (", ")", () =>
        {
            sql.List("SELECT s.__row, s.__edge,", totals.SelectMany(t => t.Names).Select(n => "r." + n));
            sql.Line($"FROM (SELECT *, __time - to_microseconds(__edge) AS __at FROM spine, (SELECT unnest([{string.Join(", ", edges)}]::BIGINT[]) AS __edge)) AS s");
            sql.Block("ASOF LEFT JOIN (", $") AS r ON {scope.KeysMeet()}s.__at {(step.Bounds == Bounds.ClosedOpen ? ">" : ">=")} r.{scope.EventTime}", () =>
            {
                sql.Line("-- totals of each key by the time at which windows pass rows");
                sql.List($"SELECT {scope.KeyColumns()}{scope.EventTime},", totals.SelectMany(t => t.Running(step.Bounds, scope)));
                sql.Line($"FROM {EventRows.Of(scope)}");
                sql.Line($"WINDOW running AS ({scope.PartitionBy()}ORDER BY {scope.EventTime} RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)");
            });
        });
        sql.Line("GROUP BY __row");
    }
}
