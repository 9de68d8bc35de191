using FeatureStore.Model;

namespace FeatureStore.Generators.Tests;

/// <summary>What the compiler told the model is what generated code tells it at run time.</summary>
public class RoundTripTests
{
    [Fact]
    public async Task The_model_finds_its_definitions_again()
    {
        // Generated code is loaded and asked: what the attributes said is what the model is told.
        var compiled = await Compiled.Of(Example.All);
        using var stream = new MemoryStream();
        Assert.True(compiled.Output.Emit(stream, cancellationToken: TestContext.Current.CancellationToken).Success);
        var type = System.Reflection.Assembly.Load(stream.ToArray()).GetType("Acme.Fraud.FraudFeatures")!;
        var (service, definitions) = ((ServiceDefinition, DefinitionSet))typeof(RoundTripTests).GetMethod(nameof(Ask), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, null)!;
        Assert.Empty(RuleCatalogue.Check(definitions with { Services = EquatableArray.Of(service) }));
        Assert.Equal(["card_activity", "merchant_risk"], definitions.Views.Select(v => v.Name));
        Assert.Equal("transactions", Assert.Single(definitions.Sources).Name);
        Assert.Contains("// Fingerprint: " + Fingerprint.Of(definitions.View("card_activity")!, definitions), compiled.File("Acme.Fraud.CardActivity.g.cs"), StringComparison.Ordinal);
        Assert.Equal(8, Planner.Plan(service, definitions).Outputs.Count);
    }

    private static (ServiceDefinition, DefinitionSet) Ask<T>()
        where T : IFeatureSet<T> => (T.Service, T.Definitions);
}
