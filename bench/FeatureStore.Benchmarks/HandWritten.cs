using DuckDB.NET.Data;

namespace FeatureStore.Benchmarks;

/// <summary>The best SQL one would write by hand for the same questions, to Parquet as well.</summary>
internal static partial class HandWritten
{
    /// <summary>Latest row, ties broken by <c>created</c>: as-of join on key and time, then arg_max over the tied rows.</summary>
    public static Task LatestAsync(BenchData data, string spine) => RunAsync(data, spine, """
        WITH m AS MATERIALIZED (
            SELECT s.rid, s.card, e.ts AS mts FROM sp AS s ASOF LEFT JOIN (SELECT card, ts FROM ev) AS e ON s.card = e.card AND s.t > e.ts),
        w AS (
            SELECT m.rid, arg_max({'merchant': e.merchant, 'cents': e.cents, 'amount': e.amount, 'cat': e.cat, 'x1': e.x1, 'x2': e.x2, 'n': e.n}, e.created) AS v
            FROM m LEFT JOIN ev AS e ON m.card = e.card AND m.mts = e.ts GROUP BY m.rid)
        SELECT sp.card, sp.t, v.merchant, v.cents, v.amount, v.cat, v.x1, v.x2, v.n FROM sp LEFT JOIN w ON sp.rid = w.rid
        """);

    /// <summary>Latest row among those already created: only record-breaking rows, joined as of their visible time.</summary>
    public static Task LatestLateAsync(BenchData data, string spine) => RunAsync(data, spine, """
        SELECT s.card, s.t, e.merchant, e.cents, e.amount, e.cat, e.x1, e.x2, e.n
        FROM sp AS s ASOF LEFT JOIN (
            SELECT * FROM (SELECT *, greatest(ts, created) AS vis FROM ev)
            QUALIFY ts >= max(ts) OVER (PARTITION BY card ORDER BY vis, ts, created ROWS UNBOUNDED PRECEDING)
                AND lead(vis) OVER (PARTITION BY card ORDER BY vis, ts, created) IS DISTINCT FROM vis) AS e
        ON s.card = e.card AND s.t >= e.vis
        """);

    /// <summary>Count and sum over six windows: prefix sums and one as-of join of an unpivoted spine.</summary>
    public static Task WindowsAsync(BenchData data, string spine) => RunAsync(data, spine, $$"""
        WITH p AS (
            SELECT card, ts, count(*) OVER w AS pc, (sum(cents) OVER w)::BIGINT AS ps FROM ev
            WINDOW w AS (PARTITION BY card ORDER BY ts RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)),
        f AS (
            SELECT rid, {{string.Join(", ", Edges.Select(b => $"coalesce(max(pc) FILTER (b = 0), 0) - coalesce(max(pc) FILTER (b = {b}), 0) AS c_{b}, max(ps) FILTER (b = 0) - coalesce(max(ps) FILTER (b = {b}), 0) AS s_{b}"))}},
                coalesce(max(pc) FILTER (b = 0), 0) AS c, max(ps) FILTER (b = 0) AS s
            FROM (
                SELECT rid, b, pc, ps
                FROM (SELECT rid, card, b, t - to_microseconds(b) AS bt FROM (SELECT *, unnest([0, {{string.Join(", ", Edges)}}]::BIGINT[]) AS b FROM sp)) AS s
                ASOF LEFT JOIN p ON s.card = p.card AND s.bt > p.ts)
            GROUP BY rid)
        SELECT sp.card, sp.t, f.* EXCLUDE (rid) FROM sp LEFT JOIN f USING (rid)
        """);

    private static readonly long[] Edges = [300_000_000, 3_600_000_000, 86_400_000_000, 604_800_000_000, 2_592_000_000_000];

    private static async Task RunAsync(BenchData data, string spine, string query, string? memoryLimit = null)
    {
        await Task.Yield();
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        foreach (var sql in new[]
        {
            "SET threads = 2",
            memoryLimit is null ? "SELECT 1" : $"SET memory_limit = '{memoryLimit}'",
            $"CREATE VIEW ev AS SELECT * FROM read_parquet('{data.EventFile}')",
            $"CREATE TABLE sp AS SELECT row_number() OVER () AS rid, * FROM read_parquet('{spine}')",
            $"COPY ({query}) TO '{Path.Combine(data.Directory, "hand.parquet")}' (FORMAT parquet, COMPRESSION zstd)",
        })
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }
}
