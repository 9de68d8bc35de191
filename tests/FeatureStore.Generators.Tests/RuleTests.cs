using FeatureStore.Model;
using Microsoft.CodeAnalysis;
using static FeatureStore.Generators.Tests.Definitions;

namespace FeatureStore.Generators.Tests;

/// <summary>Every rule speaks in C#, at the token that is wrong.</summary>
public class RuleTests
{
    private const string N = """[Count("1h")] public long N { get; init; }""";
    private const string At = "DateTimeOffset At";
    private const string Good = """EventTime = "At", Delay = "0s" """;

    /// <summary>The rule, the text at its location, and the source.</summary>
    public static TheoryData<string, string, string> Findings { get; } = new()
    {
        { "FS0001", "\"Card\"", Using + """[Entity("Card")] public partial record struct Card(long CardId);""" },
        { "FS0001", "Käse", Using + """[Entity("card")] public partial record struct Card(long Käse);""" },
        { "FS0001", "\"Card Id\"", Using + """[Entity("card")] public partial record struct Card([Name("Card Id")] long CardId);""" },
        { "FS0001", "\"ROWS\"", Using + """[Source("ROWS", EventTime = "At", Delay = "0s")] public partial record Row(DateTimeOffset At);""" },
        { "FS0001", "\"\"", SourceOf(Good, """[Name("")] long X, DateTimeOffset At""") },
        { "FS0001", "\"a-b\"", View("""[Count("1h"), Name("a-b")] public long N { get; init; }""") },
        { "FS0001", "\"A b\"", Service("""[Use<View>(As = "A b")]""") },
        { "FS0001", "\"CardId = a.b\"", Service("""[Use<View>(Keys = "CardId = a.b")]""") },
        { "FS0002", "Card_Id", Using + """[Entity("card")] public partial record struct Card(long CardId, long Card_Id);""" },
        { "FS0002", "\"n\"", View(N + """[Name("n"), Count("2h")] public long M { get; init; }""") },
        { "FS0002", "View", Service("[Use<View>][Use<View>]") },
        { "FS0002", "\"N\"", Service("""[Use<View>("Text", "N", "N")]""").Replace("\"Text\", \"N\", \"N\"", "\"Text\", nameof(View.N), \"N\"") },
        { "FS0002", "\"v\"", View(N) + """[FeatureView("v", Entity = typeof(Card), Source = typeof(Row))] public partial record Other { [Count("1h")] public long N { get; init; } }""" },
        { "FS0003", "\"Amont\"", View("""[Sum("Amont", "1h")] public decimal? S { get; init; }""") },
        { "FS0003", "\"Nope\"", View("""[Latest("Nope")] public string? S { get; init; }""") },
        { "FS0003", "\"Nope\"", SourceOf("""EventTime = "Nope", Delay = "0s" """, At) },
        { "FS0003", "\"Nope\"", SourceOf("""EventTime = "At", AvailableAt = "Nope" """, At) },
        { "FS0003", "\"Nope\"", SourceOf(Good + """, EventId = "Nope" """, At) },
        { "FS0003", "\"Nope\"", SourceOf(Good + """, Sequence = "Nope" """, At) },
        { "FS0004", "typeof(string)", Using + Source + $$"""[FeatureView("v", Entity = typeof(string), Source = typeof(Row))] public partial record View { {{N}} }""" },
        { "FS0004", "typeof(Card)", Using + Entity + $$"""[FeatureView("v", Entity = typeof(Card), Source = typeof(Card))] public partial record View { {{N}} }""" },
        { "FS0004", "View", Using + Entity + $$"""[FeatureView("v", Entity = typeof(Card))] public partial record View { {{N}} }""" },
        { "FS0004", "Card", Service("[Use<Card>]") },
        { "FS0005", "Card", Using + """[Entity("card")] public record struct Card(long CardId);""" },
        { "FS0005", "Row", Using + """[Source("rows", EventTime = "At", Delay = "0s")] public partial class Row { public DateTimeOffset At { get; init; } }""" },
        { "FS0005", "View", View(N).Replace("record View", "record View<T>") },
        { "FS0005", "View", View(N).Replace("public partial record View", "public abstract partial record View") },
        { "FS0005", "View", View(N).Replace("record View", "record View(int X)") },
        { "FS0005", "View", View(N + "public required int Other { get; init; }") },
        { "FS0005", "Card", Using + """public partial record Outer { [Entity("card")] public partial record struct Card(long CardId); }""" },
        { "FS0005", "Card", Using + """[Entity("card")] file partial record struct Card(long CardId);""" },
        { "FS0005", "View", View(N).Replace("[FeatureView(", "[FeatureService(\"s\"), Use<View>, FeatureView(") },
        { "FS0006", "N", View("""[Count("1h")] public long N { get; set; }""") },
        { "FS0006", "N", View("""[Count("1h")] internal long N { get; init; }""") },
        { "FS0006", "S", View("""[Latest("Text", Default = "")] public string S { get; init; }""") },
        { "FS0006", "D", Derived("public long? D { get; }") },
        { "FS0006", "D", Derived("public partial long? D { get; set; }") },
        { "FS0006", "D", Derived("internal partial long? D { get; }") },
        { "FS0006", "D", Derived("public partial long? D { get; } public partial long? D => 1;") },
        { "FS0006", "X", Own("[Request] public long X { get; set; }") },
        { "FS0006", "X", Own("[Request] public string X { get; init; }") },
        { "FS0006", "X", Own("[Derived(\"N + 1\")] public long? X => 1;") },
        { "FS0007", "N", View("""[Count("1h"), Latest("Text")] public long N { get; init; }""") },
        { "FS0007", "N", View("""[Count("1h"), Derived("1")] public long N { get; init; }""") },
        { "FS0007", "X", Own("[Request, Derived(\"1\")] public long X { get; init; }") },
        { "FS0101", "DateTime", SourceOf(Good, "DateTime T, DateTimeOffset At") },
        { "FS0101", "int[]?", SourceOf(Good, "int[]? T, DateTimeOffset At") },
        { "FS0101", "List<long>", SourceOf(Good, "System.Collections.Generic.List<long> T, DateTimeOffset At").Replace("System.Collections.Generic.List", "List").Replace("using System;", "using System; using System.Collections.Generic;") },
        { "FS0101", "IReadOnlyList<string?>", SourceOf(Good, "IReadOnlyList<string?> T, DateTimeOffset At").Replace("using System;", "using System; using System.Collections.Generic;") },
        { "FS0101", "IReadOnlyList<byte[]>", SourceOf(Good, "IReadOnlyList<byte[]> T, DateTimeOffset At").Replace("using System;", "using System; using System.Collections.Generic;") },
        { "FS0101", "ReadOnlyMemory<double>", SourceOf(Good, "ReadOnlyMemory<double> T, DateTimeOffset At") },
        { "FS0101", "ulong", Using + """[Entity("card")] public partial record struct Card(ulong CardId);""" },
        { "FS0101", "DateTime", Own("[Request] public DateTime X { get; init; }") },
        { "FS0103", "decimal", Own("[Request] public decimal X { get; init; }") },
        { "FS0102", "TimeSpan", Using + """[Entity("card")] public partial record struct Card(TimeSpan CardId);""" },
        { "FS0102", "byte[]", Using + """[Entity("card")] public partial record struct Card(byte[] CardId);""" },
        { "FS0102", "double", Using + """[Entity("card")] public partial record struct Card(double CardId);""" },
        { "FS0102", "long?", Using + """[Entity("card")] public partial record struct Card(long? CardId);""" },
        { "FS0103", "decimal", SourceOf(Good, "decimal D, DateTimeOffset At") },
        { "FS0103", "decimal?", SourceOf(Good, "[Precision(29, 2)] decimal? D, DateTimeOffset At") },
        { "FS0103", "IReadOnlyList<decimal>", SourceOf(Good, "IReadOnlyList<decimal> D, DateTimeOffset At").Replace("using System;", "using System; using System.Collections.Generic;") },
        { "FS0110", "ReadOnlyMemory<float>", SourceOf(Good, "ReadOnlyMemory<float> V, DateTimeOffset At") },
        { "FS0110", "ReadOnlyMemory<float>?", SourceOf(Good, "[Dimensions(65536)] ReadOnlyMemory<float>? V, DateTimeOffset At") },
        { "FS0110", "ReadOnlyMemory<float>", Own("[Request] public ReadOnlyMemory<float> X { get; init; }") },
        { "FS0006", "X", Own("[Request] public byte[] X { get; init; }") },
        { "FS0006", "X", Own("[Request] public System.Collections.Generic.IReadOnlyList<long> X { get; init; }") },
        { "FS0604", "Raw", Own("[Request] public required byte[] Raw { get; init; } [Derived(\"Raw\")] public partial bool X { get; }") },
        { "FS0104", "Row", SourceOf("""Delay = "0s" """, At) },
        { "FS0104", "nameof(Row.X)", SourceOf("""EventTime = nameof(Row.X), Delay = "0s" """, "long X") },
        { "FS0104", "\"X\"", SourceOf(Good + """, Deleted = "X" """, "long X, DateTimeOffset At") },
        { "FS0105", "typeof(Row)", View(N).Replace("long CardId, string", "string CardId, string") },
        { "FS0105", "\"CardId = Text\"", View(N, """, Keys = "CardId = Text" """) },
        { "FS0106", "int", View("""[Count("1h")] public int N { get; init; }""") },
        { "FS0106", "int?", Derived("public partial int? D { get; }") },
        { "FS0106", "double?", Own("[Derived(\"N + 1\")] public partial double? X { get; }") },
        { "FS0107", "long", Derived("public partial long D { get; }") },
        { "FS0107", "long", Own("[Derived(\"N + 1\")] public partial long X { get; }") },
        { "FS0107", "decimal", View("""[Sum("Amount", "1h")] public decimal S { get; init; }""") },
        { "FS0107", "string", View("""[Latest("Text")] public required string S { get; init; }""") },
        { "FS0108", "0.001", View("""[Sum("Amount", "1h", Default = 0.001)] public decimal S { get; init; }""") },
        { "FS0108", "typeof(int)", View("""[Latest("Text", Default = typeof(int))] public required string S { get; init; }""") },
        { "FS0108", "double.NaN", View("""[Sum("Number", "1h", Default = double.NaN)] public double S { get; init; }""") },
        { "FS0108", "1.5", Own("[Derived(\"N + 1\", Default = 1.5)] public partial long X { get; }") },
        { "FS0109", "\"Text == 'x'\"", View("""[Sum("Text == 'x'", "1h")] public long? S { get; init; }""") },
        { "FS0109", "\"Text\"", View("""[Sum("Text", "1h")] public long? S { get; init; }""") },
        { "FS0201", "\"1month\"", View("""[Count("1month")] public long N { get; init; }""") },
        { "FS0201", "\"5 m\"", View("""[Count(window: "5 m", of: "Text")] public long N { get; init; }""") },
        { "FS0201", "\"x\"", View("""[Count("5m", Offset = "x")] public long N { get; init; }""") },
        { "FS0201", "\"-1d\"", View("""[Latest("Text", MaxAge = "-1d")] public string? S { get; init; }""") },
        { "FS0201", "\"99999999999999999d\"", SourceOf("""EventTime = "At", Delay = "99999999999999999d" """, At) },
        { "FS0201", "\"-1s\"", SourceOf(Good + """, MaxClockSkew = "-1s" """, At) },
        { "FS0201", "\"1 h\"", Service("[Use<View>]").Replace("FeatureService(\"s\")", "FeatureService(\"s\", MaxStaleness = \"1 h\")") },
        { "FS0202", "\"0s\"", View("""[Count("0s")] public long N { get; init; }""") },
        { "FS0202", "\"0d\"", View("""[Latest("Text", MaxAge = "0d")] public string? S { get; init; }""") },
        { "FS0202", "\"0h\"", Service("[Use<View>]").Replace("FeatureService(\"s\")", "FeatureService(\"s\", MaxStaleness = \"0h\")") },
        { "FS0203", "\"1h\"", View(N).Replace("Delay = \"0s\"", "Delay = \"2h\"") },
        { "FS0204", "\"[]\"", View(N, """, Bounds = "[]" """) },
        { "FS0204", "\"()\"", View("""[Count("1h", Bounds = "()")] public long N { get; init; }""") },
        { "FS0301", "Row", SourceOf("""EventTime = "At" """, At) },
        { "FS0302", "\"select 1\"", SourceOf(Good + """, Path = "x.csv", Sql = "select 1" """, At) },
        { "FS0303", "\"Middle Earth\"", SourceOf(Good + """, TimeZone = "Middle Earth" """, At) },
        { "FS0401", "Card", Using + """[Entity("card")] public partial record struct Card;""" },
        { "FS0401", "View", View("") },
        { "FS0401", "Service", Service("") },
        { "FS0402", "\"CardId\"", View(N, """, Keys = "CardId" """) },
        { "FS0402", "\"Id = CardId\"", Service("""[Use<View>(Keys = "Id = CardId")]""") },
        { "FS0403", "0", View(N, ", Version = 0") },
        { "FS0404", "0", View(N, ", MaxEventsPerKey = 0") },
        { "FS0404", "-1", View(N, ", MaxEventsPerKey = -1") },
        { "FS0501", "\"Nope\"", Service("""[Use<View>("N", "Nope")]""") },
        { "FS0501", "\"Nope\"", Service("""[Use<View>(new[] { "N", "Nope" })]""") },
        { "FS0501", "\"Nope\"", Service("""[Use<View>(["N", "Nope"])]""") },
        { "FS0502", "Other", Service("[Use<View>, Use<Other>]") + Conflicting },
        { "FS0502", "\"OtherId = CardId\"", Service("""[Use<View>, Use<Other>(Keys = "OtherId = CardId")]""") + Conflicting.Replace("long2", "OtherId") },
        { "FS0503", "\"service\"", Service("""[Use<View>(As = "service")]""") },
        { "FS0503", "View", Service("[Use<View>]", "{ public int V => 1; }") },
        { "FS0503", "Service", Service("[Use<View>]", "{ public int Input => 1; }") },
        { "FS0503", "\"card\"", Service("""[Use<View>("N", As = "card")]""", "{ public class CardFeatures; }") },
        { "FS0503", "\"CardId = Equals\"", Service("""[Use<View>(Keys = "CardId = Equals")]""") },
        { "FS0001", "\"A\"", Own("[Request, Name(\"A\")] public long X { get; init; }") },
        { "FS0002", "\"x\"", Own("[Request] public long X { get; init; } [Derived(\"1\"), Name(\"x\")] public partial long Y { get; }") },
        { "FS0502", "CardId", Own("[Request] public long CardId { get; init; }") },
        { "FS0502", "CardId", Own("[Derived(\"1\")] public partial long CardId { get; }") },
        { "FS0503", "\"x\"", Service("""[Use<View>(As = "x")]""", "{ [Request] public long X { get; init; } }") },
        { "FS0503", "Input", Own("[Request] public long Input { get; init; }") },
        { "FS0503", "View", View("""[Latest("At")] public DateTimeOffset? AsOf { get; init; } [Derived("hour(as_of)")] public partial long H { get; }""") },
        { "FS0503", "Service", Own("[Derived(\"as_of\")] public partial DateTimeOffset AsOf { get; }") },
        { "FS0503", "View", Service("[Use<View>]").Replace("public partial record View", "internal partial record View") },
        { "FS0601", "Nope", Derived("public partial long? D { get; }", "N + 1 Nope") },
        { "FS0602", "Nope", Derived("public partial long? D { get; }", "N + Nope") },
        { "FS0602", "AsOf", View("""[Latest("At")] public DateTimeOffset? AsOf { get; init; } [Derived("days_between(AsOf, AsOf)")] public partial double? D { get; }""") },
        { "FS0603", "N", Service("""[Use<View>, Use<View>(As = "w")]""", "{ [Derived(\"N + 1\")] public partial long? X { get; } }") },
        { "FS0604", "Text + 1", Derived("public partial long? D { get; }", "Text + 1") },
        { "FS0605", "1 / 0", Derived("public partial long? D { get; }", "N + 1 / 0") },
        { "FS0606", "\"D\"", Derived("public partial long? D { get; }", "D") },
        { "FS0607", "\"Number\"", View("""[Count("1h", Where = "Number")] public long N { get; init; }""") },
    };

