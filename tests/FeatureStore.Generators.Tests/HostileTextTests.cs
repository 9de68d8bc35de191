using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static FeatureStore.Generators.Tests.Definitions;

namespace FeatureStore.Generators.Tests;

/// <summary>Texts of authors come out as they went in, and never as code.</summary>
public class HostileTextTests
{
    public static TheoryData<string> Texts { get; } =
    [
        "\"", "\\", "\\\"", "{0}", "{{x}}", "*/ class Broken {} /*", "\"\"\"", "line\nline", "line\r\nline", "\u2028\u2029\u0085", "\t\v\u0001\u001b",
        "日本語", "😀", "\ud800", "\udc00x", "\ufffe\uffff", "e\u0301", "\u202eevil", "// x", "/// <b>", "<&>'", "</summary>", "#endif", "@$\"{x}\"", "\u007f",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Comes_out_as_it_went_in(string text)
    {
        var hostile = string.Concat(text.Select(c => $"\\u{(int)c:x4}"));
        var source = Using + Entity + $$"""
            public enum Kind { [Name("{{hostile}}")] Strange }
            [Source("rows", Path = "{{hostile}}", EventTime = "At", Delay = "0s")]
            public partial record Row(long CardId, [Name("{{hostile}}")] string Text, Kind Kind, DateTimeOffset At);
            [FeatureView("v", Entity = typeof(Card), Source = typeof(Row), Owner = "{{hostile}}", Description = "{{hostile}}", Tags = new[] { "{{hostile}}" })]
            public partial record View
            {
                [Latest("Text", Default = "{{hostile}}")] public required string Text { get; init; }
                [Latest("Kind", Default = Kind.Strange)] public Kind Kind { get; init; }
            }
            [FeatureService("s")] [Use<View>("Text", "Kind")] public partial record Service;
            """;
        var compiled = await Compiled.Of(source);
        Assert.Empty(compiled.Findings);
        Assert.DoesNotContain(compiled.Compiler, d => d.Id != "CS1591");

        // The text is read back from the generated tree as the compiler reads it.
        var values = compiled.Result.GeneratedTrees.SelectMany(t => t.GetRoot().DescendantTokens())
            .Where(t => t.IsKind(SyntaxKind.StringLiteralToken)).Select(t => t.ValueText).ToArray();
        Assert.Equal(8, values.Count(v => v == text));
        var written = compiled.Result.Results[0].GeneratedSources.Select(s => s.SourceText.ToString());
        Assert.All(written, w => Assert.Equal(w, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(w))));
    }

    [Theory]
    [InlineData("1", "1")]
    [InlineData("-7L", "-7")]
    [InlineData("0.1", "0.1")]
    [InlineData("1e300", "1E+300")]
    [InlineData("0.1f", "0.1")]
    [InlineData("16777217d", "16777217")]
    [InlineData("-0.0", "0")]
    [InlineData("5e-324", "4.94065645841247E-324")]
    [InlineData("1.7976931348623157e308", "1.7976931348623157E+308")]
    [InlineData("0.30000000000000004", "0.30000000000000004")]
    public async Task Numbers_are_written_with_the_fewest_digits_that_read_back(string constant, string text)
    {
        var compiled = await Compiled.Of(View($$"""[Sum("Number", "1h", Default = {{constant}})] public double N { get; init; }"""));
        Assert.Empty(compiled.Findings);
        Assert.Contains($"Default = \"{text}\"", compiled.File("Acme.View.g.cs"), StringComparison.Ordinal);
    }
}
