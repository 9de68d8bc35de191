using FeatureStore.Model;
using Microsoft.CodeAnalysis;

namespace FeatureStore.Generators.Tests;

/// <summary>What the docs show is real: pages of diagnostics compile and trigger what they say, the Quickstart is as small as we claim.</summary>
public sealed class PageTests
{
    public static TheoryData<string> Ids => [.. RuleCatalogue.All.Select(r => r.Id)];

    [Theory, MemberData(nameof(Ids))]
    public async Task The_bad_example_of_a_page_breaks_that_rule_alone(string id)
    {
        var compiled = await Compiled.Of(Block(id, "## Bad"));

        Assert.Equal([id], compiled.Findings.Select(f => f.Id).Distinct());
        Assert.DoesNotContain(compiled.Compiler, d => d.Id.StartsWith("CS8785", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Ids))]
    public async Task The_good_example_of_a_page_breaks_nothing(string id)
    {
        var compiled = await Compiled.Of(Block(id, "## Good"));

        Assert.Empty(compiled.Findings);
        Assert.DoesNotContain(compiled.Compiler, d => d.Severity == DiagnosticSeverity.Error);
    }

    [Theory, MemberData(nameof(Ids))]
    public async Task A_page_shows_the_message_that_its_bad_example_gives(string id)
    {
        var compiled = await Compiled.Of(Block(id, "## Bad"));

        Assert.Contains(Text(id, "## Message", "```text"), compiled.Findings.Select(f => f.GetMessage()));
    }

    [Fact]
    public async Task The_generated_view_of_the_quickstart_is_small_and_says_what_each_feature_means()
    {
        var features = await File.ReadAllTextAsync(Path.Combine(Root, "samples", "Quickstart", "Features.cs"), TestContext.Current.CancellationToken);
        var compiled = await Compiled.Of("global using System;", features);

        // The sample has no XML docs of its own.
        Assert.DoesNotContain(compiled.Compiler, d => d.Id != "CS1591");
        Assert.Empty(compiled.Findings);
        var text = compiled.File("Quickstart.CardActivity.g.cs");
        Assert.True(text.Split('\n').Length < 150, "The file has grown to 150 lines or more.");
        Snapshot.Matches("Quickstart.CardActivity", text);
    }

    private static string Root { get; } = FindRoot();

    private static string Block(string id, string heading) => Text(id, heading, "```csharp");

    private static string Text(string id, string heading, string fence)
    {
        var page = File.ReadAllText(Path.Combine(Root, "docs", "diagnostics", id + ".md")).ReplaceLineEndings("\n");
        var start = page.IndexOf(fence, page.IndexOf("\n" + heading + "\n", StringComparison.Ordinal), StringComparison.Ordinal) + fence.Length + 1;
        return page[start..page.IndexOf("\n```", start, StringComparison.Ordinal)];
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "FeatureStore.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException($"No repository above {AppContext.BaseDirectory}.");
    }
}
