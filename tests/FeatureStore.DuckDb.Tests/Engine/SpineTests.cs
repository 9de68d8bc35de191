using FeatureStore.Model;

namespace FeatureStore.DuckDb.Tests.Engine;

/// <summary>Every row of the spine comes back once, in order, with its own columns, whatever form it has.</summary>
public sealed class SpineTests : IDisposable
{
    private readonly Workspace _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Csv_keys_keep_their_zeros_and_times_their_zone()
    {
        WriteTextEvents();
        _files.Text("spine.csv", "k,t,label\n007,2024-01-02T00:00:00Z,1\n7,2024-01-02 00:00:00,0\n007,2024-01-01T01:00:00+02:00,1\n008,2024-01-02T00:00:00.000001Z,\n");
        Assert.Equal(["1", "2", null, null], await Csv("spine.csv").ValuesAsync(_files));
        Assert.Equal(["007", "7", "007", "008"], _files.Column($"SELECT k FROM '{_files.Path("out.parquet")}'"));
        Assert.Equal(["2024-01-02 00:00:00+00", "2024-01-02 00:00:00+00", "2023-12-31 23:00:00+00", "2024-01-02 00:00:00.000001+00"], _files.Column($"SELECT t FROM '{_files.Path("out.parquet")}'"));
        Assert.Equal(["1", "0", "1", null], _files.Column($"SELECT label FROM '{_files.Path("out.parquet")}'"));
    }

    [Fact]
    public async Task Csv_may_be_packed()
    {
        WriteTextEvents();
        _files.Text("spine.csv.gz", "k,t\n007,2024-01-02T00:00:00Z\n");
        Assert.Equal(["1"], await Csv("spine.csv.gz").ValuesAsync(_files));
    }

    [Fact]
    public async Task Sources_may_be_csv_with_local_times()
    {
        _files.Text("events.csv", "k,at,x\n1,2024-07-01 12:00:00,1\n2,2024-07-01T12:00:00+00:00,2\n");
        _files.Parquet("spine.parquet", "SELECT * FROM (VALUES (1, TIMESTAMP '2024-07-01 10:00:00'), (1, TIMESTAMP '2024-07-01 10:00:01'), (2, TIMESTAMP '2024-07-01 12:00:00'), (2, TIMESTAMP '2024-07-01 12:00:01')) AS s(k, t)");
        var berlin = new Events { Path = "events.csv", Source = s => s with { TimeZone = "Europe/Berlin" } };
        Assert.Equal([null, "1", null, "2"], await berlin.ValuesAsync(_files));
    }

