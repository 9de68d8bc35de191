namespace FeatureStore.Cli.Tests;

/// <summary>The tool as a process, from an empty directory to features online: what <c>init</c> prints works as printed.</summary>
public sealed class JourneyTests
{
    [Fact]
    public async Task The_commands_that_init_prints_work()
    {
        using var folder = new Folder();
        var init = (await Tool.RunAsync(folder.Root, "init", "shop")).Succeeded();
        var commands = init.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal("cd shop", commands[0]);

        var runs = new Dictionary<string, Run>();
        foreach (var words in commands[1..].Select(c => c.Split(' ')))
        {
            Assert.Equal("featurestore", words[0]);
            runs.Add(words[1], (await Tool.RunAsync(folder.PathOf("shop"), words[1..])).Succeeded());
        }

        Assert.Equal(["validate", "historical", "materialize", "push", "online", "parity", "status"], runs.Keys);
        Assert.StartsWith("0 errors, 0 warnings in 1 file", runs["validate"].Error, StringComparison.Ordinal);
        Assert.StartsWith("500 rows with 7 features written to train.parquet", runs["historical"].Error, StringComparison.Ordinal);
        Assert.True(folder.Has("shop/train.parquet"));
        Assert.StartsWith("customer_orders: ", runs["materialize"].Error, StringComparison.Ordinal);
        Assert.Equal("orders: 20 rows accepted, 0 duplicate, 0 refused.", runs["push"].Error.Trim());
        Assert.EndsWith("Every value was the same online as in batch.", runs["parity"].Error.TrimEnd(), StringComparison.Ordinal);
        Assert.Matches(@"(?m)^customer_orders__orders_24h +[0-9]+ +present\r?$", runs["online"].Out);
        Assert.Matches(@"(?m)^customer_orders +1 +20", runs["status"].Out);
        // Nothing temporary is left.
        Assert.Equal([".featurestore/online.db"], Directory.EnumerateFiles(folder.PathOf("shop/.featurestore"), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder.PathOf("shop"), f)));
        Assert.DoesNotContain('\u001b', string.Concat(runs.Values.Select(r => r.Out + r.Error)));
    }

    [Fact]
    public async Task A_wrong_command_ends_with_2_and_writes_to_standard_error_only()
    {
        using var folder = new Folder();
        (await Tool.RunAsync(folder.Root, "validat")).Refused("'validat'");
        (await Tool.RunAsync(folder.Root, "validate")).Refused("There is no file or directory 'definitions'");
    }
}
