namespace FeatureStore.Sdk.Tests;

/// <summary>Derived features online: values, statuses, requests, picks.</summary>
public sealed class DerivedFeatureTests
{
    private static readonly FeatureDefinition[] Features =
    [
        new WindowFeature { Name = "n", Aggregate = "count", Window = Duration.Parse("1h") },
        new WindowFeature { Name = "spend", Aggregate = "sum", Input = "price", Window = Duration.Parse("1h"), Default = "0" },
        new DerivedFeature { Name = "ratio_or", Expression = new("spend / most"), Default = "-1" },
        new DerivedFeature { Name = "ratio", Expression = new("spend / most") },
        new WindowFeature { Name = "most", Aggregate = "sum", Input = "price", Window = Duration.Parse("1h") },
        new DerivedFeature { Name = "plus_one", Expression = new("spend + 1.0") },
        new DerivedFeature { Name = "twice", Expression = new("ratio_or * 2.0 + most") },
        new LatestFeature { Name = "last_channel", Column = "channel", Default = "none", MaxAge = Duration.Parse("20m") },
        new DerivedFeature { Name = "shout", Expression = new("upper(concat(last_channel, '!'))") },
        new DerivedFeature { Name = "age", Expression = new("minutes_between(last_at, as_of)") },
        new LatestFeature { Name = "last_at", Column = "at" },
        new DerivedFeature { Name = "whole", Expression = new("int64(most) + n") },
        new DerivedFeature { Name = "paint", Expression = new("last_color == 'red' ? date(last_at) : null") },
        new LatestFeature { Name = "last_color", Column = "color" },
        new DerivedFeature { Name = "no_zero_sign", Expression = new("-(spend - spend)") },
    ];

    private static ServiceDefinition WithRequests => new()
    {
        Name = "fraud",
        Uses = EquatableArray.Of(new ViewUse("activity") { Pick = EquatableArray.Of("twice"), Alias = "a" }, new ViewUse("activity") { Alias = "b" }),
        Requests = EquatableArray.Of<RequestDefinition>(new("amount", FeatureType.Decimal(12, 2), false), new("note", FeatureType.String, true), new("limit", FeatureType.Float32, true), new("since", FeatureType.Instant, true), new("tint", OrderRow.Color, true)),
        Derived = EquatableArray.Of<DerivedFeature>(
            new() { Name = "share", Expression = new("float64(amount) / b.spend"), Default = "-1" },
            new() { Name = "chain", Expression = new("share + a.twice") },
            new() { Name = "wait", Expression = new("minutes_between(since, as_of)") },
            new() { Name = "label", Expression = new("concat(note, ':', b.last_channel, ':', string(tint))") },
            new() { Name = "below", Expression = new("limit < 1.0") }),
    };

