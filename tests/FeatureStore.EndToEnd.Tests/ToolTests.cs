namespace FeatureStore.EndToEnd.Tests;

/// <summary>The command line as its users get it: installed from a feed, run by its name.</summary>
public sealed class ToolTests(PackedFeed feed)
{
    [Fact]
    public async Task The_tool_installs_and_does_what_init_says()
    {
        var (folder, tools) = (Directory.CreateDirectory(Path.Combine(feed.Root, "tool")).FullName, Path.Combine(feed.Root, "tools"));
        await File.WriteAllTextAsync(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{System.Security.SecurityElement.Escape(feed.Folder)}" />
              </packageSources>
            </configuration>
            """, TestContext.Current.CancellationToken);
        (await DotNet.RunAsync(folder, "tool", "install", "FeatureStore.Cli", "--tool-path", tools, "--version", feed.Version)).Succeeded();

        var featurestore = Path.Combine(tools, OperatingSystem.IsWindows() ? "featurestore.exe" : "featurestore");
        var init = (await DotNet.StartAsync(featurestore, folder, "init", "shop")).Succeeded();
        var next = init.Output.ReplaceLineEndings("\n").Split('\n').Where(l => l.StartsWith("featurestore ", StringComparison.Ordinal)).ToArray();
        Assert.Equal(["validate", "historical", "materialize", "online", "status"], next.Select(command => command.Split(' ')[1]));
        foreach (var command in next)
            (await DotNet.StartAsync(featurestore, Path.Combine(folder, "shop"), command.Split(' ')[1..])).Succeeded();
        Assert.True(File.Exists(Path.Combine(folder, "shop", "train.parquet")));
    }
}
