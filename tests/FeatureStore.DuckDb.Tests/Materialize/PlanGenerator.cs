using FeatureStore.Conformance;

namespace FeatureStore.DuckDb.Tests.Materialize;

/// <summary>Random plans over a history: instants lie where rows happen, become visible and leave windows, or beyond all time.</summary>
internal static class PlanGenerator
{
    private static readonly long[] Extremes =
    [
        long.MinValue, long.MinValue + 1, long.MaxValue, long.MaxValue - 1, ValueText.Instant("0001-01-01T00:00:00Z") - 1, ValueText.Instant("9999-12-31T23:59:59.999999Z") + 1,
    ];

    public static MaterializePlan Next(Random random, MaterializePlan plan, RestatedUse use)
    {
        var edges = Edges(plan, use).ToArray();
        var instants = Enumerable.Range(0, 3).Select(_ => Instant(random, edges)).Order().ToArray();
        return plan with
        {
            After = random.Next(4) == 0 ? null : random.Next(20) == 0 ? instants[1] : instants[0],
            Until = instants[1],
            // Mostly the end of the run, as a run that goes on from the last one has it, or beside it.
            Horizon = random.Next(4) switch { 0 => instants[1], 1 => unchecked(instants[1] + random.Next(-1, 2)), _ => Instant(random, edges) },
            WholeEntities = random.Next(2) == 0,
            WholeUntil = random.Next(2) == 0 ? instants[1] : instants[2],
        };
    }

    private static long Instant(Random random, long[] edges) =>
        random.Next(15) == 0 || edges.Length == 0 ? Extremes[random.Next(Extremes.Length)] : edges[random.Next(edges.Length)] + random.Next(-1, 2);

    private static IEnumerable<long> Edges(MaterializePlan plan, RestatedUse use)
    {
        foreach (var row in use.Rows.Where(r => r[plan.Source.EventTime] is not null && (plan.Source.AvailableAt is not { } column || r[column] is not null)))
        {
            var ts = (long)row[plan.Source.EventTime]!;
            yield return ts;
            yield return use.Oracle.Visible(row);
            foreach (var passed in plan.View.Features.OfType<WindowFeature>().Select(f => f.PassesAt(ts)).OfType<long>())
                yield return passed;
        }
    }
}
