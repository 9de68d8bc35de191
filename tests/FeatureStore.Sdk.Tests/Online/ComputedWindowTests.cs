namespace FeatureStore.Sdk.Tests;

/// <summary>Windows over conditions and expressions.</summary>
public sealed class ComputedWindowTests
{
    private static WindowFeature Count(string name, string? where, string? input = null, string? expression = null, string window = "1h") => new()
    {
        Name = name,
        Aggregate = "count",
        Window = Duration.Parse(window),
        Where = where is null ? null : new(where),
        Input = input,
        Expression = expression is null ? null : new(expression),
    };

    private static WindowFeature Sum(string name, string? where, string? input = null, string? expression = null) => Count(name, where, input, expression) with { Aggregate = "sum" };

    [Theory]
    [InlineData("channel == 'web'", 2L)]
    [InlineData("channel != 'web'", 1L)]
    [InlineData("not (channel == 'web')", 1L)]
    [InlineData("channel is null", 1L)]
    [InlineData("channel in ('web', 'app')", 3L)]
    [InlineData("starts_with(channel, 'w') or quantity > 5", 3L)]
    [InlineData("contains(channel, 'p') and amount >= 2", 1L)]
    [InlineData("length(channel) == 3", 3L)]
    [InlineData("lower(upper(channel)) == channel", 3L)]
    [InlineData("concat(channel, id) == 'weba'", 1L)]
    [InlineData("string(color) == 'green'", 1L)]
    [InlineData("color == 'red' ?? false", 1L)]
    [InlineData("amount == 1.5m", 1L)]
    [InlineData("float64(amount) / price > 0.75", 2L)]
    [InlineData("rebate < 0.25", 1L)]
    [InlineData("hour(at) == 9 and day_of_week(at) == 3", 4L)]
    [InlineData("quantity / (quantity - quantity) == 1", 0L)]
    [InlineData("minutes_between(at, instant('2024-05-01T10:00:00Z')) <= 30", 3L)]
    [InlineData("id == 'd'", 1L)]
    public async Task Counts_the_rows_for_which_the_condition_holds(string where, long expected)
    {
        var row = await (await SampleAsync(Count("n", where))).ReadAsync();
        Assert.Equal(expected, row.Values["activity__n"]);
        Assert.Equal(FeatureStatus.Present, row.StatusOf("activity", "n"));
    }

    [Fact]
    public async Task Counts_values_that_are_not_null()
    {
        var row = await (await SampleAsync(Count("n", null, expression: "lower(channel)"), Count("m", "quantity > 1", "channel"), Count("k", null, expression: "price / 0.5"))).ReadAsync();
        Assert.Equal((3L, 1L, 3L), ((long)row.Values["activity__n"]!, (long)row.Values["activity__m"]!, (long)row.Values["activity__k"]!));
    }

    [Fact]
    public async Task Sums_expressions_of_every_kind_of_number()
    {
        var orders = await SampleAsync(
            Sum("i", null, expression: "quantity * 2"), Sum("f", null, expression: "float64(quantity) * price"), Sum("d", null, expression: "amount + 0.005m"),
            Sum("w", "channel == 'web'", "amount"), Sum("q", "channel == 'web'", "quantity"), Sum("r", "quantity > 0", "rebate"));
        var row = await orders.ReadAsync();
        Assert.Equal(2L * (1 + 2 + 7), row.Values["activity__i"]);
        Assert.Equal((1 * 2.0) + (2 * 4.0), row.Values["activity__f"]);
        Assert.Equal(1.505m + 4.005m + 8.005m, row.Values["activity__d"]);
        Assert.Equal(1.5m + 8m, row.Values["activity__w"]);
        Assert.Equal(1L, row.Values["activity__q"]);
        Assert.Equal(0.5, row.Values["activity__r"]);
    }

    [Fact]
    public async Task Nothing_for_which_the_condition_holds_is_an_empty_window()
    {
        var row = await (await SampleAsync(Sum("s", "channel == 'post'", "amount"), Sum("z", "channel == 'post'", "amount") with { Default = "0" })).ReadAsync();
        Assert.Null(row.Values["activity__s"]);
        Assert.Equal(0m, row.Values["activity__z"]);
        Assert.Equal((FeatureStatus.Null, FeatureStatus.Null), (row.StatusOf("activity", "s"), row.StatusOf("activity", "z")));
    }

    [Fact]
    public async Task An_event_is_chosen_before_its_condition_is_asked()
    {
        // The first of two copies is the event, and the condition holds for the other alone.
        var orders = await new Orders(Count("n", "channel == 'web'")).PushAsync(Orders.Row("a", "09:30") with { Channel = "app" }, Orders.Row("a", "09:30") with { Channel = "web" });
        Assert.Equal(0L, (await orders.ReadAsync()).Values["activity__n"]);
    }

    [Fact]
    public async Task Windows_of_equal_conditions_share_what_is_computed()
    {
        var orders = await SampleAsync(Count("a", "channel == 'web'"), Count("b", "(channel=='web')", window: "35m"), Count("c", "channel == 'app'"), Sum("d", "channel == 'web'", "amount"));
        var state = new ViewState(orders.View, orders.Definitions, "fs:");
        var inputs = state.Probes.Cast<WindowProbe>().Select(p => p.Input).ToArray();
        Assert.Same(inputs[0], inputs[1]);
        Assert.Equal(3, inputs.Distinct().Count());
        var row = await orders.ReadAsync();
        Assert.Equal((2L, 1L, 1L, 9.5m), (row.Values["activity__a"], row.Values["activity__b"], row.Values["activity__c"], row.Values["activity__d"]));
    }

    [Fact]
    public async Task One_read_after_another_keeps_nothing_of_it()
    {
        var orders = await SampleAsync(Count("n", "channel == 'web'"));
        await orders.PushAsync([.. Enumerable.Range(0, 100).Select(i => Orders.Row("x" + i, "09:50", card: 2) with { Channel = "web" })]);
        object?[] counts = [.. (await orders.Client.GetOnlineRowsAsync(orders.Service, orders.Definitions, [[1L], [2L], [1L], [3L]], Orders.At("10:00"), TestContext.Current.CancellationToken)).Select(r => r.Values["activity__n"])];
        Assert.Equal([2L, 101L, 2L, 0L], counts);
    }

    private static Task<Orders> SampleAsync(params FeatureDefinition[] features) => new Orders(features).PushAsync(
        Orders.Row("a", "09:10") with { Amount = 1.5m, Quantity = 1, Price = 2, Channel = "web", Paint = 1, Rebate = 0.5f },
        Orders.Row("b", "09:30") with { Amount = 4m, Quantity = 2, Price = 4, Channel = "app", Paint = 2, Rebate = 0f },
        Orders.Row("c", "09:40") with { Quantity = 7 },
        Orders.Row("d", "09:59:59.999999") with { Amount = 8m, Price = 0.1, Channel = "web", Rebate = 0.25f },
        Orders.Row("late", "10:00") with { Amount = 100m, Quantity = 100, Price = 100, Channel = "web" },
        Orders.Row("old", "08:59:59") with { Amount = 100m, Quantity = 100, Price = 100, Channel = "web" },
        Orders.Row("other", "09:30", card: 2) with { Amount = 100m, Quantity = 100, Price = 100, Channel = "web" });
}
