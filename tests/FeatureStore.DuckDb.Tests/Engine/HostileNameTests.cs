using FeatureStore.Model;

namespace FeatureStore.DuckDb.Tests.Engine;

/// <summary>Names and texts are names and texts, whatever stands in them.</summary>
public sealed class HostileNameTests : IDisposable
{
    private readonly Workspace _files = new();

    public void Dispose() => _files.Dispose();

    public static TheoryData<string> Names =>
    [
        "with space", "with\"quote", "with'quote", "x\"; DROP TABLE spine_rows; --", "'; COPY (SELECT 1) TO 'owned.parquet'; --", "/* x */", "-- x", "grösse 😀", "select", "t.k", "{i}", "$1", "?", "a\\b", "%s",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Columns(string name)
    {
        var quoted = $"\"{name.Replace("\"", "\"\"")}\"";
        _files.Parquet("events.parquet", $"SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS at, 'value' AS {quoted}");
        _files.Parquet("spine.parquet", $"SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-02' AS {quoted}");
        var events = new Events
        {
            Columns = [new("x", FeatureType.String, true) { PhysicalName = name }],
            Spine = Spine.FromParquet("spine.parquet", time: name),
        };
        Assert.Equal(["value"], await events.ValuesAsync(_files));
        Assert.Equal(["k BIGINT", name + " TIMESTAMP", "v__x VARCHAR"], _files.Schema(_files.Path("out.parquet")));
        Assert.DoesNotContain("owned.parquet", _files.Files);
        Assert.False(File.Exists("owned.parquet"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    [InlineData("[ab]")]
    [InlineData("*")]
    [InlineData("a=1,b")]
    public async Task Files(string name)
    {
        var file = name.Replace("/", "_", StringComparison.Ordinal);
        _files.Parquet(file + "/a.parquet", "SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS at, 1::BIGINT AS x");
        _files.Parquet("spine.parquet", "SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-02' AS t");
        await using var store = _files.Store();
        var target = _files.Path(file + "/out.parquet");
        await new Events { Path = file + "/a.parquet" }.From(store).ToParquetAsync(target, null, TestContext.Current.CancellationToken);
        var copy = _files.Path("copy.parquet");
        File.Copy(target, copy);
        Assert.Equal(["1"], _files.Column($"SELECT v__x FROM '{copy}'"));
    }

    [Theory]
    [InlineData("x[1].parquet", "x1.parquet")]
    [InlineData("x?.parquet", "x1.parquet")]
    [InlineData("x*/1.parquet", "xy/1.parquet")]
    public async Task Files_whose_names_match_others_are_refused(string name, string other)
    {
        _files.Parquet(name, "SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS at, 1::BIGINT AS x");
        _files.Parquet(other, "SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS at, 2::BIGINT AS x");
        _files.Parquet("spine.parquet", "SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-02' AS t");
        Assert.Equal(_files.Path(name), (await new Events { Path = name }.FailsAsync<FeatureDataException>(_files)).File);
        Assert.Equal(_files.Path(name), (await new Events { Path = "x*" + (name.Contains('/') ? "/*" : "") }.FailsAsync<FeatureDataException>(_files)).File);
        Assert.Equal(["2"], await new Events { Path = other }.ValuesAsync(_files));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Texts(string text)
    {
        _files.Parquet("events.parquet", $"SELECT '{text.Replace("'", "''")}' AS k, TIMESTAMP '2024-01-01' AS at, NULL::VARCHAR AS x");
        _files.Parquet("spine.parquet", $"SELECT '{text.Replace("'", "''")}' AS k, TIMESTAMP '2024-01-02' AS t");
        var events = new Events
        {
            Key = FeatureType.String,
            Columns = [new("x", FeatureType.String, true)],
            Features = [new LatestFeature { Name = "x", Column = "x", Default = text }, new WindowFeature { Name = "n", Aggregate = "count", Window = Duration.Parse("30d") }],
        };
        await events.RunAsync(_files);
        Assert.Equal([text, text, "1"], _files.Texts($"SELECT k, v__x, v__n FROM '{_files.Path("out.parquet")}'")[0]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Members_of_enums_and_values_they_do_not_declare(string text)
    {
        var member = $"'{text.Replace("'", "''")}'";
        _files.Parquet("events.parquet", $"SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS at, {member} AS x");
        _files.Parquet("spine.parquet", "SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-02' AS t");
        var error = await Events.Of(FeatureType.Enum("Odd", [new("other", 1)])).FailsAsync<FeatureDataException>(_files);
        Assert.EndsWith(text, error.Message, StringComparison.Ordinal);
    }
}
