using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>Counts results that are null because they did not fit their type.</summary>
internal static class OverflowedResults
{
    public static long Count(Session session, HistoricalPlan plan, UsePlan use, CancellationToken cancellationToken)
    {
        if (Planner.PlanOverflows(plan, use) is not { } overflows || AllFit(session, overflows, cancellationToken))
            return 0;
        // Each result and the count of its values, in turn.
        var windows = WindowsOf(overflows).ToDictionary(f => f.Name);
        var lost = overflows.Outputs.Where((_, i) => i % 2 == 0).Zip(overflows.Outputs.Where((_, i) => i % 2 == 1), (result, count) =>
            $"count(*) FILTER ({Session.Sql.Quote(result.Name)} IS NULL AND {Session.Sql.Quote(count.Name)} >= {AggregateOf(windows[result.Feature]).LeastValues})");
        return session.Query($"SELECT {string.Join(" + ", lost)} FROM (\n{HistoricalSql.Of(overflows, Session.Sql)})", r => r.GetInt64(0), cancellationToken)[0];
    }

    // If all values together fit, whatever their signs, then so does every window. It nearly always shows that nothing is lost.
    private static bool AllFit(Session session, HistoricalPlan overflows, CancellationToken cancellationToken)
    {
        var source = overflows.Uses[0].Source;
        var fit = WindowsOf(overflows).Select(f => (Input: f.Input!, Safe: AggregateOf(f).SafeTotal(source.Column(f.Input!)!.Type))).Where(f => f.Safe is not null).Distinct()
            .Select(f => $"coalesce(sum(abs({Session.Sql.Quote(f.Input)}::DOUBLE)), 0) < {f.Safe!.Value.ToString("E16", CultureInfo.InvariantCulture)}");
        return session.Query($"SELECT {string.Join(" AND ", fit)} FROM (\n{HistoricalSql.RowsOf(overflows.Uses[0], Session.Sql)})", r => r.GetBoolean(0), cancellationToken)[0];
    }

    private static IEnumerable<WindowFeature> WindowsOf(HistoricalPlan plan) => plan.Uses[0].Steps.OfType<WindowStep>().SelectMany(s => s.Features);

    private static Aggregate AggregateOf(WindowFeature feature) => AggregateCatalogue.Find(feature.Aggregate)!;
}
