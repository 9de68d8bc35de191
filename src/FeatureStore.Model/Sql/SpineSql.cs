namespace FeatureStore.Model;

/// <summary>The rows of the spine beside what each step has for them, in the spine's order.</summary>
internal static class SpineSql
{
    /// <summary>Writes what follows the columns: each step is a relation of its name.</summary>
    /// <param name="sql">Where to.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="dialect">The dialect.</param>
    /// <param name="columns">What the spine's own columns are called.</param>
    /// <param name="withInputs">Whether <c>s</c>, which has the instant and the requests, is there as well.</param>
    public static void Write(SqlWriter sql, HistoricalPlan plan, SqlDialect dialect, string columns, bool withInputs)
    {
        sql.Line($"FROM spine_columns AS {columns}");
        if (withInputs)
            sql.Line($"LEFT JOIN spine AS s ON s.__row = {columns}.__row");
        foreach (var step in plan.Uses.SelectMany(u => u.Steps))
        {
            var name = dialect.Quote(step.Name);
            sql.Line($"LEFT JOIN {name} ON {name}.__row = {columns}.__row");
        }
        sql.Line($"ORDER BY {columns}.__row");
    }
}
