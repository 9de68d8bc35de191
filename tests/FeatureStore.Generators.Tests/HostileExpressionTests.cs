using Microsoft.CodeAnalysis;
using static FeatureStore.Generators.Tests.Definitions;

namespace FeatureStore.Generators.Tests;

/// <summary>Whatever stands in an expression: a finding, or code that compiles.</summary>
public class HostileExpressionTests
{
    public static TheoryData<string, string> Wrong { get; } = new()
    {
        { "nothing", "" },
        { "blanks", " \t\n" },
        { "an open text", "Text == 'web" },
        { "an open list", "N in (1, 2" },
        { "an open call", "least(N," },
        { "only brackets", "((((((((" },
        { "only a point", "." },
        { "two points", "A.B.C" },
        { "10,000 words", string.Join(" + ", Enumerable.Repeat("N", 5_000)) },
        { "1,000 brackets", new string('(', 1_000) + "N" + new string(')', 1_000) },
        { "1,000 signs", new string('-', 1_000) + "N" },
        { "1,000 conditions", string.Concat(Enumerable.Repeat("true ? 1 : ", 1_000)) + "N" },
        { "a lone surrogate", "Text == '\ud800'" },
        { "a lone surrogate of its own", "\udc00" },
        { "a null character", "Text == '\0'" },
        { "a letter from elsewhere", "Ñ + 数" },
        { "a mark that changes direction", "N \u202e + 1" },
        { "a line separator", "N \u2028 + Nope" },
        { "emoji", "😀 + 😀" },
        { "comments", "N /* x */ + 1 // y" },
        { "code", "System.Environment.Exit(1)" },
        { "braces", "{0} {N}" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Is_a_finding(string what, string expression)
    {
        foreach (var source in new[] { In(expression), View($$"""[Count("1h", Where = {{Written(expression)}})] public long N { get; init; }"""), View($$"""[Sum({{Written(expression)}}, "1h")] public long? N { get; init; }""") })
        {
            var compiled = await Compiled.Of(source);
            Assert.DoesNotContain(compiled.Compiler.Concat(compiled.Findings), d => d.Id is "CS8785" or "CS8784" or "AD0001");
            Assert.True(compiled.Findings.Any(f => f.Severity == DiagnosticSeverity.Error && f.Location.IsInSource), what);
            // Bodies at most, so that the compiler does not end at properties that have none.
            Assert.All(compiled.Files.Where(f => f == "Acme.View.g.cs"), f => Assert.DoesNotContain("Definition", compiled.File(f), StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("' \\ \" {0} {{ }} */ // \u2028 \u202e 😀 日本語 ''")]
    [InlineData("\"\"\"")]
    [InlineData("\t\r\n\u0001")]
    public async Task Texts_come_out_as_they_went_in(string text)
    {
        var compiled = await Compiled.Of(View($$"""[Derived({{Written($"'{text.Replace("'", "''")}'")}})] public partial string D { get; }"""));
        Assert.Empty(compiled.Findings);
        var type = compiled.Load().GetType("Acme.View")!;
        Assert.Equal(text, type.GetProperty("D")!.GetValue(Activator.CreateInstance(type)));
    }

    [Theory]
    [InlineData("N + ", 490)]
    [InlineData("Real * ", 490)]
    [InlineData("N ?? ", 95)]
    public async Task The_longest_expressions_compile(string part, int times)
    {
        var (type, last) = part.StartsWith("Real", StringComparison.Ordinal) ? ("double?", "Real") : ("long?", "N");
        var compiled = await Compiled.Of(In(string.Concat(Enumerable.Repeat(part, times)) + last, type));
        Assert.Empty(compiled.Findings);
        Assert.DoesNotContain(compiled.Compiler, d => d.Id != "CS1591");
    }

    [Fact]
    public async Task The_deepest_expressions_compile()
    {
        var deep = string.Concat(Enumerable.Repeat("least(1, ", 49)) + "N" + new string(')', 49);
        var compiled = await Compiled.Of(In(deep));
        Assert.Empty(compiled.Findings);
        Assert.DoesNotContain(compiled.Compiler, d => d.Id != "CS1591");
    }

    private static string In(string expression, string type = "long?") =>
        View($$"""[Latest("Number")] public double? Real { get; init; } [Sum("CardId", "1h")] public long? N { get; init; } [Latest("Text")] public string? Text { get; init; } [Derived({{Written(expression)}})] public partial {{type}} D { get; }""");

    private static string Written(string text) => "\"" + string.Concat(text.Select(c => $"\\u{(int)c:x4}")) + "\"";
}