    private static string Derived(string property, string expression = "N + 1") =>
        View($$"""{{N}} [Latest("Text")] public string? Text { get; init; } [Derived("{{expression}}")] {{property}}""");

    private static string Own(string members) => Service("[Use<View>]", "{ " + members + " }");

    private static string Conflicting => """
        [Entity("other")] public partial record struct Other1([Name("card_id")] string OtherId);
        [Source("others", EventTime = "At", Delay = "0s")] public partial record OtherRow(string CardId, DateTimeOffset At);
        [FeatureView("w", Entity = typeof(Other1), Source = typeof(OtherRow))] public partial record Other { [Count("1h")] public long N { get; init; } }
        """;

    [Theory]
    [MemberData(nameof(Findings))]
    public async Task Speaks_at_the_token(string rule, string token, string source)
    {
        var findings = (await Compiled.Of(source)).Findings;
        Assert.Contains(findings, f => f.Id == rule && TextAt(f) == token && f.Location.IsInSource);
        Assert.DoesNotContain(findings, f => f.Id == "AD0001");
    }

    [Fact]
    public void Every_rule_but_those_of_files_is_covered() =>
        Assert.Equal(RuleCatalogue.All.Select(r => r.Id).Where(id => !id.StartsWith("FS07", StringComparison.Ordinal)).Order(), Findings.Select(f => f.Data.Item1).Distinct().Order());

