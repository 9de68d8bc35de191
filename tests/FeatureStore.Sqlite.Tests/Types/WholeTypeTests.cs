using DuckDB.NET.Data;

namespace FeatureStore.Sqlite.Tests.Types;

/// <summary>Durations, bytes, vectors and lists of every scalar go from Parquet through batch, state and pushes, and come out as they were.</summary>
public sealed class WholeTypeTests : IDisposable
{
    private static readonly DateTimeOffset At = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly StoreFolder _folder = new();

    public WholeTypeTests()
    {
        var rows = Enumerable.Range(0, WholeCases.Rows).Select(row =>
            $"SELECT {row}::BIGINT AS id, {string.Join(", ", WholeCases.All.Select(c => $"{c.LiteralOf(row)} AS {c.Column}"))}, TIMESTAMPTZ '2024-01-01 00:00:00+00' AS at");
        Run($"COPY ({string.Join(" UNION ALL ", rows)}) TO '{PathOf("things.parquet")}' (FORMAT parquet)");
        Run($"COPY (SELECT range AS id, TIMESTAMP '2024-01-02' AS t FROM range({WholeCases.Rows})) TO '{PathOf("spine.parquet")}' (FORMAT parquet)");
    }

    public void Dispose() => _folder.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Batch_gives_them()
    {
        await using var store = Open();
        var rows = new List<Whole>();
        await foreach (var row in store.GetHistoricalFeatures<Whole>(Spine.FromParquet("spine.parquet", "t")))
            rows.Add(row.Features);
        Check(rows);
    }

    [Fact]
    public async Task What_batch_wrote_is_read_again()
    {
        await using (var store = Open())
            await store.GetHistoricalFeatures<Whole>(Spine.FromParquet("spine.parquet", "t")).ToParquetAsync(PathOf("out.parquet"), null, Token);
        var columns = WholeCases.All.Select(c => $"whole__{c.Column} AS {c.Column}");
        Run($"COPY (SELECT id, {string.Join(", ", columns)}, TIMESTAMPTZ '2024-01-01 00:00:00+00' AS at FROM '{PathOf("out.parquet")}') TO '{PathOf("again.parquet")}' (FORMAT parquet)");
        await using var again = Open("again.parquet");
        var rows = new List<Whole>();
        await foreach (var row in again.GetHistoricalFeatures<Whole>(Spine.FromParquet("spine.parquet", "t")))
            rows.Add(row.Features);
        Check(rows);
    }

