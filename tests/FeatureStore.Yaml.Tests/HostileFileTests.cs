using System.Diagnostics;
using System.Text;
using FeatureStore.Model;

namespace FeatureStore.Yaml.Tests;

/// <summary>Whatever a file holds, it is read or told what is wrong with it: no exception, no hang, no memory without end.</summary>
public sealed class HostileFileTests
{
    private const int Megabyte = 1024 * 1024;
    private const string Empty = "The file has no definitions.";
    private const string NoYaml = "The file is no YAML here:";

    public static TheoryData<string, string> Files { get; } = new()
    {
        { "brackets", "nested more than 16 levels" },
        { "nested keys", "nested more than 16 levels" },
        { "nested lists in blocks", "nested more than 16 levels" },
        { "a million keys", "has more than" },
        { "a billion laughs", "'&a' is an anchor" },
        { "a long text", "longer than 65536 characters" },
        { "a long key", "longer than 65536 characters" },
        { "a long plain key", "longer than 65536 characters" },
        { "a file that is too long", "longer than 16777216 characters" },
        { "a lone high surrogate", "" },
        { "a lone low surrogate", "" },
        { "a null character", "has a null character" },
        { "a tab as indentation", NoYaml },
        { "nothing", Empty },
        { "blanks", Empty },
        { "comments", Empty },
        { "an order mark alone", Empty },
        { "an open quote", NoYaml },
        { "many quotes", "" },
        { "a million dashes", "" },
        { "a million question marks", "" },
        { "a million colons", "" },
        { "a million percent signs", "" },
        { "many block scalars", "" },
        { "many documents", "" },
    };

    public static TheoryData<string> Breaks { get; } = ["\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Is_told_and_not_thrown(string name, string message)
    {
        var text = Text(name);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var used = Process.GetCurrentProcess().TotalProcessorTime;
        var read = Example.Read(text);
        TestContext.Current.TestOutputHelper?.WriteLine($"{(GC.GetAllocatedBytesForCurrentThread() - before) / Megabyte} MB, {(Process.GetCurrentProcess().TotalProcessorTime - used).TotalSeconds:F1} s; {(read.Findings.Count > 0 ? read.Findings[0] : "")}");
        Assert.NotEmpty(read.Findings);
        Assert.Contains(read.Findings, f => f.Message.Contains(message, StringComparison.Ordinal));
        Assert.All(read.Findings, f => Located.Inside(f, text));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2048L * Megabyte);
    }

    [Theory]
    [MemberData(nameof(Breaks))]
    public void Lines_end_as_YAML_says(string lineBreak)
    {
        var read = Example.Read(Example.Text.Replace("\n", lineBreak, StringComparison.Ordinal));
        Assert.All(read.Findings, f => Located.Inside(f, Example.Text.Replace("\n", lineBreak, StringComparison.Ordinal)));
        if (lineBreak is "\n" or "\r\n" or "\r")
            Assert.Empty(read.Findings);
    }

    [Fact]
    public void An_order_mark_is_no_text()
    {
        Assert.Equal([], Example.Read("\ufeff" + Example.Text).Findings);
        Assert.Equal("example.features.yaml:1:1", Assert.Single(Example.Read("\ufeffverzion: 1\nversion: 1").Findings).Location.ToString());
        Assert.Equal("example.features.yaml:2:10", Assert.Single(Example.Read("\ufeff# said\nversion: 2").Findings).Location.ToString());
    }

    private static string Text(string name) => name switch
    {
        "brackets" => new('[', 10 * Megabyte),
        "nested keys" => Repeated("{a: ", 100_000),
        "nested lists in blocks" => Repeated("- ", 100_000),
        "a million keys" => "version: 1\n" + string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"k{i}: 1\n")),
        "a billion laughs" => "a: &a [x, x]\n" + string.Concat(Enumerable.Range(1, 30).Select(i => $"{(char)('a' + (i % 26))}{i}: &a{i} [*a, *a]\n")),
        "a long text" => "version: '" + new string('x', 65_537) + "'",
        "a long key" => "? '" + new string('x', 65_537) + "'\n: 1",
        "a long plain key" => new string('x', 100_000) + ": 1",
        "a file that is too long" => new(' ', YamlFile.MaxLength + 1),
        "a lone high surrogate" => "version: 1\nnamespace: '\ud800'",
        "a lone low surrogate" => "version: 1\nnamespace: a\udc00b",
        "a null character" => "version: 1\n\0namespace: ab",
        "a tab as indentation" => "version: 1\nviews:\n\t- name: x",
        "nothing" => "",
        "blanks" => " \n \n\n",
        "comments" => "# version: 1\n# nothing\n",
        "an order mark alone" => "\ufeff",
        "an open quote" => "version: '1\n" + Repeated("x\n", 1000),
        "many quotes" => Repeated("\"", Megabyte),
        "a million dashes" => Repeated("- \n", Megabyte),
        "a million question marks" => Repeated("? ", Megabyte),
        "a million colons" => Repeated(": ", Megabyte),
        "a million percent signs" => Repeated("%a b\n", Megabyte),
        "many block scalars" => Repeated("- |\n  x\n", 200_000),
        "many documents" => Repeated("---\n", Megabyte),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static string Repeated(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
