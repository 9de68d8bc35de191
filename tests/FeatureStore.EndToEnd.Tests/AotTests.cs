namespace FeatureStore.EndToEnd.Tests;

/// <summary>A process that serves from SQLite, compiled to native code: whatever trimming or native compilation warns of is an error.</summary>
public sealed class AotTests(PackedFeed feed)
{
    private const string Required = "FEATURESTORE_REQUIRE_AOT";

    [Fact]
    public async Task A_serving_process_is_published_as_native_code()
    {
        RequireCompiler();
        var artifacts = Path.Combine(feed.Root, "aot");
        (await DotNet.RunAsync(Here.Repository, "publish", "samples/AotServing", "--configuration", "Release", "--artifacts-path", artifacts)).Succeeded();
        var published = Path.Combine(artifacts, "publish", "AotServing", "release");
        Assert.Empty(Directory.EnumerateFiles(published, "*.dll"));

        var file = Path.Combine(artifacts, "features.db");
        var program = Path.Combine(published, "AotServing");
        var first = (await DotNet.StartAsync(program, artifacts, file)).Succeeded();
        var again = (await DotNet.StartAsync(program, artifacts, file)).Succeeded();

        Assert.Equal(
            """
            Pushed: 3 accepted, 1 duplicate, 0 refused.
            1 27.25 - (tx_5m Present, spend_1h Present, last_channel Null)
            0 0.00 - (tx_5m Present, spend_1h Null, last_channel Expired)
            0 0.00 - (tx_5m Present, spend_1h Null, last_channel Missing)
            """.ReplaceLineEndings(), first.Output.Trim());
        Assert.Equal(first.Output, again.Output);
    }

    private static void RequireCompiler()
    {
        if ((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, "clang"))))
            return;
        const string Remedy = "clang is not in PATH, and native code cannot be linked: install it (Debian and Ubuntu: apt-get install clang zlib1g-dev)";
        Assert.False(Environment.GetEnvironmentVariable(Required) == "1", $"{Remedy}; {Required}=1 makes that a failure.");
        Assert.Skip(Remedy);
    }
}
