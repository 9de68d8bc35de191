using FeatureStore;
using FeatureStore.Testing;
using Quickstart;

namespace FeatureTests;

/// <summary>What the features of a card are worth. Every line is checked in batch and online.</summary>
public sealed class CardActivityTests
{
    private static DateTimeOffset Noon => Morning.Noon;

    [Fact]
    public void Only_what_was_known_counts() => FeatureTest.For<CardActivity>()
        .Given(Morning.Transactions)
        .At(Noon)
        .Expect(x => x.Tx5m, 1)
        .Expect(x => x.Spend1h, 25.50m)
        .Expect(x => x.LastChannel, "pos")
        .At(Noon.AddMinutes(10))
        .Expect(x => x.Tx5m, 0)
        .Expect(x => x.Spend1h, 124.50m)
        .Expect(x => x.LastChannel, "web");

    [Fact]
    public void A_card_that_was_never_used() => FeatureTest.For<CardActivity>()
        .Given(Morning.Transactions)
        .For(new Card(7))
        .At(Noon)
        .Expect(x => x.Spend1h, 0)
        .Expect(x => x.LastChannel, null)
        .ExpectStatus(x => x.LastChannel, FeatureStatus.Missing);

    [Fact]
    public void A_service_is_asked_with_its_input() => FeatureTest.For<FraudFeatures>()
        .Given(Morning.Transactions)
        .For(new FraudFeatures.Input(CardId: 42, MerchantId: 7, Amount: 51))
        .At(Noon)
        .Expect(x => x.CardActivity.WebTx24h, 1)
        .Expect(x => x.Merchant.Tx1h, 2)
        .Expect(x => x.AmountToSpend, 2);
}
