using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore.Generators.Tests;

/// <summary>The bodies of derived features give what the language says.</summary>
public class BodyTests
{
    private const string Types = """
        public enum Kind { Web = 2, [Name("pos")] PointOfSale = 5, Alias = 5 }
        [Source("rows", EventTime = "At", Delay = "0s")]
        public partial record Row(bool? B, short? I, long? L, float? F, double? D, [Precision(12, 2)] decimal? M, string? S, Guid? G, DateOnly? Day, DateTimeOffset At, Kind? K);
        """;

    private const string Inputs = """
        [Latest("B")] public bool? B { get; init; }
        [Latest("I")] public short? I { get; init; }
        [Latest("L")] public long? L { get; init; }
        [Latest("L", Default = 7)] public long Known { get; init; }
        [Latest("F")] public float? F { get; init; }
        [Latest("D")] public double? D { get; init; }
        [Latest("D", Default = 1.5)] public double Real { get; init; }
        [Latest("M")] public decimal? M { get; init; }
        [Latest("S")] public string? S { get; init; }
        [Latest("S", Default = "x")] public required string Text { get; init; }
        [Latest("G")] public Guid? G { get; init; }
        [Latest("Day")] public DateOnly? Day { get; init; }
        [Latest("At")] public DateTimeOffset? At { get; init; }
        [Latest("K")] public Kind? K { get; init; }
        [Latest("K", Default = Kind.Web)] public Kind Kind { get; init; }
        """;

    /// <summary>The type of the property, the attribute's arguments, what the other properties are, the value.</summary>
    public static TheoryData<string, string, string, string> Bodies { get; } = new()
    {
        { "long?", "\"L + 1\"", "L = 41", "42" },
        { "long?", "\"L + 1\"", "L = long.MaxValue", "null" },
        { "long?", "\"L + 1\"", "", "null" },
        { "long", "\"L + 1\", Default = -3", "", "-3" },
        { "long", "\"L ?? 5\"", "", "5" },
        { "long?", "\"I * 2\"", "I = short.MaxValue", "65534" },
        { "long?", "\"Known / L\"", "L = 0, Known = 3", "null" },
        { "long?", "\"-Known\"", "Known = long.MinValue", "null" },
        { "long", "\"length(Text)\"", "Text = \"a😀\"", "2" },
        { "double?", "\"F * 2\"", "F = 0.5f", "1" },
        { "double?", "\"D * D\"", "D = 1e200", "null" },
        { "double", "\"-Real\"", "Real = 0", "0" },
        { "double?", "\"-D\"", "D = 0", "0" },
        { "double?", "\"Known / 2.0\"", "Known = 3", "1.5" },
        { "double?", "\"round(D, 1)\"", "D = 1.25", "1.3" },
        { "double?", "\"float64(M) / Real\"", "M = 3m, Real = 2", "1.5" },
        { "decimal?", "\"M + 1\"", "M = 1.25m", "2.25" },
        { "decimal?", "\"round(M, 1)\"", "M = 1.25m", "1.3" },
        { "decimal?", "\"decimal(L, 3)\"", "L = 2", "2" },
        { "decimal?", "\"-M\"", "M = 1.5m", "-1.5" },
        { "decimal?", "\"abs(M)\"", "M = -1.5m", "1.5" },
        { "decimal", "\"M\", Default = \"12.50\"", "", "12.50" },
        { "bool?", "\"L > 1 and S is null\"", "L = 2", "True" },
        { "bool?", "\"L > 1 or B\"", "B = true", "True" },
        { "bool?", "\"L > 1 and B\"", "B = true", "null" },
        { "bool", "\"Known > 1 and Text == 'x'\"", "", "False" },
        { "bool", "\"not (Known in (1, 2, 2))\", Default = false", "Known = 2", "False" },
        { "bool?", "\"S in ('web', 'pos')\"", "S = \"pos\"", "True" },
        { "bool?", "\"K == 'pos'\"", "K = Kind.PointOfSale", "True" },
        { "bool?", "\"K in ('web', 'pos')\"", "", "null" },
        { "bool", "\"Kind < 'pos'\"", "", "True" },
        { "bool", "\"L is not null\"", "L = 0", "True" },
        { "bool", "\"Known is null\"", "", "False" },
        { "bool?", "\"Day == '2024-02-29'\"", "Day = new(2024, 2, 29)", "True" },
        { "bool?", "\"G == '0f8fad5b-d9cb-469f-a165-70867728950e'\"", "G = new(\"0f8fad5b-d9cb-469f-a165-70867728950e\")", "True" },
        { "bool?", "\"At >= '2024-05-01T10:00:00.000001+02:00'\"", "At = new(638501472000000010L, TimeSpan.Zero)", "True" },
        { "string?", "\"string(K)\"", "K = Kind.Alias", "alias" },
        { "string?", "\"string(K)\"", "K = (Kind)77", "null" },
        { "string", "\"concat(Text, '\\\"', Text)\"", "Text = \"q\"", "q\"q" },
        { "string", "\"Known == 7 ? 'seven' : Text\"", "Known = 7", "seven" },
        { "string", "\"lower(S)\", Default = \"none\"", "", "none" },
        { "string", "\"L > 1 ? 'many' : 'few'\"", "", "few" },
        { "Kind?", "\"K ?? 'pos'\"", "", "PointOfSale" },
        { "Kind", "\"K\", Default = Kind.Web", "", "Web" },
        { "Kind?", "\"greatest(K, 'web')\"", "K = Kind.PointOfSale", "PointOfSale" },
        { "Guid?", "\"G\"", "G = Guid.Empty", "00000000-0000-0000-0000-000000000000" },
        { "Guid", "\"G ?? 'ffffffff-ffff-ffff-ffff-fffffffffffe'\"", "", "ffffffff-ffff-ffff-ffff-fffffffffffe" },
        { "DateOnly?", "\"date(At)\"", "At = new(2024, 5, 1, 1, 0, 0, TimeSpan.FromHours(2))", "04/30/2024" },
        { "DateTimeOffset?", "\"instant(Day)\"", "Day = new(2024, 5, 1)", "05/01/2024 00:00:00 +00:00" },
        { "DateTimeOffset", "\"At\", Default = \"2024-05-01T10:00:00Z\"", "", "05/01/2024 10:00:00 +00:00" },
        { "double?", "\"days_between(At, as_of)\"", "At = DateTimeOffset.UnixEpoch, AsOf = DateTimeOffset.UnixEpoch.AddDays(2)", "2" },
        { "double?", "\"days_between(At, as_of)\"", "At = DateTimeOffset.UnixEpoch", "null" },
        { "long?", "\"L > 0 ? least(L, I, 3) : null\"", "L = 9, I = 4", "3" },
    };

