using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore.Generators.Tests;

/// <summary>What generated code reads at which ordinal, and gives as an input.</summary>
public class ServiceReadTests
{
    private const string Types = """
        using System; using FeatureStore; namespace Acme;
        public enum Kind { Web, Pos }
        [Entity("card")] public readonly partial record struct Card(long CardId);
        [Source("rows", EventTime = "At", Delay = "0s")] public partial record Row(long CardId, [Precision(9, 2)] decimal Amount, Kind Kind, DateTimeOffset At);
        [FeatureView("v", Entity = typeof(Card), Source = typeof(Row))]
        public partial record View
        {
            [Count("1h")] public long N { get; init; }
            [Derived("N * 2")] public partial long? Twice { get; }
            [Latest("Kind")] public Kind? Last { get; init; }
            [Derived("hours_between(as_of, instant('1970-01-01T00:00:00Z'))")] public partial double? Hours { get; }
            [Derived("Last", Default = Kind.Pos)] public partial Kind Known { get; }
        }
        """;

    private const string Service = """
        using System; using FeatureStore; namespace Acme;
        [FeatureService("s"), Use<View>, Use<View>("Twice", "Known", As = "picked", Keys = "CardId = OtherId")]
        public partial record Service
        {
            [Request] public required string Channel { get; init; }
            [Request, Name("how_much"), Precision(12, 2)] public decimal? Amount { get; init; }
            [Derived("Picked.Twice + V.Twice + length(Channel)")] public partial long? Sum { get; }
            [Derived("Amount + Sum", Default = 0)] public partial decimal Total { get; }
            [Request] public DateTimeOffset When { get; init; }
            [Derived("days_between(When, as_of)")] public partial double? Days { get; }
            public static IFeatureInput Asked() => new Input(1, 2, "web", 1.5m, DateTimeOffset.UnixEpoch);
            public static IFeatureInput AskedLittle() => new Input(1, 2, "", null, DateTimeOffset.UnixEpoch);
        }
        """;

    [Fact]
    public async Task Values_are_read_at_their_ordinals_and_the_rest_is_computed()
    {
        // Whole view: n, twice, last, hours, known; picked: twice, known; derived: sum, total, days; requests: channel, how_much, when.
        var day = DateTimeOffset.UnixEpoch.AddDays(1);
        var service = await Read(new(day, 3L, -1L, null, -1d, null, 10L, 1L, -1L, -1m, -1d, "web", 2.5m, DateTimeOffset.UnixEpoch));
        Assert.Equal(["3", "6", "null", "-24", "Pos"], Values(Get(service, "V")!, "N", "Twice", "Last", "Hours", "Known"));
        Assert.Equal(["10", "Pos"], Values(Get(service, "Picked")!, "Twice", "Known"));
        Assert.Equal(["web", "2.5", "01/01/1970 00:00:00 +00:00", "19", "21.5", "1"], Values(service, "Channel", "Amount", "When", "Sum", "Total", "Days"));
        Assert.Equal(day, Get(service, "AsOf"));
    }

    [Fact]
    public async Task Nulls_are_nulls()
    {
        var service = await Read(new(null, 3L, -1L, 0L, -1d, null, null, 0L, -1L, -1m, -1d, "", null, DateTimeOffset.UnixEpoch));
        Assert.Equal(["3", "6", "Web", "null", "Web"], Values(Get(service, "V")!, "N", "Twice", "Last", "Hours", "Known"));
        Assert.Equal(["null", "Web"], Values(Get(service, "Picked")!, "Twice", "Known"));
        Assert.Equal(["null", "null", "0", "null", "null"], Values(service, "Amount", "Sum", "Total", "Days", "AsOf"));
    }

    [Fact]
    public async Task An_input_gives_its_keys_then_its_requests()
    {
        var type = (await Compiled.Of(Types, Service)).Load().GetType("Acme.Service")!;
        foreach (var (method, amount) in new[] { ("Asked", "1.5"), ("AskedLittle", "null") })
        {
            var writer = new ListWriter();
            ((IFeatureInput)type.GetMethod(method)!.Invoke(null, null)!).Write(writer);
            Assert.Equal(["1", "2", method == "Asked" ? "web" : "", amount, "01/01/1970 00:00:00 +00:00"], writer.Values);
        }
        Assert.Equal(["card_id", "other_id", "channel", "how_much", "when"], ((EquatableArray<KeyDefinition>)typeof(ServiceReadTests)
            .GetMethod(nameof(Columns), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(type.GetNestedType("Input")!).Invoke(null, null)!).Select(k => k.Name));
    }

    private static EquatableArray<KeyDefinition> Columns<T>()
        where T : IFeatureInput => T.Columns;

    private static async Task<object> Read(ListReader reader)
    {
        var compiled = await Compiled.Of(Types, Service);
        Assert.Empty(compiled.Findings);
        Assert.DoesNotContain(compiled.Compiler, d => d.Id != "CS1591");
        return typeof(ServiceReadTests).GetMethod(nameof(ReadAs), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(compiled.Load().GetType("Acme.Service")!).Invoke(null, [reader])!;
    }

    private static T ReadAs<T>(FeatureReader reader)
        where T : IFeatureSet<T> => T.Read(reader, 1);

    private static object? Get(object target, string property) => target.GetType().GetProperty(property)!.GetValue(target);

    private static IEnumerable<string> Values(object target, params string[] properties) =>
        properties.Select(p => Get(target, p) is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value}") : "null");
}
