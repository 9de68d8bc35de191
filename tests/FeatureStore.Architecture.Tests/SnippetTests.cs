using System.Text.RegularExpressions;

namespace FeatureStore.Architecture.Tests;

/// <summary>Code in the README and on pages for users is code of the samples, which is built and run.</summary>
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

    [GeneratedRegex("```bash\n")]
    private static partial Regex Bash();
}
