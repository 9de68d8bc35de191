namespace FeatureStore.Model;

/// <summary>
/// The SQL of a materialization's rows: one statement that reads a <c>source.name</c> relation, which is bound to files at
/// run time. It gives the plan's columns in order: instants in UTC without a zone, enums as their numbers.
/// </summary>
public static class MaterializeSql
{
    /// <summary>The statement in a dialect.</summary>
    public static string Of(MaterializePlan plan, SqlDialect dialect)
    {
        var sql = new SqlWriter();
        var scope = new UseScope(UseOf(plan), dialect);
        var times = new MaterializeTimes(plan, scope);
        sql.Line($"-- {plan.View.Name}: rows that became visible in an interval, less those that no answer from the horizon on can use.{(plan.Delay == 0 ? "" : $" A row is visible {plan.Source.Delay} after it was known.")}");
        sql.Relation(scope.Rows, dialect.Inline, () => RowsSqlText.Write(sql, scope, [], times.Read));
        var rows = scope.Rows;
        if (times.Touching is { } touching)
            rows = WriteWhole(sql, scope, rows, touching);
        if (plan.HasLatest && !plan.HasLifetime)
            rows = WriteNeeded(sql, scope, rows, times);
        sql.Line("");
        sql.List("SELECT", plan.Columns.Select(c => scope.Quote(c.Name)));
        sql.Line("FROM " + rows);
        if (plan.IsSorted)
            sql.Line($"ORDER BY {scope.KeyColumns()}{scope.EventTime}");
        return sql.ToString();
    }

    private static UsePlan UseOf(MaterializePlan plan) => new()
    {
        ShownAs = plan.View.Name,
        View = plan.View,
        Source = plan.Source,
        Keys = EquatableArray.From(plan.Keys.Select(k => new KeyJoin(k, k))),
        Order = ViewColumns.OrderAfterEventTime(plan.Source, plan.Keys, plan.Columns),
        Columns = plan.Columns,
        Steps = default,
    };

    private static string WriteWhole(SqlWriter sql, UseScope scope, string rows, string touching)
    {
        var whole = scope.Named("whole");
        sql.Relation(whole, scope.Dialect.Inline, () =>
        {
            sql.Line("-- all rows of each key that has a row in the interval");
            sql.Line("SELECT * FROM " + rows);
            var keys = string.Join(", ", scope.Use.Keys.Select(k => scope.Quote(k.Column)));
            sql.Line(keys.Length == 0
                ? $"WHERE EXISTS (SELECT 1 FROM {rows} WHERE {touching})"
                : $"SEMI JOIN (SELECT {keys} FROM {rows} WHERE {touching}) USING ({keys})");
        });
        return whole;
    }

    private static string WriteNeeded(SqlWriter sql, UseScope scope, string rows, MaterializeTimes times)
    {
        var (newest, needed) = (scope.Named("newest"), scope.Named("needed"));
        sql.Relation(newest, scope.Dialect.Inline, () =>
        {
            sql.Line("-- of the rows that take part in latest-row answers at the horizon, the greatest V of each key");
            sql.Line("SELECT * FROM " + rows);
            sql.Line("WHERE " + times.Entered);
            sql.Line($"QUALIFY row_number() OVER ({scope.PartitionBy()}ORDER BY {scope.EventTime} DESC, {scope.OrderByRestOfVDescending}) = 1");
        });
        if (times.Kept.Count == 0)
            return newest;
        sql.Relation(needed, scope.Dialect.Inline, () =>
        {
            sql.Line($"-- with the rows that take part later{(times.BeforeWindows is null ? "" : " or that windows can see")}");
            sql.Line($"SELECT * FROM {rows} WHERE {string.Join(" OR ", times.Kept)}");
            sql.Line("UNION ALL");
            sql.Line($"SELECT * FROM {newest}{(times.BeforeWindows is { } before ? " WHERE " + before : "")}");
        });
        return needed;
    }
}
