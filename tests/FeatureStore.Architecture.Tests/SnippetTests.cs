using System.Text.RegularExpressions;

namespace FeatureStore.Architecture.Tests;

/// <summary>Code on pages is code of the samples, which is built and run, or stands in the definitions that tests share.</summary>
public sealed partial class SnippetTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/expressions.md")]
    [InlineData("docs/parity.md")]
    [InlineData("docs/testing.md")]
    public void Code_of_a_page_is_code_of_a_sample(string page)
    {
        var samples = Repository.Files("samples", ".cs").Select(f => Normal(Repository.Read(f))).ToArray();
        var blocks = CSharp().Matches(Repository.Read(page).ReplaceLineEndings("\n")).Select(m => Normal(m.Groups["code"].Value)).ToArray();

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Contains(samples, sample => sample.Contains(block, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("docs/features.md")]
    [InlineData("docs/windows.md")]
    public void Yaml_of_a_page_is_of_the_shared_definitions(string page)
    {
        var lines = Repository.Files("definitions", ".yaml").SelectMany(f => Normal(Repository.Read(f)).Split('\n')).ToHashSet();
        var blocks = Yaml().Matches(Repository.Read(page).ReplaceLineEndings("\n")).Select(m => Normal(m.Groups["code"].Value)).ToArray();

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.All(block.Split('\n'), line => Assert.Contains(line, lines)));
    }

    [Fact]
    public void The_readme_has_two_commands_under_quick_start()
    {
        var readme = Repository.Read("README.md").ReplaceLineEndings("\n");
        var section = readme[readme.IndexOf("\n## Quick start\n", StringComparison.Ordinal)..];
        section = section[..section.IndexOf("\n## ", 3, StringComparison.Ordinal)];

        Assert.Equal(2, Bash().Count(section));
    }

    // Indentation and empty lines do not matter.
    private static string Normal(string code) => string.Join("\n", code.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0));

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharp();

    [GeneratedRegex("```yaml\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Yaml();

    [GeneratedRegex("```bash\n")]
    private static partial Regex Bash();
}
