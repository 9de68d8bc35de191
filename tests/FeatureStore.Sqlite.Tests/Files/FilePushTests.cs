using System.Globalization;
using System.Text;
using FeatureStore.Model;

namespace FeatureStore.Sqlite.Tests.Files;

/// <summary>A pushed file is what its rows would be if they were pushed from C#, or materialized.</summary>
public sealed class FilePushTests : IDisposable
{
    private static readonly EquatableArray<DefinitionSet> Views = EquatableArray.Of(Declared.ViewSet<Buying>(), Declared.ViewSet<LastOrder>());
    private static readonly DateTimeOffset Start = new(2024, 3, 25, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = Start.AddDays(15);

    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Across the hour that the zone skips; buyers share instants, ids come twice, values are null.
    private static readonly Order[] Orders =
    [
        .. Enumerable.Range(0, 9_000).Select(i => new Order("o" + (i % 8_990), i % 7, i % 5 == 0 ? null : i / 100m, i % 11 == 0 ? null : i / 8.0,
            i % 3 == 0 ? null : (Channel)((i % 2) + 1), Start.AddMinutes(i * 2 % 20_000), Start.AddMinutes((i * 2 % 20_000) + (i % 90)))),
    ];

    [Theory]
    [InlineData("orders.csv", false)]
    [InlineData("orders.csv.gz", true)]
    [InlineData("orders.jsonl", true)]
    [InlineData("orders.parquet", false)]
    public async Task A_file_is_its_rows(string file, bool local)
    {
        Write(file, local);
        var told = new List<PushProgress>();
        var (fromFile, fromCode, fromSource) = ("file.db", "code.db", "source.db");
        await using (var store = Open(fromFile))
        {
            var pushed = await store.PushAsync(Declared.Source<Order>(), Views, file, new Told(told.Add), TestContext.Current.CancellationToken);
            var expected = await PushAsync(fromCode, Orders);
            Assert.Equal((expected.Accepted, expected.Duplicate, expected.Refused), (pushed.Accepted, pushed.Duplicate, pushed.Refused));
            Assert.Equal(Orders.Length, pushed.Accepted + pushed.Duplicate);
        }
        await using (var store = Open(fromSource, file))
        {
            await store.MaterializeAsync<Buying>(cancellationToken: TestContext.Current.CancellationToken);
            await store.MaterializeAsync<LastOrder>(cancellationToken: TestContext.Current.CancellationToken);
        }
        var (one, two, three) = (await AnswersAsync(fromFile), await AnswersAsync(fromCode), await AnswersAsync(fromSource, file));
        Assert.Contains(one, a => a.Orders7d > 100 && a.LastChannel is not null && a.Amount30d > 0);
        Assert.Equal(two, one);
        Assert.Equal(three, one);
        Assert.Equal(new("opening the file", 0), told[0]);
        Assert.Equal(Orders.Length, told[^1].Rows);
    }

    [Fact]
    public async Task Rows_are_refused_as_from_code_with_their_places()
    {
        Order[] orders =
        [
            Orders[0], Orders[1] with { Id = null! }, Orders[2], Orders[2], Orders[3] with { At = Now.AddHours(1), Seen = Now.AddHours(1) }, Orders[4] with { Id = null! }, Orders[5] with { Weight = double.NaN },
        ];
        Write("orders.jsonl", local: false, orders);
        await using var store = Open("file.db");
        var pushed = await store.PushAsync(Declared.Source<Order>(), Views, "orders.jsonl", progress: null, TestContext.Current.CancellationToken);
        var expected = await PushAsync("code.db", orders);
        Assert.Equal((3, 1, 3), (pushed.Accepted, pushed.Duplicate, pushed.Refused));
        Assert.Equal((expected.Accepted, expected.Duplicate, expected.Refused), (pushed.Accepted, pushed.Duplicate, pushed.Refused));
        Assert.Equal(expected.Refusals, pushed.Refusals);
        Assert.Contains(new PushRefusal("buying", "id is null", 2, 1), pushed.Refusals);
    }

    [Fact]
    public async Task What_the_source_forbids_is_refused()
    {
        var source = Declared.Source<Order>() with { Nan = NanPolicy.Fail };
        var views = EquatableArray.Of(Declared.ViewSet<Buying>() with { Sources = EquatableArray.Of(source) });
        Write("orders.parquet", local: false, [Orders[1] with { Weight = double.NaN }, Orders[2] with { Weight = double.PositiveInfinity }, Orders[3]]);
        await using var store = Open("file.db");
        var pushed = await store.PushAsync(source, views, "orders.parquet", progress: null, TestContext.Current.CancellationToken);
        Assert.Equal((1, 2), (pushed.Accepted, pushed.Refused));
        Assert.Equal(2, Assert.Single(pushed.Refusals).Count);
    }

    [Fact]
    public async Task Windows_without_ids_refuse_all()
    {
        File.WriteAllText(Path.Combine(_folder.Root, "bare.csv"), "buyer_id,at\n1,2024-03-25\n2,2024-03-25\n");
        await using var store = Open("file.db");
        var pushed = await store.PushAsync(Declared.Source<BareOrder>(), EquatableArray.Of(Declared.ViewSet<BareBuying>()), "bare.csv", progress: null, TestContext.Current.CancellationToken);
        Assert.Equal((0, 2), (pushed.Accepted, pushed.Refused));
        Assert.Contains("EventId", Assert.Single(pushed.Refusals).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_are_wrong()
    {
        await using var store = Open("file.db");
        File.WriteAllText(Path.Combine(_folder.Root, "wrong.csv"), "Id,At\n");
        Assert.Contains("no such file", (await FailsAsync<FeatureDataException>(store, Declared.Source<Order>(), "none.csv")).Message, StringComparison.Ordinal);
        Assert.Equal("id", (await FailsAsync<FeatureDataException>(store, Declared.Source<Order>(), "wrong.csv")).Column);
        Write("orders.csv", local: false);
        File.AppendAllText(Path.Combine(_folder.Root, "orders.csv"), "o,1,12.345,1,web,2024-03-25,2024-03-25\n");
        var error = await FailsAsync<FeatureDataException>(store, Declared.Source<Order>(), "orders.csv");
        Assert.Equal(("filed_orders", Path.Combine(_folder.Root, "orders.csv"), "Amount in €"), (error.Relation, error.File, error.Column));
        Assert.Contains("'bare_orders'", (await FailsAsync<FeatureStoreException>(store, Declared.Source<BareOrder>(), "orders.csv")).Message, StringComparison.Ordinal);
        await FailsAsync<FeatureStoreException>(store, Declared.Source<Order>() with { Delay = null }, "orders.csv");
    }

    private static Task<T> FailsAsync<T>(FeatureStoreClient store, SourceDefinition source, string file)
        where T : Exception => Assert.ThrowsAsync<T>(() => store.PushAsync(source, Views, file, progress: null, TestContext.Current.CancellationToken));

    private FeatureStoreClient Open(string database, string source = "orders.csv") => new FeatureStoreBuilder().UseRoot(_folder.Root).UseDuckDb(o => o.Threads = 2).UseSqlite(database)
        .UseClock(new StandingClock()).UseSource("filed_orders", source).Build();

    private async Task<PushResult> PushAsync(string database, IEnumerable<Order> orders)
    {
        await using var store = Open(database);
        return await store.PushAsync(orders, TestContext.Current.CancellationToken);
    }

    // Pushes alone do not make a view complete; an empty materialization says that they do.
    private async Task<List<Buying>> AnswersAsync(string database, string? materialized = null)
    {
        await using var store = Open(database);
        if (materialized is null)
        {
            await store.MaterializeAsync<Buying>(to: DateTimeOffset.MinValue, cancellationToken: TestContext.Current.CancellationToken);
            await store.MaterializeAsync<LastOrder>(to: DateTimeOffset.MinValue, cancellationToken: TestContext.Current.CancellationToken);
        }
        var buyers = Enumerable.Range(0, 8).Select(b => new Buyer(b)).ToArray();
        return [.. await store.GetOnlineFeaturesAsync<Buying, Buyer>(buyers, Now, TestContext.Current.CancellationToken)];
    }

    private void Write(string file, bool local, IReadOnlyList<Order>? orders = null)
    {
        var text = new StringBuilder();
        if (!file.Contains("json", StringComparison.Ordinal))
            text.Append("id,buyer,Amount in €,weight,channel,at,seen\n");
        foreach (var order in orders ?? Orders)
            text.Append(file.Contains("json", StringComparison.Ordinal) ? Json(order, local) : Csv(order, local)).Append('\n');
        RowFiles.Write(Path.Combine(_folder.Root, file), text.ToString());
    }

    private static string Csv(Order o, bool local) =>
        string.Create(CultureInfo.InvariantCulture, $"{o.Id},{o.BuyerId},{o.Amount},{o.Weight},{Name(o.Channel)},{Time(o.At, local)},{Time(o.Seen, local)}");

    private static string Json(Order o, bool local) => string.Create(CultureInfo.InvariantCulture,
        $"{{\"id\": {(o.Id is null ? "null" : $"\"{o.Id}\"")}, \"buyer\": {o.BuyerId}{(o.Amount is { } amount ? $", \"Amount in €\": {amount}" : "")}, \"weight\": {o.Weight?.ToString(CultureInfo.InvariantCulture) ?? "null"}, \"channel\": {(o.Channel is null ? "null" : $"\"{Name(o.Channel)}\"")}, \"at\": \"{Time(o.At, local)}\", \"seen\": \"{Time(o.Seen, local)}\"}}");

    private static string? Name(Channel? channel) => channel?.ToString().ToLowerInvariant();

    private static string Time(DateTimeOffset time, bool local) => local
        ? TimeZoneInfo.ConvertTime(time, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)
        : time.ToString("O", CultureInfo.InvariantCulture);

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class Told(Action<PushProgress> report) : IProgress<PushProgress>
    {
        public void Report(PushProgress value) => report(value);
    }
}
