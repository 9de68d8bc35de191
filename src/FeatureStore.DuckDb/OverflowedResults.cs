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
        // Sum and count of its values, in turn.
        var lost = overflows.Outputs.Where((_, i) => i % 2 == 0).Zip(overflows.Outputs.Where((_, i) => i % 2 == 1), (sum, count) =>
            $"count(*) FILTER ({Session.Sql.Quote(sum.Name)} IS NULL AND {Session.Sql.Quote(count.Name)} > 0)");
        return session.Query($"SELECT {string.Join(" + ", lost)} FROM (\n{HistoricalSql.Of(overflows, Session.Sql)})", r => r.GetInt64(0), cancellationToken)[0];
    }

    // If all values together fit, whatever their signs, then so does every window. It nearly always shows that nothing is lost.
    private static bool AllFit(Session session, HistoricalPlan overflows, CancellationToken cancellationToken)
    {
        var source = overflows.Uses[0].Source;
        var inputs = overflows.Uses[0].Steps.OfType<WindowStep>().SelectMany(s => s.Features).Select(f => f.Input!).Distinct();
        var fit = inputs.Select(i => $"coalesce(sum(abs({Session.Sql.Quote(i)}::DOUBLE)), 0) < {Limit(source.Column(i)!.Type)}");
        return session.Query($"SELECT {string.Join(" AND ", fit)} FROM (\n{HistoricalSql.RowsOf(overflows.Uses[0], Session.Sql)})", r => r.GetBoolean(0), cancellationToken)[0];
    }

    // A little less than the largest result, for what doubles round away.
    private static string Limit(FeatureType input) => input.Kind switch
    {
        TypeKind.Int64 => "9.2e18",
        TypeKind.Decimal => "9.9e" + (FeatureType.MaxDecimalPrecision - input.Scale - 1).ToString(CultureInfo.InvariantCulture),
        _ => "1.7e308",
    };
}
