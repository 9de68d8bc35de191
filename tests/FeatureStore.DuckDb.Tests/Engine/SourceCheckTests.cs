using FeatureStore.Model;

namespace FeatureStore.DuckDb.Tests.Engine;

/// <summary>Everything that is wrong with the files of sources is found at once.</summary>
public sealed class SourceCheckTests : IDisposable
{
    private const string Row = "SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS at, 1::BIGINT AS x";

    private static readonly Events Wide = new() { Columns = [new("x", FeatureType.Int64, true), new("y", FeatureType.String, true)] };

    private readonly Workspace _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("events.parquet")]
    [InlineData("events.csv")]
    [InlineData("events.jsonl.gz")]
    public async Task Nothing_is_wrong(string path)
    {
        _files.Parquet("events.parquet", Row);
        _files.Text("events.csv", "k,at,x\n1,2024-01-01,1\n");
        _files.Text("events.jsonl.gz", """{"k": 1, "at": "2024-01-01", "x": 1}""");
        Assert.Empty(await CheckAsync(new Events { Path = path }));
        Assert.Empty(await CheckAsync(new Events { Source = s => s with { Path = null, Sql = $"SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS at, 1::BIGINT AS x" } }));
    }

    [Fact]
    public async Task All_columns_of_all_sources()
    {
        _files.Parquet("events.parquet", "SELECT 1::BIGINT AS k, DATE '2024-01-01' AS at, 'one' AS x");
        var definitions = Wide.Definitions with { Sources = EquatableArray.Of(Wide.Defined, Wide.Defined with { Name = "others", Path = "none.parquet" }) };
        await using var store = _files.Store();
        var problems = await store.CheckSourcesAsync(definitions, TestContext.Current.CancellationToken);
        var (events, none) = (_files.Path("events.parquet"), _files.Path("none.parquet"));
        Assert.Equal([("events", events, "at"), ("events", events, "x"), ("events", events, "y"), ("others", none, null)], problems.Select(p => (p.Source, p.File, p.Column)));
        Assert.StartsWith("the column is DATE in the files", problems[0].Message, StringComparison.Ordinal);
        Assert.StartsWith("there is no such file", problems[3].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_parquet_file_that_differs()
    {
        _files.Parquet("parts/1.parquet", Row + ", 'a' AS y");
        _files.Parquet("parts/2.parquet", Row);
        _files.Parquet("parts/3.parquet", "SELECT 1::INTEGER AS k, TIMESTAMP '2024-01-01' AS at, 1::BIGINT AS x, 1 AS y");
        Assert.Equal([(_files.Path("parts/2.parquet"), "y"), (_files.Path("parts/3.parquet"), "k"), (_files.Path("parts/3.parquet"), "y")], await PlacesAsync(Wide with { Path = "parts/*.parquet" }));
    }

    [Fact]
    public async Task Each_csv_file_that_differs()
    {
        _files.Text("parts/1.csv", "k,at,x,y\n1,2024-01-01,1,a\n");
        _files.Text("parts/2.csv", "k,at,x\n1,2024-01-01,1\n");
        _files.Text("parts/3.csv", "k,at,x,y\n1,yesterday,1,a\n");
        _files.Text("parts/4.csv", "y,k,at,x\na,1,2024-01-01,1\n");
        Assert.Equal([(_files.Path("parts/2.csv"), "y"), (_files.Path("parts/3.csv"), "at")], await PlacesAsync(Wide with { Path = "parts/*.csv" }));
    }

    [Fact]
    public async Task A_key_that_no_json_file_has()
    {
        _files.Text("parts/1.jsonl", """{"k": 1, "at": "2024-01-01", "x": 1}""");
        _files.Text("parts/2.jsonl", """{"k": 1, "at": "2024-01-01"}""");
        Assert.Equal([(_files.Path("parts/*.jsonl"), "y")], await PlacesAsync(Wide with { Path = "parts/*.jsonl" }));
    }

    [Theory]
    [InlineData("parquet")]
    [InlineData("csv.gz")]
    [InlineData("jsonl.gz")]
    public async Task Each_file_that_cannot_be_read(string extension)
    {
        foreach (var part in new[] { 1, 2, 3 })
        {
            Directory.CreateDirectory(_files.Path("parts"));
            File.WriteAllBytes(_files.Path($"parts/{part}.{extension}"), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
        }
        Assert.Equal(new[] { 1, 2, 3 }.Select(p => ((string?)_files.Path($"parts/{p}.{extension}"), (string?)null)), await PlacesAsync(new Events { Path = $"parts/*.{extension}" }));
    }

    [Fact]
    public async Task Zones_queries_formats_and_paths()
    {
        _files.Parquet("events.parquet", Row);
        _files.Text("mixed/1.csv", "k\n");
        _files.Text("mixed/2.jsonl", "{}");
        Assert.Contains("Mars/Olympus", Assert.Single(await CheckAsync(new Events { Source = s => s with { TimeZone = "Mars/Olympus" } })).Message, StringComparison.Ordinal);
        Assert.Contains("SELECT", Assert.Single(await CheckAsync(new Events { Source = s => s with { Path = null, Sql = "COPY x TO 'y'" } })).Message, StringComparison.Ordinal);
        Assert.Contains("one format", Assert.Single(await CheckAsync(new Events { Path = "mixed/*" })).Message, StringComparison.Ordinal);
        Assert.Contains("has no path", Assert.Single(await CheckAsync(new Events { Source = s => s with { Path = null } })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problems_are_bounded()
    {
        var many = new Events { Columns = [.. Enumerable.Range(0, 300).Select(i => new ColumnDefinition("x" + i, FeatureType.Int64, true))], Features = [new LatestFeature { Name = "x", Column = "x0" }] };
        _files.Parquet("events.parquet", Row);
        Assert.Equal(100, (await CheckAsync(many)).Count);
    }

    private async Task<IReadOnlyList<SourceProblem>> CheckAsync(Events events)
    {
        await using var store = _files.Store();
        var problems = await store.CheckSourcesAsync(events.Definitions, TestContext.Current.CancellationToken);
        Assert.All(problems, p => Assert.DoesNotContain("\n", p.Message, StringComparison.Ordinal));
        return problems;
    }

    private async Task<IEnumerable<(string?, string?)>> PlacesAsync(Events events) => (await CheckAsync(events)).Select(p => (p.File, p.Column));
}