    [Fact]
    public async Task Right_definitions_have_no_findings()
    {
        foreach (var source in new[] { View(N), Service("[Use<View>]"), Derived("public partial long? D { get; }"), Own("[Request] public required string X { get; init; } [Derived(\"N + length(X)\")] public partial long? Y { get; }"), Service("""[Use<View>(nameof(View.N), "Text", As = "x", Keys = "CardId = OtherId")]"""), SourceOf(Good + """, MaxClockSkew = "0s" """, At) })
        {
            var compiled = await Compiled.Of(source);
            Assert.Empty(compiled.Findings);
            Assert.DoesNotContain(compiled.Compiler, d => d.Id != "CS1591");
        }
    }

    [Fact]
    public async Task A_rule_is_as_severe_as_the_model_says()
    {
        foreach (var (rule, _, source) in Findings.Select(f => f.Data))
        {
            var expected = RuleCatalogue.All.Single(r => r.Id == rule).Severity == Severity.Error ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
            Assert.Contains((await Compiled.Of(source)).Findings, f => f.Id == rule && f.Severity == expected && f.Descriptor.HelpLinkUri == $"docs/diagnostics/{rule}.md");
        }
    }

    [Fact]
    public async Task A_pragma_silences_a_rule()
    {
        var source = SourceOf("""EventTime = "At" """, At);
        Assert.Contains((await Compiled.Of(source)).Findings, f => f.Id == "FS0301");
        var silenced = "#pragma warning disable FS0301 // measured: rows are known at once\n" + source;
        Assert.DoesNotContain((await Compiled.Of(silenced)).Findings, f => f.Id == "FS0301" && !f.IsSuppressed);
    }

