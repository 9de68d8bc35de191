using FeatureStore.Model;

namespace FeatureStore.DuckDb.Tests.Engine;

/// <summary>What is wrong with files, options and paths is an error of the store that says where, and nothing is left behind.</summary>
public sealed class BadInputTests : IDisposable
{
    private static readonly FeatureType Colours = FeatureType.Enum("Colour", [new("red", 1), new("blue", 2)]);

    private readonly Workspace _files = new();

    public BadInputTests()
    {
        _files.Parquet("events.parquet", "SELECT range AS k, TIMESTAMP '2024-01-01' AS at, range AS x FROM range(100)");
        _files.Parquet("spine.parquet", "SELECT range AS k, TIMESTAMP '2024-01-02' AS t FROM range(100)");
    }

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("missing.parquet")]
    [InlineData("none/**/*.parquet")]
    [InlineData(".")]
    public async Task Missing_files(string path)
    {
        var error = await new Events { Path = path }.FailsAsync<FeatureDataException>(_files);
        Assert.Equal(("events", Path.GetFullPath(path, _files.Root)), (error.Relation, error.File));
        Assert.Contains("UseSource", error.Message, StringComparison.Ordinal);
        Assert.Equal("spine", (await new Events { Spine = Spine.FromParquet(path, "t") }.FailsAsync<FeatureDataException>(_files)).Relation);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(200)]
    public async Task Files_that_are_cut(int length)
    {
        var bytes = await File.ReadAllBytesAsync(_files.Path("events.parquet"), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(_files.Path("events.parquet"), bytes[..length], TestContext.Current.CancellationToken);
        var error = await new Events().FailsAsync<FeatureDataException>(_files);
        Assert.Equal("events", error.Relation);
        Assert.Contains(_files.Path("events.parquet"), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_whose_pages_are_garbage()
    {
        var bytes = await File.ReadAllBytesAsync(_files.Path("events.parquet"), TestContext.Current.CancellationToken);
        for (var i = 4; i < 200; i++)
            bytes[i] = 0xff;
        await File.WriteAllBytesAsync(_files.Path("events.parquet"), bytes, TestContext.Current.CancellationToken);
        var error = await new Events().FailsAsync<FeatureStoreException>(_files);
        Assert.Contains("events.parquet", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_instead_of_parquet()
    {
        _files.Text("events.parquet", "k,at,x\n1,2024-01-01,1\n");
        Assert.Contains("events.parquet", (await new Events().FailsAsync<FeatureDataException>(_files)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Directories_instead_of_files()
    {
        Directory.CreateDirectory(_files.Path("folder.parquet"));
        Assert.Contains("folder.parquet", (await new Events { Path = "folder.parquet" }.FailsAsync<FeatureDataException>(_files)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS at, 1.6::DOUBLE AS x", "DOUBLE")]
    [InlineData("SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS at, 1::INTEGER AS x", "INTEGER")]
    [InlineData("SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS at, '7' AS x", "VARCHAR")]
    [InlineData("SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS at, 1::BIGINT AS y", "missing")]
    public async Task Files_read_together_that_differ(string second, string says)
    {
        _files.Parquet("parts/1.parquet", "SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS at, 1::BIGINT AS x");
        _files.Parquet("parts/2.parquet", second);
        var error = await new Events { Path = "parts/*.parquet" }.FailsAsync<FeatureDataException>(_files);
        Assert.Equal((_files.Path("parts/2.parquet"), "x"), (error.File, error.Column));
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_read_together_that_nest()
    {
        _files.Parquet("parts/1.parquet", "SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS at, 1::BIGINT AS x");
        _files.Parquet("parts/2.parquet", "SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS at, {'x': 1::BIGINT} AS x");
        var error = await new Events { Path = "parts/*.parquet" }.FailsAsync<FeatureStoreException>(_files);
        Assert.Contains(_files.Path("parts/2.parquet"), error.Message, StringComparison.Ordinal);
        Assert.Contains("\"x\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_read_together_that_are_not_all_parquet()
    {
        _files.Parquet("parts/1.parquet", "SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS at, 1::BIGINT AS x");
        _files.Text("parts/2.txt", "hello");
        Assert.Contains("2.txt", (await new Events { Path = "parts/*" }.FailsAsync<FeatureDataException>(_files)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_read_together_may_have_columns_of_their_own()
    {
        _files.Parquet("parts/1.parquet", "SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS at, 1::BIGINT AS x, {'x': 1.5} AS n");
        _files.Parquet("parts/2.parquet", "SELECT 2::BIGINT AS x, TIMESTAMP '2024-01-01' AS at, 2::BIGINT AS k, 'other' AS y");
        Assert.Equal([null, "1", "2"], (await new Events { Path = "parts/*.parquet" }.ValuesAsync(_files)).Take(3));
    }

    [Fact]
    public async Task Missing_columns_suggest_the_nearest()
    {
        var error = await new Events { Columns = [new("x", FeatureType.Int64, true) { PhysicalName = "att" }] }.FailsAsync<FeatureDataException>(_files);
        Assert.Equal("att", error.Column);
        Assert.Contains("Did you mean 'at'?", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT TIMESTAMP '2024-01-01' AS t", "k", "missing")]
    [InlineData("SELECT 1::BIGINT AS k", "t", "missing")]
    [InlineData("SELECT 1::BIGINT AS k, DATE '2024-01-01' AS t", "t", "DATE")]
    [InlineData("SELECT 1::BIGINT AS k, '2024-01-01' AS t", "t", "VARCHAR")]
    [InlineData("SELECT '1' AS k, TIMESTAMP '2024-01-01' AS t", "k", "VARCHAR")]
    [InlineData("SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS t, 1 AS v__x", "v__x", "Rename")]
    [InlineData("SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS t, 1 AS V__X", "V__X", "Rename")]
    [InlineData("SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS t, 1 AS __row", "__row", "reserved")]
    [InlineData("SELECT 1::BIGINT AS k, TIMESTAMP '10000-01-01' AS t", null, "row 0")]
    [InlineData("SELECT 1::BIGINT AS k, TIMESTAMP '0001-01-01 (BC)' AS t", null, "row 0")]
    public async Task Spines_that_do_not_fit(string spine, string? column, string says)
    {
        _files.Parquet("spine.parquet", spine);
        var error = await new Events().FailsAsync<FeatureDataException>(_files);
        Assert.Equal(("spine", _files.Path("spine.parquet"), column), (error.Relation, error.File, error.Column));
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("k,t\nx,2024-01-01\n", "k")]
    [InlineData("k,t\n1,yesterday\n", "t")]
    [InlineData("k,t\n1,now\n", "t")]
    [InlineData("k,t\n1,2024-02-30\n", "t")]
    [InlineData("k,t\n1,01/02/2024\n", "t")]
    public async Task Text_that_does_not_fit(string text, string column)
    {
        _files.Text("spine.csv", text);
        var error = await new Events { Spine = Spine.FromCsv("spine.csv", "t") }.FailsAsync<FeatureDataException>(_files);
        Assert.Contains(_files.Path("spine.csv"), error.Message, StringComparison.Ordinal);
        Assert.Equal(column, error.Column);
    }

    [Fact]
    public async Task Formats_that_are_not_what_was_said()
    {
        Assert.Contains("Spine.FromParquet", (await new Events { Spine = Spine.FromCsv("spine.parquet", "t") }.FailsAsync<FeatureDataException>(_files)).Message, StringComparison.Ordinal);
        _files.Text("spine.csv", "k,t\n1,2024-01-01\n");
        Assert.Contains("Spine.FromCsv", (await new Events { Spine = Spine.FromParquet("spine.csv", "t") }.FailsAsync<FeatureDataException>(_files)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'purple'", "purple")]
    [InlineData("'Red'", "Red")]
    [InlineData("7", "7")]
    public async Task Values_that_an_enum_does_not_declare(string stored, string value)
    {
        _files.Parquet("events.parquet", $"SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS at, {stored} AS x");
        AssertAboutValue(await Events.Of(Colours).FailsAsync<FeatureDataException>(_files), "events", "x", value);
    }

    [Fact]
    public async Task Keys_that_an_enum_does_not_declare()
    {
        _files.Parquet("events.parquet", "SELECT 'red' AS k, TIMESTAMP '2024-01-01' AS at, 1::BIGINT AS x");
        _files.Parquet("spine.parquet", "SELECT 'purple' AS k, TIMESTAMP '2024-01-02' AS t");
        AssertAboutValue(await new Events { Key = Colours }.FailsAsync<FeatureDataException>(_files), "spine", "k", "purple");
    }

    [Fact]
    public async Task Texts_that_are_no_uuid()
    {
        _files.Parquet("events.parquet", "SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS at, 'zzz' AS x");
        AssertAboutValue(await Events.Of(FeatureType.Uuid).FailsAsync<FeatureDataException>(_files), "events", "x", "zzz");
    }

    [Theory]
    [InlineData("nan")]
    [InlineData("inf")]
    [InlineData("-inf")]
    public async Task Not_finite_where_the_source_forbids_it(string value)
    {
        _files.Parquet("events.parquet", $"SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS at, '{value}'::DOUBLE AS x");
        var error = await (Events.Of(FeatureType.Float64) with { Source = s => s with { Nan = NanPolicy.Fail } }).FailsAsync<FeatureDataException>(_files);
        Assert.Equal(("events", "x"), (error.Relation, error.Column));
    }

    [Fact]
    public async Task Zones_that_are_not()
    {
        var error = await new Events { Source = s => s with { TimeZone = "Mars/Olympus" } }.FailsAsync<FeatureDataException>(_files);
        Assert.Contains("'Mars/Olympus'", error.Message, StringComparison.Ordinal);
        await new Events { Source = s => s with { TimeZone = "' OR 1" } }.FailsAsync<InvalidDefinitionException>(_files);
    }

    [Fact]
    public async Task Options_that_are_not()
    {
        Assert.Contains("lots", (await new Events().FailsAsync<FeatureStoreException>(_files, o => o.MemoryLimit = "lots")).Message, StringComparison.Ordinal);
        Assert.Contains("options", (await new Events().FailsAsync<FeatureStoreException>(_files, o => o.Threads = -1)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELEC 1")]
    [InlineData("SELECT * FROM nowhere")]
    [InlineData("SELECT 1 AS k")]
    public async Task Queries_that_are_not(string sql)
    {
        var query = new Events { Source = s => s with { Path = null, Sql = sql } };
        Assert.Equal("events", (await query.FailsAsync<FeatureDataException>(_files)).Relation);
        Assert.Equal("spine", (await new Events { Spine = Spine.FromSql(sql, "t") }.FailsAsync<FeatureDataException>(_files)).Relation);
    }

    [Fact]
    public async Task Sources_that_are_nowhere()
    {
        var error = await new Events { Source = s => s with { Path = null } }.FailsAsync<FeatureStoreException>(_files);
        Assert.Contains("UseSource(\"events\"", error.Message, StringComparison.Ordinal);
    }

    private void AssertAboutValue(FeatureDataException error, string relation, string column, string value)
    {
        Assert.Equal((relation, column), (error.Relation, error.Column));
        Assert.StartsWith(_files.Root, error.File, StringComparison.Ordinal);
        Assert.EndsWith(value, error.Message, StringComparison.Ordinal);
    }
}
