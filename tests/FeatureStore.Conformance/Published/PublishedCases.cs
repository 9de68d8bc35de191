namespace FeatureStore.Conformance;

/// <summary>What others published as right: pandas and DuckDB for as-of joins, Feast for point-in-time joins.</summary>
[Trait("Category", "Oracles")]
public abstract class PublishedCases(DefinitionDoor door = DefinitionDoor.Records) : HistoricalConformance
{
    private const string Pandas = "asof/pandas_cases.json";
    private const string DuckDb = "asof/duckdb_cases.json";
    private const string Feast = "feast/pit_cases.json";

    // By place: pandas' own names repeat. The third looks forward, which no feature does.
    public static TheoryData<int> PandasCases => [0, 1, 3, 4, 5, 6, 7, 8];

    [Theory]
    [MemberData(nameof(PandasCases))]
    public Task Pandas_merge_asof(int place) => AgreesAsync(PublishedCase.OfPandas(OracleFiles.Cases(Pandas)[place]));

    [Fact]
    public void All_backward_cases_of_pandas_are_asked() =>
        Assert.Equal(PandasCases.Select(c => c.Data), OracleFiles.Cases(Pandas).Index().Where(c => c.Item.GetProperty("direction").GetString() == "backward").Select(c => c.Index));

    [Theory]
    [InlineData("trades_prices")]
    [InlineData("no_key_left")]
    [InlineData("strictly_before")]
    public Task DuckDb_asof_join(string id) => AgreesAsync(PublishedCase.OfDuckDb(OracleFiles.Case(DuckDb, id)));

    // Its sixth case, created_filter_off, shows rows before they were created, which ours never do.
    [Theory]
    [InlineData("ibis_ttl10d_created_dedup")]
    [InlineData("backfills_latest_created_wins")]
    [InlineData("created_filter_on")]
    [InlineData("same_entity_many_times")]
    [InlineData("two_views_one_key")]
    public Task Feast_point_in_time_join(string id) => AgreesAsync(PublishedCase.OfFeast(OracleFiles.Case(Feast, id)));

    private async Task AgreesAsync(PublishedCase published)
    {
        Assert.NotEmpty(published.Expected);
        Assert.Contains(published.Columns, c => c.Contains("__"));
        Assert.Equal(published.Expected, published.Answer(await EvaluateAsync(published.History.Through(door))));
    }
}
