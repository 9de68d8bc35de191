using System.Text.RegularExpressions;

namespace FeatureStore.Architecture.Tests;

/// <summary>Small files with one idea each, and nothing left undone.</summary>
public sealed partial class SourceTests
{
    private const int MedianLines = 60;
    private const int MostLines = 300;

    private static readonly IReadOnlyList<string> Sources = Repository.Files("src", ".cs");

    private static int Lines(string file) => Repository.Read(file).TrimEnd('\n').Count(c => c == '\n') + 1;

    [Fact]
    public void Half_of_the_files_are_small()
    {
        var lines = Sources.Select(Lines).Order().ToArray();
        Assert.InRange(lines[lines.Length / 2], 1, MedianLines);
    }

    [Fact]
    public void No_file_is_large() =>
        Assert.Empty(Sources.Where(f => Lines(f) > MostLines).Select(f => $"{f}: {Lines(f)} lines"));

    [Fact]
    public void No_file_is_named_after_nothing() =>
        Assert.DoesNotContain(Sources, f => Vague().IsMatch(Path.GetFileName(f)));

    [Fact]
    public void Nothing_is_left_undone_or_folded_away() =>
        Assert.Empty(Sources.SelectMany(f => Undone().Matches(Repository.Read(f)).Select(m => $"{f}: {m.Value}")));

    [GeneratedRegex("Util|Helper|Manager|Common", RegexOptions.IgnoreCase)]
    private static partial Regex Vague();

    [GeneratedRegex(@"#region|\b(TODO|FIXME|HACK)\b|NotImplementedException")]
    private static partial Regex Undone();
}