    [Fact]
    public async Task Bodies_give_what_the_language_says()
    {
        var bodies = Bodies.Select(b => b.Data).ToArray();
        var views = bodies.Select((b, i) => $$"""
            [FeatureView("v{{i}}", Source = typeof(Row))]
            public partial record V{{i}}
            {
                {{Inputs}}
                [Derived({{b.Item2}})] public partial {{b.Item1}} Result { get; }
                public static object? Get() => new V{{i}} { {{(b.Item3.Contains("Text", StringComparison.Ordinal) ? "" : "Text = \"\", ") + b.Item3}} }.Result;
            }
            """);
        var compiled = await Compiled.Of([Definitions.Using + Types, .. views.Select(v => Definitions.Using + v)]);
        Assert.Empty(compiled.Findings);
        Assert.DoesNotContain(compiled.Compiler, d => d.Id != "CS1591");
        var assembly = compiled.Load();
        for (var i = 0; i < bodies.Length; i++)
        {
            var value = assembly.GetType($"Acme.V{i}")!.GetMethod("Get")!.Invoke(null, null);
            Assert.Equal((bodies[i], bodies[i].Item4), (bodies[i], value is null ? "null" : string.Create(CultureInfo.InvariantCulture, $"{value}")));
            Assert.False(value is double number && double.IsNegative(number) && number == 0);
        }
    }

    [Fact]
    public async Task A_chain_in_which_each_feature_reads_others_twice_is_computed_at_once()
    {
        // Without remembering, the last one would take 2^60 additions.
        var chain = Enumerable.Range(1, 60).Select(i => $$"""[Derived("C{{i - 1}} + (C{{i - 1}} - C{{Math.Max(0, i - 2)}}) + 1")] public partial long? C{{i}} { get; }""");
        var compiled = await Compiled.Of(Definitions.Using + Types + $$"""[FeatureView("v", Source = typeof(Row))] public partial record V { [Latest("L", Default = 0)] public long C0 { get; init; } {{string.Concat(chain)}} }""");
        Assert.Empty(compiled.Findings);
        var type = compiled.Load().GetType("Acme.V")!;
        Assert.Equal(60L * 61 / 2, type.GetProperty("C60")!.GetValue(Activator.CreateInstance(type)));
    }

    [Fact]
    public async Task Every_function_is_what_its_examples_say()
    {
        var examples = FunctionCatalogue.All.SelectMany(f => f.Examples).Select((e, i) => (e.Text, e.Value, Property: $"E{i}")).ToArray();
        var features = examples.Select(e => new DerivedFeature { Name = e.Property, Expression = new(e.Text) }).ToArray();
        var typing = new ViewTyping(new() { Name = "v", Source = "rows", Features = EquatableArray.From<FeatureDefinition>(features) }, new() { Name = "rows", Columns = default, EventTime = "at" });
        var properties = examples.Zip(features, (e, f) => $$"""[Derived({{CSharpText.Literal(e.Text)}})] public partial {{typing.TypeOf(f)!.CSharpName}}? {{e.Property}} { get; }""");
        var compiled = await Compiled.Of(Definitions.Using + Types + $$"""[FeatureView("v", Source = typeof(Row))] public partial record V { {{string.Concat(properties)}} }""");
        Assert.Empty(compiled.Findings);
        Assert.DoesNotContain(compiled.Compiler, d => d.Id != "CS1591");
        var type = compiled.Load().GetType("Acme.V")!;
        var view = Activator.CreateInstance(type)!;
        foreach (var example in examples)
        {
            var result = type.GetProperty(example.Property)!.GetValue(view);
            var value = result is decimal ? Text(decimal.Parse(example.Value, CultureInfo.InvariantCulture)) : example.Value;
            Assert.Equal((example.Text, value), (example.Text, Text(result)));
        }
        Assert.True(examples.Length >= FunctionCatalogue.All.Count);
    }

    private static string Text(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        // The digits after the point are those of the type, not of the value.
        decimal number => number.ToString("0.##########", CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };
}
