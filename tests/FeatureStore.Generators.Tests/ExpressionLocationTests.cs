using FeatureStore.Model;
using Microsoft.CodeAnalysis;
using static FeatureStore.Generators.Tests.Definitions;

namespace FeatureStore.Generators.Tests;

/// <summary>A finding in an expression stands at the part of the string that is wrong, however the string is written.</summary>
public class ExpressionLocationTests
{
    private const string Constant = "internal static class C { public const string Text = \"Nope + 1\"; public const string One = \"1\"; public const string Name = \"Nope\"; }";

    /// <summary>The argument of the attribute, and the text at the location.</summary>
    public static TheoryData<string, string> Literals { get; } = new()
    {
        { "\"N + Nope\"", "Nope" },
        { "\"Nope + N\"", "Nope" },
        { "expression: \"N + Nope\"", "Nope" },
        { "\"N\\u0020+\\x20\\t  Nope\"", "Nope" },
        { "\"'\\U0001F600\\\"' == concat(\\\"a\\\", Nope)\"", "Nope" },
        { "\"\\u004eope + N\"", "\\u004eope" },
        { "\"\"\"concat(\"a\", Nope)\"\"\"", "Nope" },
        { "@\"concat(\"\"a\"\", Nope)\"", "Nope" },
        { "\"\"\"\n        N\n          + Nope\n        \"\"\"", "Nope" },
        { "\"\"\"\r\n\tN +\r\n\r\n\t Nope\r\n\t\"\"\"", "Nope" },
        { "\"\"\"\"\n        \"\"\"\n        + Nope\n        \"\"\"\"", "\"\"\"\n        + Nope" },
        { "$\"{nameof(View.N)} + Nope\"", "Nope" },
        { "$\"Nope + {nameof(View.N)} + {nameof(N)}\"", "Nope" },
        { "$\"N + {nameof(Card)}\"", "nameof(Card)" },
        { "$\"{C.One} + {C.Name} + {nameof(N)}\"", "C.Name" },
        { "$\"'{{}}' == concat('{{', Nope)\"", "Nope" },
        { "$@\"'{{\"\"' == concat('{{', {nameof(Card)}, Nope)\"", "nameof(Card)" },
        { "@$\"concat(\"\"{{\"\", Nope)\"", "Nope" },
        { "$\"\"\"concat(\"{nameof(N)}\", Nope)\"\"\"", "Nope" },
        { "$$\"\"\"concat(\"{\", \"{{nameof(N)}}\", Nope)\"\"\"", "Nope" },
        { "$\"\"\"\n        {nameof(N)}\n          + Nope + {nameof(N)}\n        \"\"\"", "Nope" },
        { "\"N + \" + \"Nope\"", "Nope" },
        { "(\"N + \" + nameof(Card)) + \" + 1\"", "nameof(Card)" },
        { "\"N + No\" + \"pe + 1\"", "No\" + \"pe" },
        { "C.Text", "C.Text" },
        { "C.One + \" + Nope\"", "Nope" },
        { "\"1 + \" + C.Text", "C.Text" },
        { "$\"{C.One}{C.One} + Nope\"", "Nope" },
        { "\"N +\"", "" },
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public async Task Stands_at_the_part(string argument, string part)
    {
        var source = View($$"""[Count("1h")] public long N { get; init; } [Derived({{argument}})] public partial long? D { get; }""") + Constant;
        var findings = (await Compiled.Of(source)).Findings;
        var finding = Assert.Single(findings, f => f.Id.StartsWith("FS06", StringComparison.Ordinal));
        Assert.Equal(part, TextAt(finding));
    }

    /// <summary>Every option of a view that is an expression.</summary>
    [Theory]
    [InlineData("""[Sum("Amount + Nope", "1h")] public decimal? S { get; init; }""", "Nope")]
    [InlineData("""[Sum(window: "1h", of: "Amount + Nope")] public decimal? S { get; init; }""", "Nope")]
    [InlineData("""[Count("Amount > Nope", "1h")] public long S { get; init; }""", "Nope")]
    [InlineData("""[Count("1h", Where = "Amount > 1 and Nope")] public long S { get; init; }""", "Nope")]
    [InlineData("""[Count("1h", Where = "Amount")] public long S { get; init; }""", "\"Amount\"")]
    [InlineData("""[Count("1h")] public long LongFeatureName { get; init; } [Derived("LongFeatureName + LongFeatureName + Nope")] public partial long? S { get; }""", "Nope")]
    public async Task Stands_at_the_part_of_every_option(string body, string part) =>
        Assert.Contains((await Compiled.Of(View(body))).Findings, f => f.Id.StartsWith("FS06", StringComparison.Ordinal) && TextAt(f) == part);

    [Theory]
    [InlineData("V.N + V.Nope", "V.Nope")]
    [InlineData("Given + N + Nope", "Nope")]
    [InlineData("Given + Other.N", "Other.N")]
    [InlineData("V.N + Text", "V.N + Text")]
    public async Task Stands_at_the_part_in_a_service(string expression, string part)
    {
        var source = Service("[Use<View>]", $$""" { [Request] public long Given { get; init; } [Derived("{{expression}}")] public partial long? D { get; } }""");
        var finding = Assert.Single((await Compiled.Of(source)).Findings);
        Assert.Equal(part, TextAt(finding));
    }

    [Fact]
    public void Lines_and_columns_are_those_of_the_string()
    {
        var type = Compiled.Compilation(View("[Count(\"1h\")] public long N { get; init; }\n[Derived(\"\"\"\n    N +\n      Amount\n    \"\"\")] public partial long? D { get; }")).GetTypeByMetadataName("Acme.View")!;
        var place = new Place(PlaceKind.View, "v", 1, "expression") { Span = new(6, 6) };
        Assert.Equal("(6,6)-(6,12)", new Locator(type, PlaceKind.View, TestContext.Current.CancellationToken).Of(place).GetLineSpan().Span.ToString());
    }

    private static string TextAt(Diagnostic finding) => finding.Location.SourceTree!.ToString().Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length);
}