    [Fact]
    public async Task A_warning_does_not_stop_generation() =>
        Assert.Equal(["Acme.Row.g.cs"], (await Compiled.Of(SourceOf("""EventTime = "At" """, At))).Files);

    [Fact]
    public async Task An_error_stops_what_depends_on_it()
    {
        var compiled = await Compiled.Of(Service("[Use<View>]").Replace("record Row(", "record Row(DateTime Wrong, "));
        Assert.Equal(["Acme.Card.g.cs"], compiled.Files);
        Assert.Equal("DateTime", TextAt(Assert.Single(compiled.Findings)));
    }

    [Fact]
    public async Task A_name_used_twice_is_reported_once_for_each_but_the_first()
    {
        const string Twice = """[Entity("card")] public partial record struct Other(long CardId); [Entity("card")] public partial record struct Third(long CardId);""";
        var findings = (await Compiled.Of(Using + Entity, Using + Twice)).Findings;
        Assert.Equal(2, findings.Length);
        Assert.All(findings, f => Assert.Equal(("FS0002", "File1.cs"), (f.Id, f.Location.SourceTree?.FilePath)));
    }

    [Fact]
    public async Task Two_views_of_one_name_are_reported_and_nothing_is_generated_from_either_use()
    {
        var compiled = await Compiled.Of(MalformedSources.All.Single(s => s.Name == "service of two views of one name").Text);
        Assert.Contains(compiled.Findings, f => f.Id == "FS0002");
        Assert.DoesNotContain("Acme.Service.g.cs", compiled.Files);
    }

    private static string TextAt(Diagnostic finding) => finding.Location.SourceTree!.ToString().Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length);
}
