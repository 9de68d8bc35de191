using System.Text.RegularExpressions;

namespace FeatureStore.Architecture.Tests;

/// <summary>Links lead somewhere, and nothing tells of the machine it was written on.</summary>
public sealed partial class TextTests
{
    public static TheoryData<string> Pages => [.. Repository.Files("", ".md")];

    [Theory, MemberData(nameof(Pages))]
    public void Links_of_a_page_lead_somewhere(string page) =>
        Assert.Equal("", string.Join(", ", Link().Matches(WithoutCode(Repository.Read(page))).Select(m => m.Groups["to"].Value).Where(to => !Leads(page, to))));

    [Fact]
    public void No_text_names_a_path_of_a_machine() =>
        Assert.Empty(Repository.Files("", "").Where(IsText).SelectMany(f => MachinePath().Matches(Repository.Read(f)).Select(m => $"{f}: {m.Value}")));

    private static bool Leads(string page, string to)
    {
        if (Elsewhere().IsMatch(to))
            return true;
        var parts = to.Split('#', 2);
        var target = parts[0].Length == 0 ? page : Normal(Path.GetDirectoryName(page) + "/" + parts[0]);
        return Repository.Exists(target) && (parts.Length == 1 || Anchors(target).Contains(parts[1]));
    }

    private static string Normal(string path) =>
        Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.Root, path.TrimStart('/')))).Replace('\\', '/');

    private static IEnumerable<string> Anchors(string page) => Heading().Matches(Fence().Replace(Repository.Read(page), ""))
        .Select(m => NotInAnchor().Replace(m.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    private static string WithoutCode(string text) => CodeSpan().Replace(Fence().Replace(text, ""), "");

    private static bool IsText(string file)
    {
        using var stream = File.OpenRead(Path.Combine(Repository.Root, file));
        var start = new byte[4096];
        return !start.AsSpan(0, stream.Read(start)).Contains((byte)0);
    }

    [GeneratedRegex(@"\]\((?<to>[^()\s]+)(\s+""[^""]*"")?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^(https?:|mailto:)")]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"^#{1,6} (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();

    [GeneratedRegex(@"^```[\s\S]*?^```", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("`[^`\n]+`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"(?<![\w.~*])/(work|home|root|tmp)/")]
    private static partial Regex MachinePath();
}
