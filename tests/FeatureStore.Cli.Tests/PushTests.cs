using System.Text.Json;

namespace FeatureStore.Cli.Tests;

/// <summary>Rows of a file, as they happen.</summary>
public sealed class PushTests
{
    private const string Header = "order_id,customer_id,amount,channel,ordered_at,loaded_at\n";
    private const string Good = "n1,1000,5.00,web,2024-06-01T11:50:00Z,2024-06-01T11:51:00Z\n";

    [Fact]
    public async Task Rows_are_online_at_once_and_once()
    {
        using var folder = await Folder.ShopAsync();
        folder.Write("new.csv", Header + Good + "n2,1000,7.50,app,2024-06-01T11:55:00Z,2024-06-01T11:55:00Z\n");
        (await folder.RunAsync("materialize")).Succeeded();

        Assert.Equal("orders: 2 rows accepted, 0 duplicate, 0 refused.", (await folder.RunAsync("push", "--source orders new.csv")).Succeeded().Error.Trim());
        (await folder.RunAsync("push", "--source orders new.csv")).Succeeded();

        var online = (await folder.RunAsync("online", "--view customer_orders --key customer_id=1000")).Succeeded().Out;
        Assert.Matches(@"(?m)^customer_orders__orders_24h +2 +present", online);
        Assert.Matches(@"(?m)^customer_orders__spend_7d +12\.50 +present", online);
        Assert.Matches(@"(?m)^customer_orders__last_channel +app +present", online);
    }

    [Fact]
    public async Task Refused_rows_are_told_and_the_others_taken()
    {
        using var folder = await Folder.ShopAsync();
        folder.Write("new.csv", Header + Good + "n2,,5.00,web,2024-06-01T11:50:00Z,2024-06-01T11:51:00Z\nn3,7,5.00,web,2024-06-01T12:50:00Z,2024-06-01T12:51:00Z\n");

        var run = (await folder.RunAsync("push", "--source orders new.csv --json")).Ended(ExitCode.No);

        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal((1, 0, 2), (json.RootElement.GetProperty("accepted").GetInt32(), json.RootElement.GetProperty("duplicate").GetInt32(), json.RootElement.GetProperty("refused").GetInt32()));
        Assert.Equal([1, 2], json.RootElement.GetProperty("refusals").EnumerateArray().Select(r => r.GetProperty("first_row").GetInt32()).Order());
        Assert.Contains("no: customer_orders refused 1 row, the first of them row 1 (from 0): ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--source order new.csv", "--source: There is no source 'order'. Did you mean 'orders'?")]
    [InlineData("new.csv", "--source")]
    [InlineData("--source orders", "FILE")]
    [InlineData("--source orders nowhere.csv", "nowhere.csv")]
    [InlineData("--source orders featurestore.yaml", "featurestore.yaml")]
    [InlineData("--source orders wrong.csv", "column 'amount'")]
    public async Task What_cannot_be_pushed_is_refused(string command, string message)
    {
        using var folder = await Folder.ShopAsync();
        folder.Write("new.csv", Header + Good);
        folder.Write("wrong.csv", Header + Good.Replace("5.00", "five", StringComparison.Ordinal));
        (await folder.RunAsync("push", command)).Refused(message);
    }

    [Fact]
    public async Task A_source_that_nobody_reads_is_refused()
    {
        using var folder = await Folder.ShopAsync();
        folder.Write("definitions/more.features.yaml", "version: 1\nsources:\n  - { name: clicks, path: clicks.csv, event_time: at, delay: 0s, columns: { at: instant } }\n");
        folder.Write("new.csv", "at\n");
        (await folder.RunAsync("push", "--source clicks new.csv")).Refused("--source: No view reads 'clicks'");
    }
}
