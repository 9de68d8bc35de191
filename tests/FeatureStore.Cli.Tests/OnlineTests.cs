using System.Text.Json;

namespace FeatureStore.Cli.Tests;

/// <summary>Materialize, online, status: what they answer, and when the answer is no.</summary>
public sealed class OnlineTests
{
    private const string Ask = "--service checkout_v1 --key customer_id=7 --request amount=49.90";

    [Fact]
    public async Task A_view_that_was_never_materialized_has_no_answer()
    {
        using var folder = await Folder.ShopAsync();
        var run = (await folder.RunAsync("online", Ask)).Ended(ExitCode.No);
        Assert.Equal("", run.Out);
        Assert.StartsWith("no: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("'customer_orders'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_state_does_not_cover_has_no_value()
    {
        using var folder = await Folder.ShopAsync();
        (await folder.RunAsync("materialize")).Succeeded();

        var run = (await folder.RunAsync("online", Ask + " --as-of 2024-05-20 --json")).Ended(ExitCode.No);

        using var json = JsonDocument.Parse(run.Out);
        Assert.All(json.RootElement.GetProperty("features").EnumerateArray(), f => Assert.Equal(JsonValueKind.Null, f.GetProperty("value").ValueKind));
        Assert.Contains(json.RootElement.GetProperty("features").EnumerateArray(), f => f.GetProperty("status").GetString() == "not_covered");
        Assert.Contains("the state does not go back to 2024-05-20T00:00:00Z", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_view_is_told()
    {
        using var folder = await Folder.ShopAsync();
        folder.Replace("definitions/shop.features.yaml", "    views: [customer_orders]", "    max_staleness: 1h\n    views: [customer_orders]");
        (await folder.RunAsync("materialize", "--to 2024-06-01T10:59:59Z")).Succeeded();
        Assert.Contains("max_staleness", (await folder.RunAsync("online", Ask)).Ended(ExitCode.No).Error, StringComparison.Ordinal);
        (await folder.RunAsync("materialize", "--to 2024-06-01T11:00:00Z")).Succeeded();
        (await folder.RunAsync("online", Ask)).Succeeded();
    }

    [Fact]
    public async Task The_answer_for_programs_has_types()
    {
        using var folder = await Folder.ShopAsync();
        (await folder.RunAsync("materialize", "--view customer_orders --to 2024-06-01T11:00")).Succeeded();

        using var json = JsonDocument.Parse((await folder.RunAsync("online", Ask + " --json")).Succeeded().Out);

        var root = json.RootElement;
        Assert.Equal("checkout_v1", root.GetProperty("service").GetString());
        Assert.Equal("2024-06-01T12:00:00Z", root.GetProperty("as_of").GetString());
        var values = root.GetProperty("features").EnumerateArray().ToDictionary(f => f.GetProperty("name").GetString()!, f => f.GetProperty("value"));
        Assert.Equal(["customer_orders__orders_24h", "customer_orders__spend_7d", "customer_orders__web_orders_7d", "customer_orders__last_channel", "customer_orders__last_order", "customer_orders__days_since_order", "amount_to_spend"], values.Keys);
        Assert.Equal(JsonValueKind.Number, values["customer_orders__orders_24h"].ValueKind);
        Assert.InRange(values["customer_orders__spend_7d"].GetDecimal(), 1m, 100_000m);
        Assert.Equal(49.90 / (double)values["customer_orders__spend_7d"].GetDecimal(), values["amount_to_spend"].GetDouble(), 1e-12);
        Assert.Equal("2024-06-01T11:00:00Z", root.GetProperty("views")[0].GetProperty("watermark").GetString());
    }

    [Fact]
    public async Task Online_is_what_the_training_set_has()
    {
        using var folder = await Folder.ShopAsync();
        folder.Write("now.csv", "customer_id,amount,at\n7,49.90,2024-06-01T12:00:00Z\n");
        (await folder.RunAsync("historical", "--service checkout_v1 --spine now.csv --time at --out now.parquet")).Succeeded();
        (await folder.RunAsync("materialize")).Succeeded();

        using var json = JsonDocument.Parse((await folder.RunAsync("online", Ask + " --json")).Succeeded().Out);
        var online = json.RootElement.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("value").ToString()).ToArray();

        using var connection = new DuckDB.NET.Data.DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SET TimeZone = 'UTC'; SELECT * EXCLUDE (customer_id, amount, \"at\", customer_orders__last_order), strftime(customer_orders__last_order, '%Y-%m-%dT%H:%M:%SZ') FROM '{folder.PathOf("now.parquet")}'";
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        var batch = Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture)!).ToArray();
        Assert.Equal(batch.Order(StringComparer.Ordinal), online.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Status_tells_of_each_view()
    {
        using var folder = await Folder.ShopAsync();
        Assert.Contains("never materialized", (await folder.RunAsync("status")).Succeeded().Out, StringComparison.Ordinal);
        (await folder.RunAsync("materialize", "--to 2024-05-30T09:00:00Z --json")).Succeeded();

        Assert.Contains("2024-05-30T09:00:00Z 2d 3h", (await folder.RunAsync("status")).Succeeded().Out, StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await folder.RunAsync("status", "--json")).Succeeded().Out);
        Assert.True(json.RootElement.GetProperty("reachable").GetBoolean());
        Assert.Equal(51 * 3600, json.RootElement.GetProperty("views")[0].GetProperty("age_seconds").GetDouble());
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_told_without_its_password()
    {
        using var folder = await Folder.ShopAsync();
        folder.Variables["FEATURESTORE__ONLINE__STORE"] = "redis";
        folder.Variables["FEATURESTORE__ONLINE__CONNECTION"] = "127.0.0.1:1,password=hunter2";

        var status = (await folder.RunAsync("status", "--json")).Ended(ExitCode.No);
        using var json = JsonDocument.Parse(status.Out);
        Assert.False(json.RootElement.GetProperty("reachable").GetBoolean());
        var online = await folder.RunAsync("online", Ask);
        online.Refused("127.0.0.1:1");
        Assert.All([status, online, await folder.RunAsync("materialize")], run => Assert.DoesNotContain("hunter2", run.Out + run.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_gap_is_refused()
    {
        using var folder = await Folder.ShopAsync();
        (await folder.RunAsync("materialize", "--to 2024-05-20")).Succeeded();
        (await folder.RunAsync("materialize", "--from 2024-05-21")).Refused("would leave a gap");
    }
}
