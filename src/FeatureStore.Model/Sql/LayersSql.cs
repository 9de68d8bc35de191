namespace FeatureStore.Model;

/// <summary>Adds columns to a relation, layer upon layer.</summary>
internal static class LayersSql
{
    /// <summary>Writes a query that has all columns of another one and the computed ones.</summary>
    /// <param name="sql">Where to.</param>
    /// <param name="dialect">The dialect.</param>
    /// <param name="columns">The computed columns, in any order.</param>
    /// <param name="basis">Writes the query they are computed from.</param>
    public static void Write(SqlWriter sql, SqlDialect dialect, IReadOnlyCollection<LayeredColumn> columns, Action<SqlWriter> basis)
    {
        if (columns.Count == 0)
            basis(sql);
        else
            Write(sql, dialect, columns.ToLookup(c => c.Layer), columns.Max(c => c.Layer), basis);
    }

    private static void Write(SqlWriter sql, SqlDialect dialect, ILookup<int, LayeredColumn> columns, int layer, Action<SqlWriter> basis)
    {
        sql.List("SELECT *,", columns[layer].Select(c => $"{c.Text} AS {dialect.Quote(c.Name)}"));
        sql.Block("FROM (", ")", () =>
        {
            if (layer == 1)
                basis(sql);
            else
                Write(sql, dialect, columns, layer - 1, basis);
        });
    }
}
