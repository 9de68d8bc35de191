namespace FeatureStore.Model;

/// <summary>
/// The SQL of a plan: one statement that gives each spine row, in order, with its features. It reads
/// <c>spine</c> (<c>__row</c>, <c>__time</c> and the keys), <c>spine_columns</c> (<c>__row</c> and the spine's own columns)
/// and <c>source.name</c> relations, which are bound to files at run time.
/// </summary>
public static class HistoricalSql
{
    /// <summary>The statement in a dialect.</summary>
    public static string Of(HistoricalPlan plan, SqlDialect dialect)
    {
        var sql = new SqlWriter();
        sql.Line($"-- {plan.Name}: each spine row with the features of its own instant. Nothing visible later than __time takes part.");
        foreach (var use in plan.Uses)
        {
            var scope = new UseScope(use, dialect);
            sql.Relation(scope.Rows, dialect.Inline, () => RowsSqlText.Write(sql, scope, RowsSqlText.NearSpine(scope)));
            if (EventRows.AreNeeded(use))
                sql.Relation(EventRows.Of(scope), dialect.Stored, () => EventRows.Write(sql, scope));
            foreach (var step in use.Steps)
            {
                foreach (var (name, keyword, body) in StepSql.Relations(step, scope))
                    sql.Relation(name, keyword, () => body(sql));
            }
        }
        sql.Line("");
        WriteResult(sql, plan, dialect);
        return sql.ToString();
    }

    private static void WriteResult(SqlWriter sql, HistoricalPlan plan, SqlDialect dialect)
    {
        sql.List("SELECT", new[] { "c.* EXCLUDE (__row)" }.Concat(plan.Outputs.Select(o =>
            $"{dialect.ToOutput($"{dialect.Quote(o.Step)}.{dialect.Quote(o.Feature)}", o.Type)} AS {dialect.Quote(o.Name)}")));
        sql.Line("FROM spine_columns AS c");
        foreach (var step in plan.Uses.SelectMany(u => u.Steps))
        {
            var name = dialect.Quote(step.Name);
            sql.Line($"LEFT JOIN {name} ON {name}.__row = c.__row");
        }
        sql.Line("ORDER BY c.__row");
    }
}
