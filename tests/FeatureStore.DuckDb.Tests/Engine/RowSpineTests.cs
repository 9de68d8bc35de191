using FeatureStore.Model;

namespace FeatureStore.DuckDb.Tests.Engine;

/// <summary>Spines of objects, for definitions without generated types.</summary>
public sealed class RowSpineTests
{
    private static readonly DateTimeOffset Noon = new(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly EquatableArray<KeyDefinition> Keys = EquatableArray.Of(new KeyDefinition("k", FeatureType.Int64));

    [Fact]
    public async Task Rows_come_back_in_order_with_their_columns()
    {
        using var files = new Workspace();
        files.Parquet("events.parquet", "SELECT 1::BIGINT AS k, 7::BIGINT AS x, TIMESTAMP '2024-05-01 11:00:00' AS at");
        var events = new Events { Spine = Spine.FromRows(Keys, [new(Noon, [2L]), new(Noon, [1L]), new(Noon, [null]), new(Noon.AddHours(-1), [1L]), new(Noon, [1L])], time: "asked at") };

        await events.RunAsync(files);
        Assert.Equal(["asked at TIMESTAMP WITH TIME ZONE", "k BIGINT", "v__x BIGINT"], files.Schema(files.Path("out.parquet")));
        Assert.Equal([[null, "2"], ["7", "1"], [null, null], [null, "1"], ["7", "1"]], files.Texts($"SELECT v__x, k FROM '{files.Path("out.parquet")}'"));
    }

    [Fact]
    public async Task A_reader_gives_values_as_objects()
    {
        using var files = new Workspace();
        files.Parquet("events.parquet", "SELECT 1::BIGINT AS k, 7::BIGINT AS x, TIMESTAMP '2024-05-01 11:00:00' AS at");
        await using var store = files.Store();
        var features = new Events { Spine = Spine.FromRows(Keys, [new(Noon, [1L]), new(Noon, [2L])]) }.From(store);
        using var reader = await features.Engine.OpenAsync(features.Request, TestContext.Current.CancellationToken);
        Assert.True(reader.Read());
        Assert.Equal((Noon, 7L), (reader.Time, reader.GetValue(0, FeatureType.Int64)));
        Assert.True(reader.Read());
        Assert.Null(reader.GetValue(0, FeatureType.Int64));
        Assert.False(reader.Read());
    }

    [Fact]
    public async Task A_key_may_be_called_time_if_the_instants_are_called_otherwise()
    {
        using var files = new Workspace();
        files.Parquet("events.parquet", "SELECT 1::BIGINT AS time, 7::BIGINT AS x, TIMESTAMP '2024-05-01 11:00:00' AS at");
        await using var store = files.Store();
        var events = new Events { Source = s => s with { Columns = EquatableArray.From(s.Columns.Select(c => c.Name == "k" ? c with { Name = "time", PhysicalName = "time" } : c)) } };
        var keys = EquatableArray.Of(new KeyDefinition("time", FeatureType.Int64));
        var definitions = events.Definitions with { Entities = EquatableArray.Of(new EntityDefinition { Name = "e", Keys = keys }) };

        var features = store.GetHistoricalFeatures(Planner.ServiceOf(events.View), definitions, Spine.FromRows(keys, [new(Noon, [1L])], time: "time_"));
        using var reader = await features.Engine.OpenAsync(features.Request, TestContext.Current.CancellationToken);
        Assert.True(reader.Read());
        Assert.Equal(7L, reader.GetValue(0, FeatureType.Int64));

        var taken = store.GetHistoricalFeatures(Planner.ServiceOf(events.View), definitions, Spine.FromRows(keys, [new(Noon, [1L])]));
        Assert.Contains("called 'time'", (await Assert.ThrowsAsync<FeatureStoreException>(() => taken.Engine.OpenAsync(taken.Request, TestContext.Current.CancellationToken))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_of_another_shape_is_an_error_that_says_so()
    {
        using var files = new Workspace();
        files.Parquet("events.parquet", "SELECT 1::BIGINT AS k, 7::BIGINT AS x, TIMESTAMP '2024-05-01 11:00:00' AS at");
        var more = await new Events { Spine = Spine.FromRows(Keys, [new(Noon, [1L]), new(Noon, [1L, 2L])]) }.FailsAsync<FeatureStoreException>(files);
        Assert.Equal("Row 1 of the spine has 2 values, and there are 1 columns (k).", more.Message);
        var other = await new Events { Spine = Spine.FromRows(Keys, [new(Noon, ["1"])]) }.FailsAsync<FeatureStoreException>(files);
        Assert.Equal("'k' is int64, and the value given is a String.", other.Message);
    }
}
