using System.Text.RegularExpressions;
using FeatureStore.Model;

namespace FeatureStore.Yaml.Tests;

/// <summary>The page about YAML has every key in its place, and what it shows is valid.</summary>
public sealed partial class ReferencePageTests
{
    private static readonly string Page = PublishedFile.Read("yaml.md");

    private static readonly Dictionary<string, string[]> Sections = new()
    {
        ["## Files"] = [.. Schema.Document],
        ["## Entities"] = [.. Schema.Entity],
        ["## Sources"] = [.. Schema.Source, .. Schema.Column],
        ["## Views"] = [.. Schema.View],
        ["### Aggregates"] = ["name", .. AggregateCatalogue.All.Select(a => a.Name), .. Schema.OfWithNumber, .. Schema.Window],
        ["### The latest value"] = [.. Schema.Latest],
        ["### Expressions"] = [.. Schema.Expression],
        ["## Services"] = [.. Schema.Service, .. Schema.Use],
    };

    public static TheoryData<int> Blocks => [.. Enumerable.Range(0, PublishedFile.YamlOf(Page).Length)];

    public static TheoryData<string> SectionNames => [.. Sections.Keys];

    [Theory, MemberData(nameof(Blocks))]
    public async Task What_it_shows_is_valid(int block)
    {
        var yaml = PublishedFile.YamlOf(Page)[block];
        Assert.Equal([], Example.Read(yaml).Findings.Select(f => f.ToString()));
        Assert.Empty(await PublishedSchema.ErrorsAsync(yaml));
    }

    [Theory, MemberData(nameof(SectionNames))]
    public void A_section_has_the_keys_of_the_reader(string section)
    {
        var start = Page.IndexOf($"\n{section}\n", StringComparison.Ordinal) + section.Length;
        var end = Page.IndexOf("\n## ", start, StringComparison.Ordinal);
        var next = Page.IndexOf("\n### ", start, StringComparison.Ordinal);
        var text = Page[start..(next >= 0 && next < end ? next : end)];
        Assert.Equal(Sections[section].Order(StringComparer.Ordinal), KeyRow().Matches(text).Select(m => m.Groups["key"].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Its_limits_are_those_of_the_reader()
    {
        Assert.Contains(FormattableString.Invariant($"{YamlFile.MaxLength:N0} characters"), Page, StringComparison.Ordinal);
        Assert.Contains($"at most {SnakeCase.MaxLength} characters", Page, StringComparison.Ordinal);
        Assert.Contains($"| `{ViewDefinition.DefaultMaxEventsPerKey}` |", Page, StringComparison.Ordinal);
        Assert.Contains($"| `{SourceDefinition.DefaultMaxClockSkew}` |", Page, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\| `(?<key>\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex KeyRow();
}
