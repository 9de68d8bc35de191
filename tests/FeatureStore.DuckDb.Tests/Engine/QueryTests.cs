using FeatureStore.Model;

namespace FeatureStore.DuckDb.Tests.Engine;

/// <summary>Queries are one SELECT each and read files relative to the directory of their source.</summary>
public sealed class QueryTests : IDisposable
{
    private readonly Workspace _files = new();

    public QueryTests() => _files.Parquet("spine.parquet", "SELECT 1::BIGINT AS k, TIMESTAMP '2024-06-01' AS t");

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("SELECT 1; SELECT 2")]
    [InlineData("SELECT 1; COPY (SELECT 1) TO 'stolen.csv'")]
    [InlineData("COPY (SELECT 1) TO 'stolen.csv'")]
    [InlineData("INSTALL httpfs")]
    [InlineData("ATTACH 'other.db'")]
    [InlineData("SET threads = 1")]
    [InlineData("CREATE TABLE x AS SELECT 1")]
    [InlineData("WITH x AS (INSERT INTO spine VALUES (1) RETURNING 1) SELECT * FROM x")]
    [InlineData("SELECT 1) TO 'stolen.csv'; COPY (SELECT 1")]
    [InlineData("")]
    [InlineData("-- nothing")]
    public async Task What_is_not_one_select_is_refused(string sql)
    {
        var error = await Of(sql).FailsAsync<FeatureDataException>(_files);
        Assert.Equal(("events", "query"), (error.Relation, error.File));
        Assert.Contains("the query cannot be run", error.Message, StringComparison.Ordinal);
        if (sql.Length > 0)
            Assert.Equal("spine", (await new Events { Spine = Spine.FromSql(sql, "t") }.FailsAsync<FeatureDataException>(_files)).Relation);
    }

    [Fact]
    public async Task A_query_without_end_is_refused() =>
        Assert.Contains("1048576", (await Of("SELECT '" + new string('x', 1 << 20) + "'").FailsAsync<FeatureDataException>(_files)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("SELECT * FROM 'e.parquet'")]
    [InlineData("WITH e AS (FROM read_parquet('*.parquet')) SELECT * FROM e ORDER BY k; ")]
    public async Task Relative_paths_start_in_the_directory_of_the_source(string sql)
    {
        _files.Parquet("sources/e.parquet", Row(5));
        _files.Parquet("e.parquet", Row(6));
        await Of(sql).RunAsync(_files, new FeatureStoreBuilder().UseSourceRoot("events", "sources"));
        Assert.Equal(["5"], _files.Column($"SELECT v__x FROM '{_files.Path("out.parquet")}'"));
    }

    [Fact]
    public async Task Paths_of_definitions_start_there_too_and_bound_ones_in_the_root()
    {
        _files.Parquet("sources/events.parquet", Row(5));
        _files.Parquet("events.parquet", Row(6));
        await new Events().RunAsync(_files, new FeatureStoreBuilder().UseSourceRoot("events", _files.Path("sources")));
        Assert.Equal(["5"], _files.Column($"SELECT v__x FROM '{_files.Path("out.parquet")}'"));
        await new Events().RunAsync(_files, new FeatureStoreBuilder().UseSourceRoot("events", "sources").UseSource("events", "events.parquet"));
        Assert.Equal(["6"], _files.Column($"SELECT v__x FROM '{_files.Path("out.parquet")}'"));
    }

    [Fact]
    public async Task Queries_of_one_run_start_in_one_directory()
    {
        _files.Parquet("sources/e.parquet", Row(5));
        var both = Of("SELECT * FROM 'e.parquet'") with { Spine = Spine.FromSql("SELECT 1::BIGINT AS k, TIMESTAMP '2024-06-01' AS t", "t") };
        var error = await Assert.ThrowsAsync<FeatureStoreException>(() => both.RunAsync(_files, new FeatureStoreBuilder().UseSourceRoot("events", "sources")));
        Assert.Contains("source 'events'", error.Message, StringComparison.Ordinal);
        Assert.Contains("the spine", error.Message, StringComparison.Ordinal);
        Assert.Contains("UseSourceRoot", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_directory_that_reads_as_two_is_refused()
    {
        _files.Parquet("a,b/e.parquet", Row(5));
        var error = await Assert.ThrowsAsync<FeatureStoreException>(() => Of("SELECT * FROM 'e.parquet'").RunAsync(_files, new FeatureStoreBuilder().UseSourceRoot("events", "a,b")));
        Assert.Contains("comma", error.Message, StringComparison.Ordinal);
        await (new Events { Path = "e.parquet" }).RunAsync(_files, new FeatureStoreBuilder().UseSourceRoot("events", "a,b"));
    }

    // DuckDB would read it without a word.
    [Fact]
    public async Task A_file_of_the_process_is_not_taken_for_one_of_the_source()
    {
        var here = Directory.EnumerateFiles(Directory.GetCurrentDirectory(), "*.json").First();
        var error = await Of($"SELECT * FROM read_json('{Path.GetFileName(here)}')").FailsAsync<FeatureDataException>(_files);
        Assert.Contains("absolute path", error.Message, StringComparison.Ordinal);
    }

    private static Events Of(string sql) => new() { Source = s => s with { Path = null, Sql = sql } };

    private static string Row(int x) => $"SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS at, {x}::BIGINT AS x";
}