    [Fact]
    public async Task Their_values()
    {
        var row = await (await SampleAsync()).ReadAsync();
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["n"] = 2L,
                ["spend"] = 6.0,
                ["ratio_or"] = 1.0,
                ["ratio"] = 1.0,
                ["most"] = 6.0,
                ["plus_one"] = 7.0,
                ["twice"] = 8.0,
                ["last_channel"] = "none",
                ["shout"] = "NONE!",
                ["age"] = 40.0,
                ["last_at"] = Orders.At("09:20"),
                ["whole"] = 8L,
                ["paint"] = new DateOnly(2024, 5, 1),
                ["last_color"] = 1L,
                ["no_zero_sign"] = 0.0,
            },
            row.Values.ToDictionary(v => v.Key["activity__".Length..], v => v.Value));
        Assert.False(double.IsNegative((double)row.Values["activity__no_zero_sign"]!));
    }

    [Fact]
    public async Task Their_statuses()
    {
        var row = await (await SampleAsync()).ReadAsync();
        Assert.Equal((FeatureStatus.Expired, FeatureStatus.Present, FeatureStatus.Present), (row.StatusOf("activity", "last_channel"), row.StatusOf("activity", "shout"), row.StatusOf("activity", "ratio")));
    }

    [Fact]
    public async Task Null_has_the_worst_status_of_what_it_reads()
    {
        var row = await (await SampleAsync()).ReadAsync(at: "10:00", input: 99L);
        FeatureStatus Of(string name) => row.StatusOf("activity", name);
        Assert.Equal((0.0, FeatureStatus.Null), (row.Values["activity__spend"], Of("spend")));
        Assert.Equal((1.0, FeatureStatus.Present), (row.Values["activity__plus_one"], Of("plus_one")));
        Assert.Equal((null, FeatureStatus.Null), (row.Values["activity__ratio"], Of("ratio")));
        // The default of a derived feature keeps the cause too, for those that read it as well.
        Assert.Equal((-1.0, FeatureStatus.Null), (row.Values["activity__ratio_or"], Of("ratio_or")));
        Assert.Equal((null, FeatureStatus.Null), (row.Values["activity__twice"], Of("twice")));
        Assert.Equal((null, FeatureStatus.Missing), (row.Values["activity__age"], Of("age")));
        Assert.Equal((null, FeatureStatus.Missing), (row.Values["activity__paint"], Of("paint")));
    }

    [Fact]
    public async Task Null_of_nothing_but_present_features_is_null()
    {
        var orders = await new Orders(new WindowFeature { Name = "n", Aggregate = "count", Window = Duration.Parse("1h") }, new DerivedFeature { Name = "never", Expression = new("n / (n - n)") }).PushAsync(Orders.Row("a", "09:10"));
        Assert.Equal(FeatureStatus.Null, (await orders.ReadAsync()).StatusOf("activity", "never"));
    }

    [Fact]
    public async Task What_is_not_covered_is_no_value_to_compute_with()
    {
        var orders = await SampleAsync();
        await orders.CommitAsync(Orders.At("10:00"), from: null);
        var row = await orders.ReadAsync(at: "09:59");
        Assert.All(row.Views[0].Features, f => Assert.Equal(FeatureStatus.NotCovered, f.Status));
        Assert.Empty(row.Values);
    }

    [Fact]
    public async Task What_was_never_materialized_gives_defaults_to_compute_with()
    {
        var row = await new Orders(Features).ReadAsync();
        Assert.Equal((0.0, FeatureStatus.NotMaterialized), (row.Values["activity__spend"], row.StatusOf("activity", "spend")));
        Assert.Equal((1.0, FeatureStatus.Present), (row.Values["activity__plus_one"], row.StatusOf("activity", "plus_one")));
        Assert.Equal((-1.0, FeatureStatus.NotMaterialized), (row.Values["activity__ratio_or"], row.StatusOf("activity", "ratio_or")));
    }

    [Fact]
    public async Task What_is_picked_reads_what_is_not()
    {
        var row = await (await SampleAsync()).ReadAsync(new() { Name = "fraud", Uses = EquatableArray.Of(new ViewUse("activity") { Pick = EquatableArray.Of("twice", "n") }) });
        Assert.Equal(["activity__twice", "activity__n"], row.Values.Keys);
        Assert.Equal((8.0, 2L), (row.Values["activity__twice"], row.Values["activity__n"]));
        Assert.Equal(["twice", "n"], row.Views[0].Features.Select(f => f.Name));
    }

    [Fact]
    public async Task A_service_computes_with_requests_and_its_views()
    {
        var row = await (await SampleAsync()).ReadAsync(WithRequests, "10:00", 1L, 3.00m, "ä", 0.5f, Orders.At("09:15").AddTicks(7), 2L);
        Assert.Equal((0.5, 8.5, 45.0, "ä:none:green", true), (row.Values["share"], row.Values["chain"], row.Values["wait"], row.Values["label"], row.Values["below"]));
        Assert.Equal((8.0, 8.0), (row.Values["a__twice"], row.Values["b__twice"]));
        Assert.Equal(["share", "chain", "wait", "label", "below"], row.Derived.Select(f => f.Name));
        Assert.All(row.Derived, f => Assert.Equal(FeatureStatus.Present, f.Status));
    }

    [Fact]
    public async Task A_service_has_statuses_of_its_own()
    {
        var row = await (await SampleAsync()).ReadAsync(WithRequests, "10:00", 99L, 3m, null, null, null, null);
        Assert.Equal((-1.0, FeatureStatus.Null), (row.Values["share"], row.StatusOf("share")));
        Assert.Equal((null, FeatureStatus.Null), (row.Values["chain"], row.StatusOf("chain")));
        Assert.Equal((null, FeatureStatus.Null), (row.Values["wait"], row.StatusOf("wait")));
        Assert.Equal((null, FeatureStatus.Missing), (row.Values["label"], row.StatusOf("label")));
        Assert.Contains("'share', 'chain'", Assert.Throws<ArgumentException>(() => row.StatusOf("spend")).Message);
    }

    [Fact]
    public async Task Every_entity_of_a_batch_has_its_own_requests()
    {
        var orders = await SampleAsync();
        var inputs = Enumerable.Range(0, 40).Select(i => (IReadOnlyList<object?>)[i % 3 == 0 ? null : 1L, (decimal)i, $"note {i}", null, null, null]).ToArray();
        for (var again = 0; again < 2; again++)
        {
            var rows = await orders.Client.GetOnlineRowsAsync(WithRequests, orders.Definitions, inputs, Orders.At("10:00"), TestContext.Current.CancellationToken);
            Assert.Equal(Enumerable.Range(0, 40).Select(i => i % 3 == 0 ? -1.0 : i / 6.0), rows.Select(r => (double)r.Values["share"]!));
        }
    }

    [Theory]
    [InlineData("'amount' of 'fraud' is null", null, 'x', 1L)]
    [InlineData("'amount' is decimal(12,2), and 0.001 does not fit", 0.001, 'x', 1L)]
    [InlineData("'amount' is decimal(12,2), and 10000000000 does not fit", 1e10, 'x', 1L)]
    [InlineData("'note' of 'fraud' is not valid Unicode", 1.0, '\ud800', 1L)]
    [InlineData("'tint' of 'fraud' is 7, which is no member", 1.0, 'x', 7L)]
    public async Task A_request_that_is_no_value_is_refused(string message, double? amount, char note, long tint)
    {
        var orders = await SampleAsync();
        var exception = await Assert.ThrowsAsync<FeatureStoreException>(() => orders.ReadAsync(WithRequests, "10:00", 1L, (decimal?)amount, note.ToString(), 1f, null, tint));
        Assert.Contains(message, exception.Message);
    }

    [Fact]
    public async Task What_is_not_finite_is_null()
    {
        var orders = await SampleAsync();
        Assert.Null((await orders.ReadAsync(WithRequests, "10:00", 1L, 3m, "x", float.NaN, null, null)).Values["below"]);
    }

    private static Task<Orders> SampleAsync() => new Orders(Features).PushAsync(
        Orders.Row("a", "09:10") with { Price = 2, Channel = "web" },
        Orders.Row("b", "09:20") with { Price = 4, Channel = "app", Paint = 1 });
}
