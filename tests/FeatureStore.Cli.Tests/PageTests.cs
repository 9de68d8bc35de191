using System.Reflection;
using System.Text.RegularExpressions;

namespace FeatureStore.Cli.Tests;

/// <summary>The page about the command line: what it shows works, and nothing is missing.</summary>
public sealed partial class PageTests
{
    private static readonly string Page = File.ReadAllText(typeof(PageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Page").Value!).ReplaceLineEndings("\n");

    [Fact]
    public async Task The_commands_of_the_page_work_one_after_the_other()
    {
        using var folder = new Folder();
        var commands = Bash().Matches(Page).SelectMany(m => m.Groups["code"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        Assert.Equal(["featurestore init shop", "cd shop"], commands[..2]);
        (await folder.RunAsync("init", "shop")).Succeeded();

        using var shop = folder.Inner("shop");
        foreach (var words in commands[2..].Select(c => c.Split(' ')))
        {
            Assert.Equal("featurestore", words[0]);
            (await shop.RunAsync(words[1..])).Succeeded();
        }
        Assert.Equal(CommandLine.Create(Folder.Nowhere).Subcommands.Select(c => c.Name).Order(), commands.Where(c => c.StartsWith("featurestore", StringComparison.Ordinal)).Select(c => c.Split(' ')[1]).Distinct().Order());
    }

    [Fact]
    public void The_page_has_every_verb_and_option()
    {
        foreach (var verb in CommandLine.Create(Folder.Nowhere).Subcommands)
        {
            Assert.Contains($"\n## {verb.Name}\n", Page, StringComparison.Ordinal);
            Assert.All(verb.Options, option => Assert.Contains($"`{option.Name}", Page, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_page_has_every_setting() =>
        Assert.All([.. SettingKeys.Texts, .. SettingKeys.Groups.SelectMany(g => g.Keys.Select(k => $"{g.Name}:{k}")), "definitions", "sources:NAME"], key => Assert.Contains($"\n| `{key}` |", Page, StringComparison.Ordinal));

    [GeneratedRegex("```bash\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Bash();
}
