using System.Globalization;

namespace FeatureStore.Model;

/// <summary>
/// Windows over rows that may be late. A row is in a window from its entry (when it has happened and is visible) until its
/// exit (when the window has passed it), so a window holds what entered by T less what left by T. Rows so late that they
/// would leave before they enter are taken out of what left. Cost does not grow with the rows in a window.
/// </summary>
internal sealed class LateTotalsSql
{
    private readonly LateTotalsStep _step;
    private readonly UseScope _scope;
    private readonly TotalInputs _inputs;
    private readonly long[] _offsets;
    private readonly SpineEdges _edges;

    private LateTotalsSql(LateTotalsStep step, UseScope scope)
    {
        (_step, _scope, _inputs) = (step, scope, new(step.Features, scope));
        _offsets = step.Features.Select(Offset).Distinct().OrderBy(o => o).ToArray();
        _edges = new(step.Features.Select(StartEdge.Of).OfType<StartEdge>());
    }

    public static IEnumerable<(string Name, string Keyword, Action<SqlWriter> Body)> Relations(LateTotalsStep step, UseScope scope) =>
        new LateTotalsSql(step, scope).Relations();

    private IEnumerable<(string Name, string Keyword, Action<SqlWriter> Body)> Relations()
    {
        for (var i = 0; i < _offsets.Length; i++)
        {
            var offset = _offsets[i];
            yield return (Entered(i), _scope.Dialect.Inline, sql => WriteEntered(sql, offset));
        }
        yield return (Named("never"), _scope.Dialect.Stored, WriteNever);
        yield return (Named("left"), _scope.Dialect.Inline, WriteLeft);
        yield return (_scope.Dialect.Quote(_step.Name), _scope.Dialect.Inline, WriteWindows);
    }

    private void WriteEntered(SqlWriter sql, long offset)
    {
        // "[)" wants ts < T - offset: from the microsecond after.
        var happened = _scope.Dialect.Earlier(_scope.EventTime, -(offset + (_step.Bounds == Bounds.ClosedOpen ? 1 : 0)));
        sql.List("SELECT s.__row,", _inputs.Names.Select(n => "r." + n));
        sql.Line("FROM spine AS s");
        sql.Block("ASOF LEFT JOIN (", $") AS r ON {_scope.KeysMeet()}s.__time >= r.__entry", () =>
        {
            sql.Line("-- totals of each key by the instant at which rows enter");
            sql.List($"SELECT {_scope.KeyColumns()}__entry,", _inputs.Running("OVER running"));
            sql.Line($"FROM (SELECT *, greatest(__visible, {happened}) AS __entry FROM {EventRows.Of(_scope)})");
            sql.Line($"WINDOW running AS ({_scope.PartitionBy()}ORDER BY __entry RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)");
        });
    }

    private void WriteNever(SqlWriter sql)
    {
        // First those that are late for the shortest window: usually few, and only they meet every edge.
        var columns = _scope.KeyColumns() + string.Concat(_inputs.Columns.Select(c => _scope.Quote(c) + ", "));
        sql.Line("-- rows that a window has passed when they become visible");
        sql.Line($"SELECT {columns}{_scope.EventTime}, __visible, __edge, {Passes} AS __exit");
        sql.Line($"FROM (SELECT * FROM {EventRows.Of(_scope)} WHERE __visible >= {_scope.Dialect.Earlier(_scope.EventTime, -_edges.Least)}), {_edges.Relation}");
        sql.Line($"WHERE __visible >= {Passes}");
    }

    private void WriteLeft(SqlWriter sql)
    {
        sql.List("SELECT __row,", _edges.All.SelectMany((edge, i) => _inputs.Names.Select(n => $"max({n}) FILTER (__edge = {_edges.IdOf(edge)}) AS {At(n, i)}")));
        sql.Block("FROM (", ")", () =>
        {
            sql.List("SELECT s.__row, s.__edge,", _inputs.Names.Select(n => $"coalesce(l.{n}, 0) - coalesce(n.{n}, 0) AS {n}"));
            sql.Line($"FROM (SELECT *, {_edges.At("__time", _scope.Dialect)} AS __at FROM spine, {_edges.Relation}) AS s");
            sql.Block("ASOF LEFT JOIN (", $") AS l ON {_scope.KeysMeet("l")}s.__at {(_step.Bounds == Bounds.ClosedOpen ? ">" : ">=")} l.{_scope.EventTime}", () =>
            {
                sql.Line("-- totals of each key by the time at which windows pass rows");
                sql.List($"SELECT {_scope.KeyColumns()}{_scope.EventTime},", _inputs.Running("OVER running"));
                sql.Line($"FROM {EventRows.Of(_scope)}");
                sql.Line($"WINDOW running AS ({_scope.PartitionBy()}ORDER BY {_scope.EventTime} RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)");
            });
            sql.Block("ASOF LEFT JOIN (", $") AS n ON {_scope.KeysMeet("n")}s.__edge = n.__edge AND s.__time >= n.__moves", () => WriteMoves(sql));
        });
        sql.Line("GROUP BY __row");
    }

    // A row that is never in the window would count as left from its exit and as entered from its visibility: between the
    // two it is taken out again.
    private void WriteMoves(SqlWriter sql)
    {
        sql.List($"SELECT {_scope.KeyColumns()}__edge, __moves,", _inputs.RunningSigned("__sign", "OVER running"));
        sql.Block("FROM (", ")", () =>
        {
            sql.Line($"SELECT *, __exit AS __moves, 1 AS __sign FROM {Named("never")}");
            sql.Line("UNION ALL");
            sql.Line($"SELECT *, __visible AS __moves, -1 AS __sign FROM {Named("never")}");
        });
        sql.Line($"WINDOW running AS ({_scope.PartitionBy("__edge")}ORDER BY __moves RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)");
    }

    private void WriteWindows(SqlWriter sql)
    {
        sql.Line("-- each window is what entered less what left");
        sql.List("SELECT", new[] { "l.__row" }.Concat(_step.Features.Select(f => _scope.Finished(f, Value(f)))));
        sql.Line($"FROM {Named("left")} AS l");
        for (var i = 0; i < _offsets.Length; i++)
            sql.Line($"JOIN {Entered(i)} AS e{i.ToString(CultureInfo.InvariantCulture)} USING (__row)");
    }

    private string Value(WindowFeature feature)
    {
        var entered = "e" + Array.IndexOf(_offsets, Offset(feature)).ToString(CultureInfo.InvariantCulture);
        var edge = StartEdge.Of(feature) is { } start ? _edges.All.ToList().IndexOf(start) : -1;
        var (count, sum) = _inputs.NamesOf(feature);
        return AggregateCatalogue.Find(feature.Aggregate)!.OverTotals(
            new(_scope.Dialect, Between(count), sum is null ? "" : Between(sum)), _scope.InputType(feature));

        string Between(string total) => edge < 0 ? $"coalesce({entered}.{total}, 0)" : $"(coalesce({entered}.{total}, 0) - l.{At(total, edge)})";
    }

    private static long Offset(WindowFeature feature) => feature.Offset?.Microseconds ?? 0;

    // The first instant at which the window has passed a row.
    private string Passes => _edges.Passes(_scope.EventTime, _step.Bounds, _scope.Dialect);

    private static string At(string total, int edge) => total.Insert(total.Length - 1, "__" + edge.ToString(CultureInfo.InvariantCulture));

    private string Entered(int offset) => Named("entered_" + offset.ToString(CultureInfo.InvariantCulture));

    private string Named(string suffix) => _scope.Dialect.Quote(_step.Name + "_" + suffix);
}
