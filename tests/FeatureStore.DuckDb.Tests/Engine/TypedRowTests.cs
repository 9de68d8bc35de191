using FeatureStore.Model;

namespace FeatureStore.DuckDb.Tests.Engine;

/// <summary>Rows as C# reads them.</summary>
public sealed class TypedRowTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2024, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly Workspace _files = new();

    public TypedRowTests() =>
        _files.Parquet("clicks.parquet", "SELECT col0 AS user_name, col1::BIGINT AS number, col2 AS at FROM (VALUES ('a', 1, TIMESTAMP '2024-01-01 11:00:00'), ('a', 2, TIMESTAMP '2024-01-01 11:58:00'), ('b', 3, TIMESTAMP '2024-01-01 11:30:00'))");

    public void Dispose() => _files.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Views_of_one_source_keep_their_own_windows_and_keys()
    {
        await using var store = _files.Store();
        (string Me, string Friend)[] asked = [("a", "b"), ("b", "a"), ("a", "nobody")];
        var features = store.GetHistoricalFeatures<TwoUsers, (string Me, string Friend)>(Spine.From(asked, _ => Noon, r => new TwoUsers.Input(r.Me, r.Friend)));
        var rows = await features.ToListAsync(Token);

        Assert.Equal(asked, rows.Select(r => r.Spine));
        Assert.Equal([2L, 3L, 2L], rows.Select(r => r.Features.Clicking.Number));
        Assert.Equal([2L, 1L, 2L], rows.Select(r => r.Features.Clicking.Count1h));
        Assert.Equal([1L, 2L, 0L], rows.Select(r => r.Features.Friend.Count1h));
        Assert.Equal([1L, 0L, 1L], rows.Select(r => r.Features.ClickingLately.Count5m));
        Assert.Equal(TimeSpan.FromDays(30).TotalMicroseconds, Assert.Single(features.Plan.Scans).Lookback ?? TimeSpan.FromDays(30).TotalMicroseconds);
        Assert.Equal(["clicking__number", "clicking__count_1h", "clicking__sum_30d", "friend__count_1h", "clicking_lately__count_5m"], features.Plan.Outputs.Select(o => o.Name));
    }

    [Fact]
    public async Task Times_of_typed_rows_are_floored()
    {
        // 11:58 is not before 11:58:00.0000009, floored.
        await using var store = _files.Store();
        var edge = new DateTimeOffset(2024, 1, 1, 11, 58, 0, TimeSpan.Zero);
        DateTimeOffset[] times = [edge.AddTicks(9), edge.AddTicks(10), new DateTimeOffset(1960, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(9), edge.ToOffset(TimeSpan.FromHours(5.5)).AddTicks(19), DateTimeOffset.MinValue, DateTimeOffset.MaxValue];
        var rows = await store.GetHistoricalFeatures<Clicking, DateTimeOffset>(Spine.From(times, t => t, _ => new User("a"))).ToListAsync(Token);

        Assert.Equal([1L, 2L, null, 2L, null, 2L], rows.Select(r => r.Features.Number));
        Assert.Equal([edge, edge.AddTicks(10), new(1960, 1, 1, 0, 0, 0, TimeSpan.Zero), edge.AddTicks(10), DateTimeOffset.MinValue, DateTimeOffset.MaxValue.AddTicks(-9)], rows.Select(r => r.Time));
    }

    [Fact]
    public async Task A_null_key_is_nobody()
    {
        await using var store = _files.Store();
        var rows = await store.GetHistoricalFeatures<Clicking, int>(Spine.From([1], _ => Noon, _ => new User(null!))).ToListAsync(Token);
        Assert.Equal(new Clicking { Number = null, Count1h = 0, Sum30d = null }, Assert.Single(rows).Features);
    }

    [Fact]
    public async Task Rows_are_read_from_any_collection_more_than_a_batch_long()
    {
        await using var store = _files.Store();
        var features = store.GetHistoricalFeatures<Clicking, int>(Spine.From(Enumerable.Range(0, 5000), i => Noon.AddMinutes(i % 7), i => new User(i % 2 == 0 ? "a" : "b")));
        for (var run = 0; run < 2; run++)
        {
            var rows = await features.ToListAsync(Token);
            Assert.Equal(Enumerable.Range(0, 5000), rows.Select(r => r.Spine));
            Assert.All(rows, r => Assert.Equal((r.Spine % 2 == 0 ? 2 : 3, Noon.AddMinutes(r.Spine % 7)), (r.Features.Number, r.Time)));
        }
    }

    [Fact]
    public async Task No_rows_give_no_rows()
    {
        await using var store = _files.Store();
        Assert.Empty(await store.GetHistoricalFeatures<Clicking, int>(Spine.From(Array.Empty<int>(), _ => Noon, _ => new User("a"))).ToListAsync(Token));
    }

    [Fact]
    public async Task Spine_columns_are_read_by_their_type()
    {
        _files.Parquet("spine.parquet", """
            SELECT 'a' AS user_name, TIMESTAMP '2024-01-01 12:00:00' AS t, true AS label, 7::BIGINT AS big, 7::TINYINT AS tiny, 1.5::DOUBLE AS real, 1.25::DECIMAL(4,2) AS money, 'x' AS note, NULL::BIGINT AS nothing,
                DATE '2024-02-29' AS day, TIMESTAMP '2024-01-01 00:00:00' AS local, TIMESTAMPTZ '2024-01-01 00:00:00+01' AS zoned, '01234567-89ab-cdef-0123-456789abcdef'::UUID AS id,
                '\x01\x02'::BLOB AS bytes, [1, 2] AS list, 'b'::ENUM('a', 'b') AS choice, 18446744073709551615::UBIGINT AS huge
            UNION ALL SELECT 'b', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
            """);
        await using var store = _files.Store();
        var rows = await store.GetHistoricalFeatures<Clicking>(Spine.FromParquet("spine.parquet", "t")).ToListAsync(Token);
        var (row, empty) = (rows[0], rows[1]);

        Assert.Equal(Noon, row.Time);
        Assert.True(row.Get<bool>("label"));
        Assert.True(row.Get<bool?>("label"));
        Assert.Equal(7L, row.Get<long>("big"));
        Assert.Equal(7L, row.Get<long?>("big"));
        Assert.Equal((sbyte)7, row.Get<sbyte>("tiny"));
        Assert.Equal(1.5, row.Get<double>("real"));
        Assert.Equal(1.25m, row.Get<decimal>("money"));
        Assert.Equal("x", row.Get<string>("note"));
        Assert.Equal("a", row.Get<string>("user_name"));
        Assert.Null(row.Get<long?>("nothing"));
        Assert.Equal(new DateOnly(2024, 2, 29), row.Get<DateOnly>("day"));
        Assert.Equal(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero), row.Get<DateTimeOffset>("local"));
        Assert.Equal(new DateTimeOffset(2023, 12, 31, 23, 0, 0, TimeSpan.Zero), row.Get<DateTimeOffset>("zoned"));
        Assert.Equal(Guid.Parse("01234567-89ab-cdef-0123-456789abcdef"), row.Get<Guid>("id"));
        Assert.Equal([1, 2], row.Get<byte[]>("bytes"));
        Assert.Equal([1, 2], row.Get<List<int>>("list"));
        Assert.Equal("b", row.Get<string>("choice"));
        Assert.Equal(ulong.MaxValue, row.Get<ulong>("huge"));

        Assert.Null(empty.Time);
        Assert.Equal(new Clicking(), empty.Features);
        Assert.Null(empty.Get<string?>("note"));
        Assert.Null(empty.Get<bool?>("label"));

        Assert.Equal("Spine column 'big' is Int64, not Int32. Read it as that.", Assert.Throws<FeatureStoreException>(() => row.Get<int>("big")).Message);
        Assert.Equal("Spine column 'label' is null here. Read it as 'Boolean?'.", Assert.Throws<FeatureStoreException>(() => empty.Get<bool>("label")).Message);
        Assert.StartsWith("The spine has no column 'lable'. It has user_name, t, label, ", Assert.Throws<FeatureStoreException>(() => row.Get<bool>("lable")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_called_time_is_refused_as_the_instants_have_that_name()
    {
        await using var store = _files.Store();
        var spine = Spine.From([1L], _ => Noon, k => new Clock(k));
        var error = await Assert.ThrowsAnyAsync<FeatureStoreException>(() => store.GetHistoricalFeatures<Clocked, long>(spine).ToParquetAsync(_files.Path("out.parquet"), null, Token));
        Assert.Contains("'time'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_input_of_another_service_is_refused()
    {
        await using var store = _files.Store();
        var error = Assert.Throws<FeatureStoreException>(() => store.GetHistoricalFeatures<Clicking, int>(Spine.From([1], _ => Noon, _ => new Probe(1))));
        Assert.Contains("user_name", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Instants_beyond_the_years_of_csharp_name_their_column()
    {
        _files.Parquet("scalars.parquet", $"SELECT 1::BIGINT AS id, {string.Join(", ", ScalarCases.All.Select(c => $"CAST({(c.Column == "moment" ? "'12000-01-01 00:00:00+00'" : "NULL")} AS {c.FileType}) AS {c.Column}"))}, TIMESTAMP '2024-01-01' AS at");
        await using var store = _files.Store();
        var features = store.GetHistoricalFeatures<Newest, int>(Spine.From([1], _ => Noon.AddDays(1), _ => new Probe(1)));
        var error = await Assert.ThrowsAsync<FeatureStoreException>(async () => await features.ToListAsync(Token));
        Assert.Contains("newest__moment", error.Message, StringComparison.Ordinal);
    }
}
