namespace FeatureStore.Model;

/// <summary>The rows of a source as one view reads them: only its columns, only rows with a key, a time and an identity.</summary>
internal static class RowsSqlText
{
    /// <summary>The rows, with what is computed for each, and the instant from which it is visible where that is not a fixed time after the event.</summary>
    public static void Write(SqlWriter sql, UseScope scope, IEnumerable<string> conditions) =>
        LayersSql.Write(sql, scope.Dialect, ComputedInputSql.Of(scope.Use.Computed, scope.Dialect),
            basis => Write(basis, scope, scope.Use.CanBeLate ? [VisibleColumn(scope)] : [], conditions));

    /// <summary>The rows with further columns, where further conditions hold.</summary>
    public static void Write(SqlWriter sql, UseScope scope, string[] columns, IEnumerable<string> conditions)
    {
        var (use, source) = (scope.Use, scope.Use.Source);
        sql.List("SELECT", use.Columns.Select(c => Column(scope, c)).Concat(columns));
        sql.Line($"FROM source.{scope.Quote(source.Name)}");
        var required = use.Keys.Select(k => k.Column).Concat(new[] { source.EventTime, source.AvailableAt, source.EventId }.OfType<string>()).Distinct();
        sql.Line("WHERE " + string.Join(" AND ", required.Select(c => scope.Quote(c) + " IS NOT NULL")));
        foreach (var condition in conditions)
            sql.Line("  AND " + condition);
    }

    /// <summary>The conditions that keep rows that no spine time can see out.</summary>
    public static IEnumerable<string> NearSpine(UseScope scope)
    {
        yield return $"{scope.EventTime} <= (SELECT max(__time) FROM spine)";
        // Derived features alone, of the instant, read no rows.
        var lookbacks = scope.Use.Steps.Select(s => s.Lookback).DefaultIfEmpty(0).ToArray();
        if (lookbacks.All(l => l is not null))
            yield return $"{scope.EventTime} >= (SELECT {scope.Dialect.Earlier("min(__time)", lookbacks.Max()!.Value)} FROM spine)";
    }

    private static string Column(UseScope scope, ColumnDefinition column)
    {
        var name = scope.Quote(column.Name);
        return column.Name == scope.Use.Source.Deleted ? $"coalesce({name}, false) AS {name}" : name;
    }

    private static string VisibleColumn(UseScope scope) => scope.Dialect.Earlier(scope.Known, -scope.Use.DelayMicroseconds) + " AS __visible";
}
