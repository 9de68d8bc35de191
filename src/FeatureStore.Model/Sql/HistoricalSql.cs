namespace FeatureStore.Model;

/// <summary>
/// The SQL of a plan: one statement that gives each spine row, in order, with its features. It reads
/// <c>spine</c> (<c>__row</c>, <c>__time</c>, the keys and the requests), <c>spine_columns</c> (<c>__row</c> and the spine's own columns)
/// and <c>source.name</c> relations, which are bound to files at run time.
/// </summary>
public static class HistoricalSql
{
    /// <summary>The statement in a dialect.</summary>
    /// <param name="plan">What to compute.</param>
    /// <param name="dialect">The dialect.</param>
    /// <param name="withRequests">Whether the requests follow the features once more, as their types say.</param>
    public static string Of(HistoricalPlan plan, SqlDialect dialect, bool withRequests = false)
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
        WriteResult(sql, plan, dialect, withRequests ? plan.Requests : default);
        return sql.ToString();
    }

    /// <summary>The rows of a view's source with all columns, those that are computed among them.</summary>
    public static string RowsOf(UsePlan use, SqlDialect dialect)
    {
        var sql = new SqlWriter();
        LayersSql.Write(sql, dialect, ComputedInputSql.Of(use.Computed, dialect), basis => basis.Line($"SELECT * FROM source.{dialect.Quote(use.Source.Name)}"));
        return sql.ToString();
    }

    private static void WriteResult(SqlWriter sql, HistoricalPlan plan, SqlDialect dialect, EquatableArray<RequestDefinition> requests)
    {
        var derived = plan.Derived.Count == 0 ? null : new DerivedSql(plan, dialect);
        var outputs = plan.Outputs.Select(o => $"{dialect.ToOutput(derived is null ? $"{dialect.Quote(o.Step!)}.{dialect.Quote(o.Feature)}" : dialect.Quote(o.Name), o.Type)} AS {dialect.Quote(o.Name)}");
        var asked = requests.Select(r => $"{dialect.ToOutput((derived is null ? "s." : "") + dialect.Quote(r.Name), r.Type)} AS {dialect.Quote("__" + r.Name)}");
        sql.List("SELECT", new[] { $"{(derived is null ? "c" : DerivedSql.SpineColumns)}.* EXCLUDE (__row)" }.Concat(outputs).Concat(asked));
        if (derived is null)
            SpineSql.Write(sql, plan, dialect, "c", withInputs: requests.Count > 0);
        else
            sql.Block("FROM (", ")", () => derived.Write(sql));
    }
}