    [Fact]
    public async Task A_query_gives_rows_in_its_order()
    {
        _files.Parquet("events.parquet", "SELECT range AS k, TIMESTAMP '2024-01-01' AS at, range * 10 AS x FROM range(100)");
        _files.Parquet("labels.parquet", "SELECT range AS k, TIMESTAMP '2024-01-02' AS t FROM range(100)");
        var query = new Events { Spine = Spine.FromSql("SELECT k, t FROM 'labels.parquet' ORDER BY k DESC; ", time: "t") };
        Assert.Equal(Enumerable.Range(0, 100).Reverse().Select(k => (k * 10).ToString()), await query.ValuesAsync(_files));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_large_spine_keeps_its_order_and_duplicates(int threads)
    {
        // Keys in no order, every row twice, many row groups, and one column that says where each row stands.
        _files.Parquet("events.parquet", "SELECT range AS k, TIMESTAMP '2024-01-01' AS at, range * 3 AS x FROM range(1000)");
        _files.Parquet("spine.parquet", "SELECT range AS place, (range // 2 * 7919) % 1000 AS k, TIMESTAMP '2024-01-02' AS t FROM range(300000)", ", ROW_GROUP_SIZE 10000");
        var events = new Events();
        Assert.Equal(300_000, (await events.RunAsync(_files, o => o.Threads = threads)).Rows);
        CheckOrder();
        var derived = new DerivedFeature { Name = "y", Expression = new("x + 1") };
        await (events with { Features = [.. events.Features, derived] }).RunAsync(_files, o => o.Threads = threads);
        CheckOrder(" OR v__y IS DISTINCT FROM k * 3 + 1");

        void CheckOrder(string andDerived = "") =>
            Assert.Equal(["300000", "0"], _files.Texts($"SELECT count(*), count(*) FILTER (place <> row OR k <> (row // 2 * 7919) % 1000 OR v__x IS DISTINCT FROM k * 3{andDerived}) FROM (SELECT *, file_row_number AS row FROM read_parquet('{_files.Path("out.parquet")}', file_row_number = true))")[0]);
    }

    [Fact]
    public async Task Own_columns_pass_through_unchanged()
    {
        _files.Parquet("events.parquet", "SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS at, 5::BIGINT AS x");
        _files.Parquet("spine.parquet", """
            SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-02' AS t, true AS a, 1::TINYINT AS b, 2::HUGEINT AS c, 18446744073709551615::UBIGINT AS d, 'nan'::DOUBLE AS e, '-0.0'::FLOAT AS f,
                12345678901234567890123456789012345678::DECIMAL(38,0) AS g, 'x' AS "Label", 'a'::BLOB AS h, TIMESTAMP_NS '2024-01-01 00:00:00.000000001' AS i, TIME '12:00' AS j, [1, NULL] AS l,
                {'m': 1, 'n': ['x']} AS m, DATE '2024-02-29' AS n, TIMESTAMPTZ '2024-01-01 00:00:00+00' AS o, uuid() AS p, NULL::INTEGER AS q, 'b'::ENUM('a', 'b') AS r, TIMESTAMP 'infinity' AS s, 1 AS spine_columns
            UNION ALL SELECT 2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
            """);
        Assert.Equal(["5", null], await new Events().ValuesAsync(_files));
        Assert.Equal(_files.Schema(_files.Path("spine.parquet")), _files.Schema(_files.Path("out.parquet"))[..^1]);
        Assert.Equal(_files.Texts($"SELECT * FROM '{_files.Path("spine.parquet")}'"), _files.Texts($"SELECT * EXCLUDE (v__x) FROM '{_files.Path("out.parquet")}'"));
    }

    [Fact]
    public async Task Names_of_directories_are_no_columns_of_a_spine()
    {
        _files.Parquet("events.parquet", "SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS at, 5::BIGINT AS x");
        _files.Parquet("k=9/run=3/spine.parquet", "SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-02' AS t");
        Assert.Equal(["5"], await new Events { Spine = Spine.FromParquet("k=9/run=3/spine.parquet", time: "t") }.ValuesAsync(_files));
        Assert.Equal(["k BIGINT", "t TIMESTAMP", "v__x BIGINT"], _files.Schema(_files.Path("out.parquet")));
    }

    [Fact]
    public async Task An_empty_spine_gives_an_empty_result()
    {
        _files.Parquet("events.parquet", "SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS at, 5::BIGINT AS x");
        _files.Parquet("spine.parquet", "SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-02' AS t WHERE false");
        Assert.Equal(0, (await new Events().RunAsync(_files)).Rows);
        Assert.Equal(["k BIGINT", "t TIMESTAMP", "v__x BIGINT"], _files.Schema(_files.Path("out.parquet")));
    }

    [Fact]
    public async Task An_empty_source_gives_unknown_entities()
    {
        _files.Parquet("events.parquet", "SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS at, 5::BIGINT AS x WHERE false");
        _files.Parquet("spine.parquet", "SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-02' AS t");
        var summary = await new Events { Features = [new WindowFeature { Name = "x", Aggregate = "count", Window = Events.Second }] }.RunAsync(_files);
        Assert.Equal(["0"], _files.Column($"SELECT v__x FROM '{_files.Path("out.parquet")}'"));
        Assert.Equal(new SourceSummary("v", "events", 0, 0, 0), Assert.Single(summary.Sources));
    }

    [Fact]
    public async Task A_spine_may_be_replaced_by_its_result()
    {
        _files.Parquet("events.parquet", "SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS at, 5::BIGINT AS x");
        _files.Parquet("out.parquet", "SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-02' AS t");
        Assert.Equal(["5"], await new Events { Spine = Spine.FromParquet("out.parquet", time: "t") }.ValuesAsync(_files));
    }

    private void WriteTextEvents() =>
        _files.Parquet("events.parquet", "SELECT * FROM (VALUES ('007', TIMESTAMP '2024-01-01', 1::BIGINT), ('7', TIMESTAMP '2024-01-01', 2)) AS e(k, \"at\", x)");

    private static Events Csv(string file) => new() { Key = FeatureType.String, Spine = Spine.FromCsv(file, time: "t") };
}
