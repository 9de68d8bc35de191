using System.Text.Json;

namespace FeatureStore.Cli.Tests;

/// <summary>Wrong definitions, and which files are read.</summary>
public sealed class DefinitionTests
{
    private const string File = "definitions/shop.features.yaml";

    [Theory]
    [InlineData("latest: channel", "latest: chanel", "definitions/shop.features.yaml:32:39: error FS0003")]
    [InlineData("window: 24h", "window: 24 hours", "error FS0201")]
    [InlineData("window: 24h", "window: 1mo", "error FS0201")]
    [InlineData("window: 24h", "window: -1h", "error FS02")]
    [InlineData("amount: decimal(10,2)", "amount: decimal(99,2)", "error FS01")]
    [InlineData("amount: decimal(10,2)", "amount: money", "error FS0101")]
    [InlineData("customer_id: int64\n              amount", "customer_id: float64\n              amount", "error FS01")]
    [InlineData("entity: customer", "entity: custmer", "Did you mean 'customer'?")]
    [InlineData("source: orders", "source: order", "Did you mean 'orders'?")]
    [InlineData("views: [customer_orders]", "views: [customer_order]", "Did you mean 'customer_orders'?")]
    [InlineData("name: customer_orders", "name: Customer-Orders", "error FS0001")]
    [InlineData("event_time: ordered_at", "event_time: orderd_at", "Did you mean 'ordered_at'?")]
    [InlineData("version: 1", "version: 2", "error FS0703")]
    [InlineData("where: \"channel == 'web'\"", "where: \"channel = 'web'\"", "error FS06")]
    [InlineData("where: \"channel == 'web'\"", "where: \"chanel == 'web'\"", "Did you mean 'channel'?")]
    [InlineData("event_id: order_id", "event_ident: order_id", "error FS0702")]
    public async Task A_wrong_definition_is_refused_by_every_verb(string right, string wrong, string message)
    {
        using var folder = await Folder.ShopAsync();
        // Indentation of the file as it is written.
        folder.Replace(File, right.Replace("              ", "      ", StringComparison.Ordinal), wrong.Replace("              ", "      ", StringComparison.Ordinal));
        (await folder.RunAsync("validate")).Refused(message);
        (await folder.RunAsync("sql", "checkout_v1")).Refused(message);
        (await folder.RunAsync("materialize")).Refused(message);
        Assert.False(folder.Has(".featurestore/online.db"));
    }

    [Fact]
    public async Task Findings_are_data_for_programs()
    {
        using var folder = await Folder.ShopAsync();
        folder.Replace(File, "latest: channel", "latest: chanel");

        var run = (await folder.RunAsync("validate", "--json")).Ended(ExitCode.Wrong);

        using var json = JsonDocument.Parse(run.Out);
        Assert.False(json.RootElement.GetProperty("valid").GetBoolean());
        var finding = json.RootElement.GetProperty("findings")[0];
        Assert.Equal(("error", "FS0003", File, 32, 39), (finding.GetProperty("severity").GetString(), finding.GetProperty("rule").GetString(), finding.GetProperty("file").GetString(), finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()));
    }

    [Fact]
    public async Task A_warning_is_told_and_stops_nothing()
    {
        using var folder = await Folder.ShopAsync();
        folder.Replace(File, "available_at: loaded_at", "# nothing says when");
        Assert.Contains("warning FS0", (await folder.RunAsync("validate")).Succeeded().Error, StringComparison.Ordinal);
        (await folder.RunAsync("materialize")).Succeeded();
    }

    [Fact]
    public async Task Files_are_found_in_folders_and_read_once_each()
    {
        using var folder = await Folder.ShopAsync();
        folder.Write("definitions/deep/down/other.features.yaml", "version: 1\nentities:\n  - { name: b, keys: { b_id: int64 } }\n");
        folder.Write("definitions/.hidden/copy.features.yaml", folder.Read(File));
        folder.Write("definitions/notes.yaml", "no definitions");
        Directory.CreateSymbolicLink(folder.PathOf("definitions/deep/loop"), folder.PathOf("definitions"));
        System.IO.File.CreateSymbolicLink(folder.PathOf("definitions/again.features.yaml"), folder.PathOf(File));

        var run = (await folder.RunAsync("validate", "--definitions definitions --definitions definitions/deep")).Succeeded();

        Assert.Contains("in 2 files: 2 entities", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Definitions_that_cannot_be_read_are_refused_by_name()
    {
        using var folder = await Folder.ShopAsync();
        (await folder.RunAsync("validate", "--definitions data")).Refused("There is no *.features.yaml in 'data'.");
        (await folder.RunAsync("validate", "--definitions definition")).Refused("There is no file or directory 'definition' with definitions.");
        folder.Write("definitions/empty.features.yaml", "");
        (await folder.RunAsync("validate")).Refused("definitions/empty.features.yaml:1:1: error FS0701");
        System.IO.File.WriteAllBytes(folder.PathOf("definitions/empty.features.yaml"), [0x76, 0xff, 0xfe]);
        (await folder.RunAsync("validate")).Refused("'definitions/empty.features.yaml' is not UTF-8.");
        System.IO.File.Delete(folder.PathOf("definitions/empty.features.yaml"));
        System.IO.File.CreateSymbolicLink(folder.PathOf("definitions/gone.features.yaml"), folder.PathOf("nowhere"));
        (await folder.RunAsync("validate")).Refused("There is no file 'definitions/gone.features.yaml'.");
    }
}
