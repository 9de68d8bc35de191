namespace FeatureStore.Model;

/// <summary>
/// The newest row that takes part, by V. Only key and time are sorted and joined as of the spine's instant; the rows of
/// the times found are then ordered by the rest of V. A time has one winner whatever the instant, so ties cost no more
/// than their rows.
/// </summary>
internal static class LatestSql
{
    public static IEnumerable<(string Name, string Keyword, Action<SqlWriter> Body)> Relations(LatestStep step, UseScope scope)
    {
        yield return (scope.Named("newest"), scope.Dialect.Stored, sql => WriteNewest(sql, step, scope));
        yield return (scope.Named("winners"), scope.Dialect.Inline, sql => WriteWinners(sql, step, scope));
        yield return (scope.Dialect.Quote(step.Name), scope.Dialect.Inline, sql => WriteValues(sql, step, scope));
    }

    // What identifies a group of rows among which V decides independently of the instant asked for.
    private static string[] Group(UseScope scope) => scope.Use.CanBeLate ? [scope.EventTime, "__entry"] : [scope.EventTime];

    private static void WriteNewest(SqlWriter sql, LatestStep step, UseScope scope)
    {
        var group = Group(scope);
        // Only an age needs the instant again.
        var time = step.Features.Any(f => f.MaxAge is not null) ? "s.__time, " : "";
        sql.Line("-- the newest event time that takes part at __time");
        sql.Line($"SELECT s.__row, {time}{scope.KeyColumns("r.")}{string.Join(", ", group.Select(c => "r." + c))}");
        sql.Line("FROM spine AS s");
        if (scope.Use.CanBeLate)
        {
            sql.Block("ASOF LEFT JOIN (", $") AS r ON {scope.KeysMeet()}s.__time >= r.__entry", () =>
            {
                sql.Line("-- rows that are the newest known so far when they enter");
                sql.Line($"SELECT {scope.KeyColumns()}{string.Join(", ", group)}");
                sql.Line($"FROM (SELECT {scope.KeyColumns()}{scope.EventTime}, {Entry(scope)} AS __entry FROM {scope.Rows})");
                sql.Line($"WINDOW arrivals AS ({scope.PartitionBy()}ORDER BY __entry, {scope.EventTime} ROWS UNBOUNDED PRECEDING)");
                sql.Line($"QUALIFY {scope.EventTime} >= max({scope.EventTime}) OVER arrivals AND lead(__entry) OVER arrivals IS DISTINCT FROM __entry");
            });
        }
        else
        {
            sql.Line($"ASOF LEFT JOIN (SELECT {scope.KeyColumns()}{scope.EventTime} FROM {scope.Rows}) AS r");
            sql.Line($"  ON {scope.KeysMeet()}{TakesPart(scope)}");
        }
    }

    private static void WriteWinners(SqlWriter sql, LatestStep step, UseScope scope)
    {
        var group = Group(scope);
        var keys = scope.Use.Keys.Select(k => scope.Quote(k.Column)).Concat(group).ToArray();
        var columns = step.Features.Select(f => f.Column).Concat(new[] { scope.Use.Source.Deleted }.OfType<string>())
            .Distinct().Select(scope.Quote).Except(keys, StringComparer.Ordinal);
        var rows = scope.Use.CanBeLate ? $"(SELECT *, {Entry(scope)} AS __entry FROM {scope.Rows})" : scope.Rows;
        sql.Line("-- among the rows of one key and time, the greatest V");
        sql.Line($"SELECT {string.Join(", ", keys.Concat(columns))}");
        sql.Line($"FROM {rows}");
        sql.Line($"SEMI JOIN {scope.Named("newest")} USING ({string.Join(", ", keys)})");
        sql.Line($"QUALIFY row_number() OVER ({scope.PartitionBy(group)}ORDER BY {scope.OrderByRestOfVDescending}) = 1");
    }

    private static void WriteValues(SqlWriter sql, LatestStep step, UseScope scope)
    {
        sql.List("SELECT", new[] { "n.__row" }.Concat(step.Features.Select(f => scope.Finished(f, Value(f, scope)))));
        sql.Line($"FROM {scope.Named("newest")} AS n");
        var on = scope.Use.Keys.Select(k => scope.Quote(k.Column)).Concat(Group(scope)).Select(c => $"w.{c} = n.{c}");
        sql.Line($"LEFT JOIN {scope.Named("winners")} AS w ON {string.Join(" AND ", on)}");
    }

    private static string Value(LatestFeature feature, UseScope scope)
    {
        var conditions = new List<string>();
        if (scope.Use.Source.Deleted is { } deleted)
            conditions.Add($"NOT w.{scope.Quote(deleted)}");
        if (feature.MaxAge is { } age)
            conditions.Add($"n.{scope.EventTime} >= {scope.Dialect.Earlier("n.__time", age.Microseconds)}");
        var value = "w." + scope.Quote(feature.Column);
        return conditions.Count == 0 ? value : $"CASE WHEN {string.Join(" AND ", conditions)} THEN {value} END";
    }

    // "[)" wants ts < T and visible <= T: from the microsecond after ts, or from when it is visible.
    private static string Entry(UseScope scope) => scope.Use.View.Bounds == Bounds.OpenClosed
        ? "__visible"
        : $"greatest(__visible, {scope.Dialect.Earlier(scope.EventTime, -1)})";

    private static string TakesPart(UseScope scope)
    {
        var delay = scope.Use.DelayMicroseconds;
        return delay == 0 && scope.Use.View.Bounds == Bounds.ClosedOpen
            ? $"s.__time > r.{scope.EventTime}"
            : $"{scope.Dialect.Earlier("s.__time", delay)} >= r.{scope.EventTime}";
    }
}