    [Fact]
    public async Task State_that_was_materialized_gives_them()
    {
        await using var store = Open();
        await store.MaterializeAsync<Whole>(to: At.AddDays(1), cancellationToken: Token);
        Check(await store.GetOnlineFeaturesAsync<Whole, Thing>([.. Enumerable.Range(0, WholeCases.Rows).Select(i => new Thing(i))], At.AddDays(1), Token));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task State_that_was_pushed_gives_them(bool fromFile)
    {
        await using var store = Open();
        await store.MaterializeAsync<Whole>(to: At, cancellationToken: Token);
        var pushed = fromFile
            ? await store.PushAsync(Declared.Source<Things>(), Model.EquatableArray.Of(Declared.ViewSet<Whole>()), "things.parquet", progress: null, Token)
            : await store.PushAsync(Enumerable.Range(0, WholeCases.Rows).Select(Row), Token);
        Assert.Equal((WholeCases.Rows, 0), (pushed.Accepted, pushed.Refused));
        Check(await store.GetOnlineFeaturesAsync<Whole, Thing>([.. Enumerable.Range(0, WholeCases.Rows).Select(i => new Thing(i))], At.AddDays(1), Token));
    }

    [Fact]
    public async Task Requests_come_back()
    {
        await using var store = Open();
        await store.MaterializeAsync<Whole>(to: At.AddDays(1), cancellationToken: Token);
        WholeService.Input[] inputs =
        [
            new(0, new[] { 0.5f, -0.0f }, [Shade.Light, Shade.Dark], [1, 0], TimeSpan.FromMicroseconds(-7)),
            new(1, new[] { 1f, 2f }, [], null, TimeSpan.Zero),
        ];
        var online = await store.GetOnlineFeaturesAsync(inputs, At.AddDays(1), Token);
        var batch = new List<WholeService>();
        await foreach (var row in store.GetHistoricalFeatures<WholeService, WholeService.Input>(Spine.From(inputs, _ => At.AddDays(1), i => i)))
            batch.Add(row.Features);
        foreach (var answers in new[] { online, batch })
        {
            Assert.Equal([Texts(new[] { 0.5f, 0f }), Texts(new[] { 1f, 2f })], answers.Select(a => Texts(a.Query)));
            Assert.Equal([[Shade.Light, Shade.Dark], []], answers.Select(a => a.Shades));
            Assert.Equal([[1, 0], null], answers.Select(a => a.Token));
            Assert.Equal([TimeSpan.FromMicroseconds(-7), TimeSpan.Zero], answers.Select(a => a.Elapsed));
            Assert.Equal([false, true], answers.Select(a => a.Lacks));
        }
    }

    [Fact]
    public async Task Requests_that_are_wrong_are_refused()
    {
        await using var store = Open();
        await store.MaterializeAsync<Whole>(to: At.AddDays(1), cancellationToken: Token);
        (WholeService.Input Input, string Problem)[] wrong =
        [
            (new(0, new float[3], [], null, default), "'query' has 3 elements, and vector(2) has 2"),
            (new(0, default, [], null, default), "'query' has 0 elements"),
            (new(0, new[] { 1, float.NaN }, [], null, default), "'query' of 'whole_service' is null or not finite"),
            (new(0, new float[2], null!, null, default), "'shades' of 'whole_service' is null"),
            (new(0, new float[2], [(Shade)3], null, default), "'shades' holds 3, which is no member of its enum"),
            (new(0, new float[2], [], null, TimeSpan.FromTicks(1)), "finer than a microsecond"),
        ];
        foreach (var (input, problem) in wrong)
            Assert.Contains(problem, (await Assert.ThrowsAnyAsync<FeatureStoreException>(async () => await store.GetOnlineFeaturesAsync(input, At.AddDays(1), Token))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_longest_vector_and_long_lists_are_kept()
    {
        await using var store = Open();
        await store.MaterializeAsync<Whole>(to: At, cancellationToken: Token);
        var row = Row(WholeCases.Rows - 1) with { Words2 = [.. Enumerable.Range(0, 100_000).Select(i => new string('x', i % 5))], Larges = [.. Enumerable.Range(0, 100_000).Select(i => (long)i)] };
        await store.PushAsync([row], Token);
        var read = (await store.GetOnlineFeaturesAsync<Whole, Thing>([new(row.Id)], At.AddDays(1), Token))[0];
        Assert.Equal(row.Words2, read.Words2);
        Assert.Equal(row.Larges, read.Larges);
    }

    [Theory]
    [InlineData("span", "-5", "-7", "NULL")]
    [InlineData("raw", "'\\x80'", "'\\x7F\\xFF'", "''")]
    [InlineData("raw", "'\\x01\\x00'", "'\\x01'", "NULL")]
    [InlineData("vec", "[0.5, -1, 2]", "[0.5, -2, 3]", "[-1, 9, 9]")]
    [InlineData("larges", "[1, 10]", "[1, 2, 3]", "[0, 99]")]
    [InlineData("larges", "[-1, 2, 0]", "[-1, 2]", "[]")]
    [InlineData("words_2", "['b']", "['a', 'z']", "['B', 'c']")]
    [InlineData("words_2", "['', '']", "['']", "[]")]
    [InlineData("words_2", "['é']", "['z']", "['Z']")]
    [InlineData("ids", "['80000000-0000-0000-0000-000000000000']", "['7fffffff-ffff-ffff-ffff-ffffffffffff']", "NULL")]
    [InlineData("named", "['light']", "['dark', 'light']", "['dark']")]
    [InlineData("spans", "[0]", "[-1, 5]", "[-2]")]
    public async Task Of_rows_of_one_instant_the_greatest_wins_everywhere(string column, string greatest, string middle, string least)
    {
        var type = WholeCases.All.Single(c => c.Column == column).FileType;
        string Of(string value) => $"SELECT 1::BIGINT AS id, {string.Join(", ", WholeCases.All.Select(c => $"CAST({(c.Column == column ? value : "NULL")} AS {c.FileType}) AS {c.Column}"))}, TIMESTAMPTZ '2024-01-01 00:00:00+00' AS at";
        Run($"COPY ({Of(middle)} UNION ALL {Of(greatest)} UNION ALL {Of(least)}) TO '{PathOf("tied.parquet")}' (FORMAT parquet)");
        Run($"COPY ({Of(greatest)}) TO '{PathOf("greatest.parquet")}' (FORMAT parquet)");
        var answers = new List<string>();
        foreach (var file in new[] { "greatest.parquet", "tied.parquet" })
        {
            await using var store = new FeatureStoreBuilder().UseRoot(_folder.Root).UseDuckDb(o => o.Threads = 2).UseSqlite(file + ".db").UseSource("things", file).Build();
            await store.MaterializeAsync<Whole>(to: At.AddDays(-1), cancellationToken: Token);
            Assert.Equal(0, (await store.PushAsync(Declared.Source<Things>(), Model.EquatableArray.Of(Declared.ViewSet<Whole>()), file, progress: null, Token)).Refused);
            var cases = WholeCases.All.Single(c => c.Column == column);
            answers.Add(Texts(cases.In((await store.GetOnlineFeaturesAsync<Whole, Thing>([new(1)], At.AddDays(1), Token))[0])));
            answers.Add(Texts(cases.In((await store.GetHistoricalFeatures<Whole, int>(Spine.From([1], _ => At.AddDays(1), _ => new Thing(1))).ToListAsync(Token))[0].Features)));
        }
        Assert.NotEqual("null", answers[0]);
        Assert.All(answers, answer => Assert.Equal(answers[0], answer));
    }

    private static string Texts(object? value) => WholeCases.Text(value);

    private static void Check(IReadOnlyList<Whole> rows)
    {
        Assert.Equal(WholeCases.Rows, rows.Count);
        foreach (var (i, row) in rows.Index())
        {
            foreach (var cases in WholeCases.All)
                Assert.Equal((cases.Column, i, Texts(cases.ValueOf(i))), (cases.Column, i, Texts(cases.In(row))));
            Assert.Equal(row.Span ?? TimeSpan.FromMinutes(-5), row.SpanOr);
            Assert.Equal(row.Words2 ?? [], row.WordsOr);
            Assert.Equal(row.Vec is null && row.Raw is null, row.HasNothing);
        }
    }

    private static Things Row(int i)
    {
        object?[] values = [(long)i, .. WholeCases.All.Select(c => c.ValueOf(i)), At];
        return (Things)typeof(Things).GetConstructors().Single(c => c.GetParameters().Length == values.Length).Invoke(values);
    }

    private string PathOf(string name) => Path.Combine(_folder.Root, name);

    private FeatureStoreClient Open(string source = "things.parquet") =>
        new FeatureStoreBuilder().UseRoot(_folder.Root).UseDuckDb(o => o.Threads = 2).UseSqlite("features.db").UseSource("things", source).Build();

    private static void Run(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SET TimeZone = 'UTC'; " + sql;
        command.ExecuteNonQuery();
    }
}
