using System.Reflection;
using FeatureStore.Model;

namespace FeatureStore.Generators.Tests;

/// <summary>What the compiler told the model is what generated code tells it at run time.</summary>
public class RoundTripTests
{
    private const string EveryOption = """
        using System; using System.Collections.Generic; using FeatureStore; namespace Acme;
        [Entity("card")] public readonly partial record struct Card(long CardId);
        [Source("rows", Path = "rows.csv", EventTime = "At", AvailableAt = "Known", Delay = "1s", EventId = "Id", Sequence = "Number", Deleted = "Gone",
                TimeZone = "Europe/Berlin", Nan = NanPolicy.Fail, MaxClockSkew = "0s")]
        public partial record Row(long Card, string Id, [Name("No.")] int Number, bool? Gone, DateTimeOffset At, DateTimeOffset Known);
        [Source("answers", Sql = "select 1", EventTime = "At", Delay = "1s")]
        public partial record Answer(string Text, DateTimeOffset At);
        [FeatureView("v", Entity = typeof(Card), Source = typeof(Row), Keys = "CardId = Card", Bounds = "(]", Owner = "o", Description = "d",
                     Tags = new[] { "t" }, Version = 2, MaxEventsPerKey = 7)]
        public partial record View
        {
            [Sum("Number", "1h", Offset = "1m", Bounds = "[)", Default = 1)] public long N { get; init; }
            [Latest("Gone", MaxAge = "1d", Default = true)] public bool Gone { get; init; }
            [Sum("Number*2", "1h", Where = "Id!='x'")] public long? M { get; init; }
            [LastN("Number", 3, "7d", Step = "1d", Bounds = "[)")] public required IReadOnlyList<int> Last { get; init; }
            [Max("Number", "lifetime")] public int? Most { get; init; }
            [Derived("(N / M)", Default = 0)] public partial long Share { get; }
        }
        [FeatureView("w", Source = typeof(Answer))] public partial record Other { [Latest("Text")] public string? Text { get; init; } }
        [FeatureService("s", MaxStaleness = "1h"), Use<View>("N", As = "a", Keys = "CardId = B"), Use<Other>]
        public partial record Service
        {
            [Request, Precision(9, 3)] public decimal? Price { get; init; }
            [Derived("A.N+1", Default = 0)] public partial long Next { get; }
        }
        """;

    [Fact]
    public async Task The_model_finds_its_definitions_again()
    {
        // Generated code is loaded and asked: what the attributes said is what the model is told.
        var compiled = await Compiled.Of(Example.All);
        var (service, definitions) = Told(compiled, "Acme.Fraud.FraudFeatures");
        Assert.Empty(RuleCatalogue.Check(definitions with { Services = EquatableArray.Of(service) }));
        Assert.Equal(["card_activity", "merchant_risk"], definitions.Views.Select(v => v.Name));
        Assert.Equal("transactions", Assert.Single(definitions.Sources).Name);
        Assert.Contains("// Fingerprint: " + Fingerprint.Of(definitions.View("card_activity")!, definitions), compiled.File("Acme.Fraud.CardActivity.g.cs"), StringComparison.Ordinal);
        Assert.Equal(8, Planner.Plan(service, definitions).Outputs.Count);
    }

    [Fact]
    public async Task Every_option_comes_back()
    {
        var compiled = await Compiled.Of(EveryOption);
        Assert.Empty(compiled.Findings);
        var (service, definitions) = Told(compiled, "Acme.Service");
        var parsed = ServiceParser.Parse(compiled.Input.GetTypeByMetadataName("Acme.Service"))!;
        Assert.Equal(parsed.Definition, service);
        Assert.Equal(DefinitionSets.Of(parsed), definitions);

        // And every option there is was given to something, or the comparison would prove nothing about it.
        Given(new SourceDefinition { Name = "", Columns = default, EventTime = "" }, definitions.Sources);
        Given(new ViewDefinition { Name = "", Source = "", Features = default }, definitions.Views);
        Given(new LatestFeature { Name = "", Column = "" }, definitions.Views.SelectMany(v => v.Features).OfType<LatestFeature>());
        Given(new WindowFeature { Name = "", Aggregate = "", Window = default }, definitions.Views.SelectMany(v => v.Features).OfType<WindowFeature>());
        Given(new DerivedFeature { Name = "", Expression = new("") }, definitions.Views.SelectMany(v => v.Features).OfType<DerivedFeature>());
        Given(new ServiceDefinition { Name = "", Uses = default }, [service]);
        Given(new ViewUse(""), service.Uses);
    }

    private static void Given<T>(T nothing, IEnumerable<T> definitions) => Assert.All(
        typeof(T).GetProperties().Where(p => p.CanWrite),
        option => Assert.Contains(definitions, definition => !Equals(option.GetValue(definition), option.GetValue(nothing))));

    private static (ServiceDefinition Service, DefinitionSet Definitions) Told(Compiled compiled, string service) =>
        ((ServiceDefinition, DefinitionSet))typeof(RoundTripTests).GetMethod(nameof(Ask), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(compiled.Load().GetType(service)!).Invoke(null, null)!;

    private static (ServiceDefinition, DefinitionSet) Ask<T>()
        where T : IFeatureSet<T> => (T.Service, T.Definitions);
}
