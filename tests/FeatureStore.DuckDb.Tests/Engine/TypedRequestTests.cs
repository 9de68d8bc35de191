using FeatureStore.Model;

namespace FeatureStore.DuckDb.Tests.Engine;

/// <summary>Requests of typed rows come back as they were given, and count as the law has them.</summary>
public sealed class TypedRequestTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2024, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly Workspace _files = new();

    public TypedRequestTests() => _files.Parquet("clicks.parquet", "SELECT 'a' AS user_name, 3::BIGINT AS number, TIMESTAMP '2024-01-01 11:00:00' AS at");

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Requests_of_every_width_come_back()
    {
        await using var store = _files.Store();
        Weighed.Input[] inputs = [new("a", 0.1f, "x", 1.5m, Noon.AddTicks(19)), new("b", -0.0f, null, -2m, DateTimeOffset.MinValue)];
        var rows = await Features(store, inputs).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal([0.1f, 0f], rows.Select(r => r.Features.Weight));
        Assert.False(float.IsNegative(rows[1].Features.Weight));
        Assert.Equal(["x", null], rows.Select(r => r.Features.Note));
        Assert.Equal([1.5m, -2m], rows.Select(r => r.Features.Price));
        Assert.Equal([Noon.AddTicks(10), DateTimeOffset.MinValue], rows.Select(r => r.Features.Since));
        Assert.Equal([3 * (double)0.1f, null], rows.Select(r => r.Features.Product));
    }

    [Fact]
    public async Task A_file_has_them_once_and_what_is_derived_from_them()
    {
        await using var store = _files.Store();
        await Features(store, [new("a", 0.5f, "x", 1.5m, Noon)]).ToParquetAsync(_files.Path("out.parquet"), null, TestContext.Current.CancellationToken);

        Assert.Equal(
            ["time TIMESTAMP WITH TIME ZONE", "user_name VARCHAR", "weight FLOAT", "note VARCHAR", "price DECIMAL(10,3)", "since TIMESTAMP WITH TIME ZONE", "clicking__number BIGINT", "product DOUBLE"],
            _files.Schema(_files.Path("out.parquet")));
        Assert.Equal(["1.5"], _files.Column($"SELECT product FROM '{_files.Path("out.parquet")}'"));
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public async Task A_request_that_is_not_finite_is_told(float weight)
    {
        await using var store = _files.Store();
        Weighed.Input[] inputs = [new("a", 1, null, 1, Noon), new("a", weight, null, 1, Noon)];
        var error = await Assert.ThrowsAsync<FeatureDataException>(async () => await Features(store, inputs).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Contains("column 'weight': the request is null or not finite in row 1.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_column_of_the_instants_has_a_name_of_its_own()
    {
        await using var store = _files.Store();
        var features = store.GetHistoricalFeatures<Timed, int>(Spine.From([1], _ => Noon, _ => new Timed.Input("a")));
        var error = await Assert.ThrowsAsync<FeatureStoreException>(async () => await features.ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal("A request or feature of 'timed' is called 'time', as is the column of the rows' instants. Rename it, or bring the rows in a file.", error.Message);
    }

    [Fact]
    public async Task A_row_without_a_time_is_read()
    {
        _files.Parquet("spine.parquet", "SELECT 'a' AS user_name, NULL::TIMESTAMP AS t");
        await using var store = _files.Store();
        var rows = await store.GetHistoricalFeatures<Houred>(Spine.FromParquet("spine.parquet", "t")).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal((null, null, 0), (rows[0].Time, rows[0].Features.Clicking.Number, rows[0].Features.Hour));
    }

    private static HistoricalFeatures<Weighed, Weighed.Input> Features(FeatureStoreClient store, Weighed.Input[] inputs) =>
        store.GetHistoricalFeatures<Weighed, Weighed.Input>(Spine.From(inputs, _ => Noon, input => input));
}
