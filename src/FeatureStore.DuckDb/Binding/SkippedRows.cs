using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>Counts rows that take part in nothing because a time, key or id is null.</summary>
internal static class SkippedRows
{
    /// <summary>All of them.</summary>
    public static long Count(Session session, BoundSource bound, IEnumerable<string> keys, CancellationToken cancellationToken) =>
        Count(session, bound, keys, [], cancellationToken);

    /// <summary>Those at the times that are read, and those without a time.</summary>
    public static long CountInRange(Session session, BoundSource bound, IEnumerable<string> keys, CancellationToken cancellationToken) =>
        Count(session, bound, keys, bound.Range, cancellationToken);

    private static long Count(Session session, BoundSource bound, IEnumerable<string> keys, IReadOnlyList<string> range, CancellationToken cancellationToken)
    {
        var source = bound.Scan.Source;
        var names = keys.Concat(new[] { source.AvailableAt, source.EventId, source.EventTime }.OfType<string>())
            .Distinct().Select(name => source.Column(name)!.PhysicalName).ToArray();
        if (bound.Relation.HasStatistics && StatisticsSayNone(session, bound, names, cancellationToken))
            return 0;
        var within = string.Concat(range.Select(r => " AND " + r));
        var time = source.Column(source.EventTime)!.PhysicalName;
        var nulls = names.Select(n => $"({IsNothing(Session.Sql.Quote(n), bound.Physical[n])}{(n == time ? "" : within)})");
        return DuckDbErrors.In(source.Name, bound.Relation.File, () => session.Query(
            $"SELECT count(*) FROM {bound.Relation.From} WHERE {string.Join(" OR ", nulls)}", r => r.GetInt64(0), cancellationToken))[0];
    }

    // An infinite time is no instant, so it is taken as null.
    private static string IsNothing(string column, string physical) =>
        physical == "DATE" || physical.StartsWith("TIMESTAMP", StringComparison.Ordinal) ? $"({column} IS NULL OR NOT isfinite({column}))" : column + " IS NULL";

    // Footers say how many nulls each row group has; reading them costs nothing beside reading the columns.
    private static bool StatisticsSayNone(Session session, BoundSource bound, string[] names, CancellationToken cancellationToken)
    {
        var columns = string.Join(", ", names.Select(Session.Sql.Text));
        return DuckDbErrors.In(bound.Scan.Source.Name, bound.Relation.File, () => session.Query(
            $"SELECT count(DISTINCT path_in_schema), coalesce(max(CASE WHEN stats_min_value LIKE '%infinity%' OR stats_max_value LIKE '%infinity%' THEN 1 ELSE coalesce(stats_null_count, 1) END), 0) FROM parquet_metadata({bound.Relation.List}) WHERE path_in_schema IN ({columns})",
            r => r.GetInt64(0) == names.Length && r.GetInt64(1) == 0, cancellationToken))[0];
    }
}
