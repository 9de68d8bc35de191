namespace FeatureStore.EndToEnd.Tests;

/// <summary>The command line, installed from its package as users do.</summary>
public sealed class ToolTests(PackedFeed feed)
{
    [Fact]
    public async Task The_tool_installs_and_goes_from_nothing_to_features_online()
    {
        var root = Directory.CreateDirectory(Path.Combine(feed.Root, "tool")).FullName;
        // Packages of this version go into no cache of the machine.
        File.WriteAllText(Path.Combine(root, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{System.Security.SecurityElement.Escape(Path.Combine(feed.Root, "packages"))}" /></config>
              <packageSources><clear /><add key="packed" value="{System.Security.SecurityElement.Escape(feed.Folder)}" /></packageSources>
            </configuration>
            """);
        (await DotNet.RunAsync(root, "tool", "install", "FeatureStore.Cli", "--version", feed.Version, "--tool-path", "bin", "--configfile", "nuget.config")).Succeeded();
        var tool = Path.Combine(root, "bin", OperatingSystem.IsWindows() ? "featurestore.exe" : "featurestore");

        (await DotNet.StartAsync(tool, root, "init", "shop")).Succeeded();
        var shop = Path.Combine(root, "shop");
        (await DotNet.StartAsync(tool, shop, "materialize")).Succeeded();
        var online = (await DotNet.StartAsync(tool, shop, "online", "--view", "customer_orders", "--key", "customer_id=7")).Succeeded();

        Assert.Contains("customer_orders__orders_24h", online.Output, StringComparison.Ordinal);
    }
}
