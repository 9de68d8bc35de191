using System.Text.RegularExpressions;

namespace FeatureStore.Architecture.Tests;

/// <summary>Every rule has a page, every page has a rule, and every message can end with a remedy.</summary>
public sealed partial class RuleTests
{
    private const string RuleFolder = "src/FeatureStore.Model/Rules";
    private const string PageFolder = "docs/diagnostics";

    private sealed record RuleText(string Class, string Id, string Severity, string Title, string Remedy);

    private static readonly RuleText[] Rules =
    [
        .. Repository.Files(RuleFolder, ".cs").SelectMany(f => Declaration().Matches(Repository.Read(f)))
            .Select(m => new RuleText(m.Groups["class"].Value, m.Groups["id"].Value, m.Groups["severity"].Success ? m.Groups["severity"].Value.ToLowerInvariant() : "error",
                Regex.Unescape(m.Groups["title"].Value), Regex.Unescape(m.Groups["remedy"].Value)))
            .OrderBy(r => r.Id, StringComparer.Ordinal),
    ];

    public static TheoryData<string> Ids => [.. Rules.Select(r => r.Id).Distinct()];

    [Fact]
    public void Every_rule_can_be_read_here()
    {
        var classes = Repository.Files(RuleFolder, ".cs").SelectMany(f => AnyRule().Matches(Repository.Read(f))).Select(m => m.Groups["class"].Value);
        Assert.Equal(classes.Order(StringComparer.Ordinal), Rules.Select(r => r.Class).Order(StringComparer.Ordinal));
        Assert.NotEmpty(Rules);
    }

    [Fact]
    public void Every_id_is_used_once() => Assert.Distinct(Rules.Select(r => r.Id));

    [Fact]
    public void The_catalogue_lists_every_rule_in_the_order_of_ids() =>
        Assert.Equal(Rules.Select(r => r.Class), CatalogueLine().Matches(Repository.Read(RuleFolder + "/RuleCatalogue.cs")).Select(m => m.Groups["class"].Value));

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_has_a_remedy(string id)
    {
        var rule = Rules.First(r => r.Id == id);
        Assert.All([rule.Title, rule.Remedy], text =>
        {
            Assert.False(string.IsNullOrWhiteSpace(text));
            Assert.False(text.EndsWith('.'), "The message ends the sentence.");
        });
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_has_a_page(string id)
    {
        var rule = Rules.First(r => r.Id == id);
        var page = Repository.Read($"{PageFolder}/{id}.md");
        Assert.StartsWith($"# {id}: {rule.Title}\n\nSeverity: {rule.Severity}.\n", page, StringComparison.Ordinal);
        Assert.Matches(@"\n## Bad\n```(csharp|yaml)\n(?:(?!```)[\s\S])+\n```\n[\s\S]*\n## Good\n```\1\n(?:(?!```)[\s\S])+\n```\n", page);
    }

    [Fact]
    public void A_page_has_a_rule() => Assert.Equal(
        Rules.Select(r => $"{PageFolder}/{r.Id}.md").Append(PageFolder + "/README.md"),
        Repository.Files(PageFolder, ""));

    [Fact]
    public void The_index_lists_every_rule() => Assert.Equal(
        Rules.Select(r => $"| [{r.Id}]({r.Id}.md) | {r.Severity} | {r.Title} |"),
        Repository.Read(PageFolder + "/README.md").Split('\n').Where(l => l.StartsWith("| [", StringComparison.Ordinal)));

    // Rules for expressions and files are errors all.
    [GeneratedRegex("""class (?<class>\w+)\(\) : (?:Expression|File)?Rule\("(?<id>FS[0-9]{4})",(?: Severity\.(?<severity>\w+),)?\s*"(?<title>(?:[^"\\]|\\.)*)",\s*"(?<remedy>(?:[^"\\]|\\.)*)"[,)]""")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"(?<!abstract )class (?<class>\w+)(\([^)]*\))? : (?:Expression|File)?Rule\b")]
    private static partial Regex AnyRule();

    [GeneratedRegex(@"^\s+new (?<class>\w+)\(\),", RegexOptions.Multiline)]
    private static partial Regex CatalogueLine();
}
