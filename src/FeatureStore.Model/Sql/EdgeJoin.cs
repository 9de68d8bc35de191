namespace FeatureStore.Model;

/// <summary>Running totals of each key as of every edge of every spine row: one as-of join for all edges.</summary>
internal static class EdgeJoin
{
    /// <summary>Writes a query with <c>__row</c>, <c>__edge</c>, and columns of the running totals: null before the first row of a key.</summary>
    /// <param name="sql">Where to.</param>
    /// <param name="scope">The view.</param>
    /// <param name="edges">The edges.</param>
    /// <param name="bounds">Whether a row at an edge lies before it.</param>
    /// <param name="running">The relation of running totals: keys, event time, columns.</param>
    /// <param name="columns">The columns of that relation that are asked for.</param>
    /// <param name="withKeys">Whether the spine's keys are wanted as well.</param>
    public static void Write(SqlWriter sql, UseScope scope, SpineEdges edges, Bounds bounds, string running, IEnumerable<string> columns, bool withKeys = false)
    {
        sql.List($"SELECT s.__row, {(withKeys ? scope.SpineKeys("s.") : "")}s.__edge,", columns.Select(n => "r." + n));
        sql.Block("FROM (", ") AS s", () =>
        {
            sql.Line($"SELECT __row, {scope.SpineKeys()}__edge, {edges.At("__time", scope.Dialect)} AS __at");
            sql.Line($"FROM spine, {edges.Relation}");
        });
        sql.Line($"ASOF LEFT JOIN {running} AS r");
        sql.Line($"  ON {scope.KeysMeet()}s.__at {(bounds == Bounds.ClosedOpen ? ">" : ">=")} r.{scope.EventTime}");
    }
}
