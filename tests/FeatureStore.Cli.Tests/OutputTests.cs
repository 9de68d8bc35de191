namespace FeatureStore.Cli.Tests;

/// <summary>What eyes see on a terminal, and what programs read elsewhere.</summary>
public sealed class OutputTests
{
    [Fact]
    public async Task A_terminal_shows_a_table_and_no_color_if_none_is_wanted()
    {
        using var folder = new Folder { IsTerminal = true };
        folder.Variables["NO_COLOR"] = "1";
        (await folder.RunAsync("init", ".")).Succeeded();

        var run = (await folder.RunAsync("status")).Succeeded();

        Assert.Contains("│ customer_orders │", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Out + run.Error);
    }

    [Fact]
    public async Task Elsewhere_a_row_is_a_line_whatever_its_length()
    {
        using var folder = await Folder.ShopAsync();
        var name = new string('x', 60);
        folder.Replace("definitions/shop.features.yaml", "name: orders_24h", $"name: {name}");
        (await folder.RunAsync("materialize")).Succeeded();

        var run = (await folder.RunAsync("show", "checkout_v1")).Succeeded();

        Assert.Matches($"(?m)^customer_orders__{name} +int64 +number of rows over .*, 0 if none\\r?$", run.Out);
        Assert.DoesNotContain("│", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_terminal_would_obey_is_shown()
    {
        using var folder = new Folder { IsTerminal = true };
        (await folder.RunAsync("init", ".")).Succeeded();
        File.AppendAllText(folder.PathOf("data/orders.csv"), "x1,1000,1.00,\u001b[2Jgone,2024-06-01T11:00:00Z,2024-06-01T11:00:00Z\n");
        (await folder.RunAsync("materialize")).Succeeded();

        var run = (await folder.RunAsync("online", "--view customer_orders --key customer_id=1000")).Succeeded();

        Assert.Contains("\ufffd[2Jgone", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[2J", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remedies_name_what_the_command_line_has()
    {
        using var folder = await Folder.ShopAsync();
        folder.Variables["FEATURESTORE__OFFLINE__MEMORY_LIMIT"] = "1MB";
        (await folder.RunAsync("historical", "--service checkout_v1 --spine data/labels.csv --time at --out train.parquet")).Refused("'memory_limit' in featurestore.yaml");
        folder.Variables.Clear();
        folder.Replace("data/orders.csv", "channel", "chanel");
        (await folder.RunAsync("validate")).Refused("column in YAML");
        File.Delete(folder.PathOf("data/orders.csv"));
        (await folder.RunAsync("materialize")).Refused("bind another one (UseSource; 'sources' in featurestore.yaml).");
    }
}
