namespace FeatureStore.Generators.Tests;

public class ExampleTests
{
    [Fact]
    public async Task Compiles_without_any_warning()
    {
        var compiled = await Compiled.Of(Example.All);
        Assert.Empty(compiled.Compiler);
        Assert.Empty(compiled.Findings);
        Assert.Equal(
            ["Acme.Fraud.Card.g.cs", "Acme.Fraud.CardActivity.g.cs", "Acme.Fraud.FraudFeatures.g.cs", "Acme.Fraud.Merchant.g.cs", "Acme.Fraud.MerchantRisk.g.cs", "Acme.Fraud.Transaction-push.g.cs", "Acme.Fraud.Transaction.g.cs"],
            compiled.Files);
    }

    [Theory]
    [InlineData("Card")]
    [InlineData("Transaction")]
    [InlineData("Transaction-push")]
    [InlineData("CardActivity")]
    [InlineData("FraudFeatures")]
    public async Task Is_what_was_reviewed(string type)
    {
        var text = (await Compiled.Of(Example.All)).File($"Acme.Fraud.{type}.g.cs");
        Assert.InRange(text.Count(c => c == '\n'), 1, 149);
        Snapshot.Matches(type, text);
    }
}
