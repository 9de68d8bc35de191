using FeatureStore.Conformance;

namespace FeatureStore.DuckDb.Tests.Materialize;

/// <summary>Every way in which two rows of a key can lie around the horizon and the end of a run, to the microsecond.</summary>
public sealed class ExactEdgeTests
{
    private static readonly long[] Instants = [0, 1, 2];

    // A key for each pair of rows, each row with its event and availability.
    private static readonly Row[] Rows =
    [
        .. from a in Instants
           from b in Instants
           from c in Instants
           from d in Instants
           let key = (((((a * 3) + b) * 3) + c) * 3) + d
           from row in new[] { (At: a, Seen: b, X: 1L), (At: c, Seen: d, X: 2L) }
           select new Dictionary<string, object?> { ["k"] = key, ["at"] = row.At, ["seen"] = row.Seen, ["x"] = row.X },
    ];

    [Theory]
    [InlineData(Bounds.ClosedOpen, 0)]
    [InlineData(Bounds.ClosedOpen, 1)]
    [InlineData(Bounds.OpenClosed, 0)]
    [InlineData(Bounds.OpenClosed, 1)]
    public async Task Rows_are_those_that_the_rules_name(Bounds bounds, long delay)
    {
        var events = new Events { Columns = [new("x", FeatureType.Int64, true), new("seen", FeatureType.Instant, true)] };
        foreach (var late in new[] { false, true })
        {
            var source = events.Defined with { AvailableAt = late ? "seen" : null, Delay = Duration.FromMicroseconds(delay) };
            var view = events.View with { Bounds = bounds };
            var definitions = events.Definitions with { Sources = EquatableArray.Of(source), Views = EquatableArray.Of(view) };
            var history = new HistoryCase { Definitions = definitions, Service = Planner.ServiceOf(view), Rows = new Dictionary<string, IReadOnlyList<Row>> { ["events"] = Rows }, Spine = [] };
            using var files = new CaseFiles(history);
            var use = new RestatedUse(history, history.Service.Uses[0]);
            foreach (var (until, horizon) in from u in new long[] { 0, 1, 2, 3 } from h in new long[] { 0, 1, 2, 3 } select (u, h))
            {
                var plan = SourceRows.PlanOf(definitions, view) with { Until = until, Horizon = horizon };
                var given = await SourceRows.ReadAsync(plan, files.PathOf(source));
                Assert.Equal(Texts(new NeededRows(plan, use).Needed), Texts(given));
            }
        }
    }

    private static IEnumerable<string> Texts(IEnumerable<Row> rows) => rows.Select(r => $"{r["k"]} {r["at"]} {r.GetValueOrDefault("seen")} {r["x"]}").Order(StringComparer.Ordinal);
}
