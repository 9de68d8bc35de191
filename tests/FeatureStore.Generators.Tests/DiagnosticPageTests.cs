using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using FeatureStore.Model;

namespace FeatureStore.Generators.Tests;

/// <summary>What the pages call bad is reported as they say, and what they call good is good.</summary>
public class DiagnosticPageTests
{
    public static TheoryData<string> Rules { get; } = [.. RuleCatalogue.All.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task The_page_tells_the_truth(string rule)
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Pages(), rule + ".md"), TestContext.Current.CancellationToken);
        var message = Block(page, "Message", "text");
        Assert.Contains(message.Trim(), (await Example(page, "Bad")).Findings.Where(f => f.Id == rule).Select(f => f.GetMessage(null)));
        var right = await Example(page, "Good");
        Assert.Empty(right.Findings);
        Assert.DoesNotContain(right.Compiler, d => d.Id != "CS1591");
    }

    private static Task<Compiled> Example(string page, string section) => Block(page, section, "yaml") is { Length: > 0 } yaml
        ? Compiled.WithYaml(yaml)
        : Compiled.Of(Block(page, section, "csharp"));

    private static string Block(string page, string section, string language) =>
        Regex.Match(page, $"## {section}\n```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    private static string Pages([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../docs/diagnostics"));
}
