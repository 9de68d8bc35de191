namespace FeatureStore.Benchmarks;

internal static partial class HandWritten
{
    /// <summary>Averages over six windows: prefix sums and one as-of join of an unpivoted spine.</summary>
    public static Task AveragesAsync(BenchData data, string spine, string memoryLimit) => RunAsync(data, spine, $$"""
        WITH p AS (
            SELECT card, ts, count(*) OVER w AS pc, sum(amount) OVER w AS ps FROM ev
            WINDOW w AS (PARTITION BY card ORDER BY ts RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)),
        f AS (
            SELECT rid, {{string.Join(", ", Edges.Select(b => $"(max(ps) FILTER (b = 0) - coalesce(max(ps) FILTER (b = {b}), 0))::DOUBLE / nullif(max(pc) FILTER (b = 0) - coalesce(max(pc) FILTER (b = {b}), 0), 0) AS a_{b}"))}},
                (max(ps) FILTER (b = 0))::DOUBLE / max(pc) FILTER (b = 0) AS a
            FROM (SELECT rid, b, pc, ps FROM {{AsOf}})
            GROUP BY rid)
        SELECT sp.card, sp.t, f.* EXCLUDE (rid) FROM sp LEFT JOIN f USING (rid)
        """, memoryLimit);

    /// <summary>
    /// Six windows of what cannot be subtracted. An as-of join counts the rows before every edge, and frames of so many rows hold the
    /// windows: frames by time (<c>RANGE</c>) take three times as long, and joining rows to windows does not end. Lists are looked up once
    /// for all windows.
    /// </summary>
    public static Task FramesAsync(BenchData data, string spine, string aggregate, string input, string memoryLimit) => RunAsync(data, spine, $$"""
        WITH p AS (
            SELECT card, ts, count(*) OVER w AS pc FROM ev
            WINDOW w AS (PARTITION BY card ORDER BY ts RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)),
        n AS (
            SELECT rid, card, coalesce(max(pc) FILTER (b = 0), 0) AS hi, {{string.Join(", ", Edges.Select(b => $"coalesce(max(pc) FILTER (b = {b}), 0) AS n_{b}"))}}, 0 AS n
            FROM (SELECT rid, s.card, b, pc FROM {{AsOf}}) GROUP BY rid, card),
        {{(aggregate == "last_n" ? Lists(input) : Frames(aggregate, input))}}
        SELECT sp.card, sp.t, f.* EXCLUDE (rid) FROM sp LEFT JOIN f USING (rid)
        """, memoryLimit);

    private static string AsOf => $"""
        (SELECT rid, card, b, t - to_microseconds(b) AS bt FROM (SELECT *, unnest([0, {string.Join(", ", Edges)}]::BIGINT[]) AS b FROM sp)) AS s
        ASOF LEFT JOIN p ON s.card = p.card AND s.bt > p.ts
        """;

    private static string Frames(string aggregate, string input) => $$"""
        u AS (
            SELECT card, epoch_us(ts) AS place, {{input}} AS x, NULL AS rid, NULL AS b, 0 AS lo, 1 AS hi, 1 AS j FROM ev
            UNION ALL
            SELECT card, -j, NULL, rid, b, lo, hi, j FROM (
                SELECT *, row_number() OVER (PARTITION BY card ORDER BY rid, b) AS j
                FROM (SELECT rid, card, hi, unnest([{{string.Join(", ", Edges)}}, 0]) AS b, unnest([{{string.Join(", ", Edges.Select(b => "n_" + b))}}, 0]) AS lo FROM n))),
        v AS (
            SELECT rid, b, {{Call(aggregate)}} OVER (PARTITION BY card ORDER BY place ROWS BETWEEN lo + j FOLLOWING AND hi + j - 1 FOLLOWING) AS v
            FROM u QUALIFY rid IS NOT NULL),
        f AS (SELECT rid, {{string.Join(", ", Edges.Append(0).Select(b => $"any_value(v) FILTER (b = {b}) AS v_{b}"))}} FROM v GROUP BY rid)
        """;

    private static string Lists(string input) => $$"""
        u AS (
            SELECT card, epoch_us(ts) AS place, {{input}} AS x, NULL AS rid, 0 AS hi, 1 AS j FROM ev
            UNION ALL
            SELECT card, -j, NULL, rid, hi, j FROM (SELECT *, row_number() OVER (PARTITION BY card ORDER BY rid) AS j FROM n)),
        v AS (
            SELECT rid, list(x) OVER (PARTITION BY card ORDER BY place ROWS BETWEEN greatest(hi - 5, 0) + j FOLLOWING AND hi + j - 1 FOLLOWING) AS v
            FROM u QUALIFY rid IS NOT NULL),
        f AS (SELECT rid, {{string.Join(", ", Edges.Select(b => "n_" + b).Append("0").Select((e, i) => $"coalesce(list_slice(v, -least(5, hi - {e}), -1), []) AS v_{i}"))}} FROM v JOIN n USING (rid))
        """;

    private static string Call(string aggregate) => aggregate switch
    {
        "count_distinct" => "count(DISTINCT x)",
        "stddev" => "stddev_samp(x::DOUBLE)",
        _ => aggregate + "(x)",
    };
}
