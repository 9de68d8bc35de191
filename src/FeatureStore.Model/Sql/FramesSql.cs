using System.Globalization;

namespace FeatureStore.Model;

/// <summary>
/// Windows as frames of sorted rows. The running number of rows at both edges of a window tells where its frame lies, so
/// that engines need not search for it; the rows of a key stand behind the windows that ask for them, each window at a known
/// distance, so that only these have frames that cost anything. One sort serves all windows and inputs.
/// </summary>
internal sealed class FramesSql
{
    private readonly WindowStep _step;
    private readonly UseScope _scope;
    private readonly string? _only;
    private readonly Dictionary<WindowFeature, RowFrame> _frameOf;
    private readonly List<RowFrame> _frames;
    private readonly SpineEdges _edges;
    private readonly FrameValues _values;

    private FramesSql(WindowStep step, UseScope scope, string? only)
    {
        (_step, _scope, _only) = (step, scope, only);
        _frameOf = step.Features.ToDictionary(f => f, f => RowFrame.Of(f, step.Bounds, scope.Use.DelayMicroseconds));
        _frames = [.. _frameOf.Values.Where(f => !f.Window.IsEmpty).Distinct()];
        _edges = new(_frames.SelectMany(f => new[] { f.Window.Start, End(f) }).OfType<StartEdge>());
        _values = new(step.Features.Where(f => !_frameOf[f].Window.IsEmpty), scope);
    }

    public static IEnumerable<(string Name, string Keyword, Action<SqlWriter> Body)> Relations(FramesStep step, UseScope scope) =>
        new FramesSql(step, scope, null).Relations();

    public static IEnumerable<(string Name, string Keyword, Action<SqlWriter> Body)> Relations(PositionsStep step, UseScope scope) =>
        new FramesSql(step, scope, step.Input).Relations();

    private IEnumerable<(string Name, string Keyword, Action<SqlWriter> Body)> Relations()
    {
        if (_frames.Count > 0)
        {
            yield return (Named("running"), _scope.Dialect.Inline, WriteRunning);
            yield return (Named("counted"), _scope.Dialect.Inline, WriteCounted);
            yield return (Named("placed"), _scope.Dialect.Inline, WritePlaced);
            yield return (Named("values"), _scope.Dialect.Inline, WriteFrames);
        }
        yield return (_scope.Dialect.Quote(_step.Name), _scope.Dialect.Inline, WriteFeatures);
    }

    private void WriteRunning(SqlWriter sql)
    {
        sql.Line("-- how many rows each key has up to and including a time");
        sql.Line($"SELECT {_scope.KeyColumns()}{_scope.EventTime}, count(*) OVER running AS __rows");
        sql.Line("FROM " + Rows);
        sql.Line($"WINDOW running AS ({_scope.PartitionBy()}ORDER BY {_scope.EventTime} RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)");
    }

    private void WriteCounted(SqlWriter sql)
    {
        sql.Line("-- how many of them lie before each edge");
        sql.List($"SELECT __row, {_scope.SpineKeys()}".TrimEnd(' '), _edges.All.Select(e => $"coalesce(max(__rows) FILTER (__edge = {_edges.IdOf(e)}), 0) AS {Before(e)}"));
        sql.Block("FROM (", ")", () => EdgeJoin.Write(sql, _scope, _edges, _step.Bounds, Named("running"), ["__rows"], withKeys: true));
        sql.Line($"GROUP BY __row{string.Concat(_scope.Use.Keys.Select(k => ", " + _scope.Quote(k.SpineColumn)))}");
    }

    private void WritePlaced(SqlWriter sql)
    {
        var columns = _values.Columns;
        sql.Line("-- the rows of each key in their order, behind its windows: __turn is how many places a window lies before the first row");
        sql.Line($"SELECT {_scope.KeyColumns()}{string.Concat(columns.Select(c => c + ", "))}NULL AS __row, NULL AS __frame, 0 AS __turn, 1 AS __after, 1 AS __until");
        sql.Line("FROM " + Rows);
        sql.Line("UNION ALL");
        var turn = $"row_number() OVER ({_scope.PartitionBySpineKeys()}ORDER BY __row, __frame)";
        sql.Line($"SELECT {_scope.SpineKeys()}{string.Concat(columns.Select(_ => "NULL, "))}__row, __frame, {turn}, __after, __until");
        sql.Block("FROM (", ")", () =>
        {
            sql.List("SELECT *,", new[]
            {
                $"unnest([{string.Join(", ", _frames.Select((_, i) => Number(i)))}]) AS __frame",
                $"unnest([{string.Join(", ", _frames.Select(f => f.After(Start(f), Before(End(f)))))}]) AS __after",
                $"unnest([{string.Join(", ", _frames.Select(f => f.Until(Start(f), Before(End(f)))))}]) AS __until",
            });
            sql.Line("FROM " + Named("counted"));
        });
    }

    private void WriteFrames(SqlWriter sql)
    {
        sql.Line("-- a window holds the rows after those before its start, until those before its end");
        sql.List("SELECT __row, __frame,", _values.All);
        sql.Line("FROM " + Named("placed"));
        sql.List("WINDOW", _values.Frames("ROWS BETWEEN __turn + __after FOLLOWING AND __turn + __until - 1 FOLLOWING"));
        sql.Line("QUALIFY __row IS NOT NULL");
    }

    private void WriteFeatures(SqlWriter sql)
    {
        sql.List("SELECT", new[] { "__row" }.Concat(_step.Features.Select(f => _scope.Finished(f, Value(f)))));
        sql.Line("FROM " + (_frames.Count > 0 ? Named("values") : "spine"));
        if (_frames.Count > 0)
            sql.Line("GROUP BY __row");
    }

    private string Value(WindowFeature feature) => _frameOf[feature] is { Window.IsEmpty: false } frame
        ? $"any_value({_values.NameOf(feature)}) FILTER (__frame = {Number(_frames.IndexOf(frame))})"
        : _scope.EmptyResult(feature);

    private string Rows => EventRows.Of(_scope) + (_only is null ? "" : $" WHERE {_scope.Quote(_only)} IS NOT NULL");

    private static StartEdge End(RowFrame frame) => new(frame.Window.End, 0);

    private string Start(RowFrame frame) => frame.Window.Start is { } start ? Before(start) : "0";

    private string Before(StartEdge edge) => "__before_" + Number(_edges.All.ToList().IndexOf(edge));

    private string Named(string suffix) => _scope.Dialect.Quote(_step.Name + "_" + suffix);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
