using System.Text.Json;

namespace FeatureStore.Cli.Tests;

/// <summary>What a definition means: as SQL and in words.</summary>
public sealed class ShowTests
{
    [Fact]
    public async Task Sql_is_what_a_run_computes()
    {
        using var folder = await Folder.ShopAsync();
        var service = (await folder.RunAsync("sql", "checkout_v1")).Succeeded();
        Assert.StartsWith("-- checkout_v1: each spine row", service.Out, StringComparison.Ordinal);
        Assert.Contains("\"amount_to_spend\"", service.Out, StringComparison.Ordinal);
        Assert.Equal("", service.Error);
        Assert.DoesNotContain("\"amount_to_spend\"", (await folder.RunAsync("sql", "customer_orders")).Succeeded().Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_is_told_in_words()
    {
        using var folder = await Folder.ShopAsync();
        var run = (await folder.RunAsync("show", "customer_orders")).Succeeded();
        Assert.Contains("sum of amount over [T-7d, T), visible rows only, 0 if none", run.Out, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^# customer_orders, fingerprint [0-9a-f]{64}\r?$", run.Out);
        Assert.Contains("      - { name: orders_24h, count: rows, window: 1d }", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_canonical_text_is_a_definition()
    {
        using var folder = await Folder.ShopAsync();
        using var before = JsonDocument.Parse((await folder.RunAsync("show", "customer_orders --json")).Succeeded().Out);
        var view = before.RootElement.GetProperty("views")[0];
        folder.Write("definitions/shop.features.yaml", view.GetProperty("text").GetString()!);

        using var after = JsonDocument.Parse((await folder.RunAsync("show", "customer_orders --json")).Succeeded().Out);

        Assert.Equal(view.GetProperty("fingerprint").GetString(), after.RootElement.GetProperty("views")[0].GetProperty("fingerprint").GetString());
    }
}
