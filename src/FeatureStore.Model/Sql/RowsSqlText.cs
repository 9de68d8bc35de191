namespace FeatureStore.Model;

/// <summary>The rows of a source as one view reads them: only its columns, only rows with a key, a time and an identity.</summary>
internal static class RowsSqlText
{
    public static void Write(SqlWriter sql, UseScope scope)
    {
        var (use, source) = (scope.Use, scope.Use.Source);
        sql.List("SELECT", use.Columns.Select(c => Column(scope, c)).Concat(use.CanBeLate ? [VisibleColumn(scope)] : Array.Empty<string>()));
        sql.Line($"FROM source.{scope.Quote(source.Name)}");
        var required = use.Keys.Select(k => k.Column).Concat(new[] { source.EventTime, source.AvailableAt, source.EventId }.OfType<string>()).Distinct();
        sql.Line("WHERE " + string.Join(" AND ", required.Select(c => scope.Quote(c) + " IS NOT NULL")));
        sql.Line($"  AND {scope.EventTime} <= (SELECT max(__time) FROM spine)");
        var lookbacks = use.Steps.Select(s => s.Lookback).ToArray();
        if (lookbacks.All(l => l is not null))
            sql.Line($"  AND {scope.EventTime} >= (SELECT {scope.Dialect.Earlier("min(__time)", lookbacks.Max()!.Value)} FROM spine)");
    }

    private static string Column(UseScope scope, ColumnDefinition column)
    {
        var name = scope.Quote(column.Name);
        return column.Name == scope.Use.Source.Deleted ? $"coalesce({name}, false) AS {name}" : name;
    }

    private static string VisibleColumn(UseScope scope)
    {
        var known = $"greatest({scope.EventTime}, {scope.Quote(scope.Use.Source.AvailableAt!)})";
        return scope.Dialect.Earlier(known, -scope.Use.DelayMicroseconds) + " AS __visible";
    }
}
