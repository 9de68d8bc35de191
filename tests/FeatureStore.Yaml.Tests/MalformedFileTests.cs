using System.Globalization;

namespace FeatureStore.Yaml.Tests;

/// <summary>Every malformed file is told by its rule, at its line and column.</summary>
public sealed class MalformedFileTests
{
    private const int Fewest = 70;

    public static TheoryData<string, string, string, string> Files => [.. MalformedFiles.All.Select(f => (f.Part, f.Instead, f.Findings, f.Message))];

    [Fact]
    public void There_are_many() => Assert.InRange(MalformedFiles.All.Distinct().Count(), Fewest, int.MaxValue);

    [Theory]
    [MemberData(nameof(Files))]
    public void Is_told_where_it_is_wrong(string part, string instead, string findings, string message)
    {
        var text = Example.With(part, instead);
        var read = Example.Read(text);
        Assert.Equal(findings, string.Join("; ", read.Findings.Select(At)));
        Assert.StartsWith(message, read.Findings[0].Message, StringComparison.Ordinal);
        Assert.All(read.Findings, f => Located.Inside(f, text));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Lines_and_columns_do_not_depend_on_how_lines_end(string part, string instead, string findings, string message)
    {
        var text = Example.With(part, instead).Replace("\n", "\r\n", StringComparison.Ordinal);
        var read = Example.Read(text);
        Assert.Equal(findings, string.Join("; ", read.Findings.Select(At)));
        Assert.StartsWith(message, read.Findings[0].Message, StringComparison.Ordinal);
        Assert.All(read.Findings, f => Located.Inside(f, text));
    }

    private static string At(YamlFinding finding) => string.Create(CultureInfo.InvariantCulture, $"{finding.Rule.Id} {finding.Location.Line}:{finding.Location.Column}");
}
