using FeatureStore;

namespace AotServing;

[Entity("card")]
public readonly partial record struct Card(long CardId);

/// <summary>Transactions as they are streamed. A job with an offline engine would find the same rows in the files.</summary>
[Source("transactions", Path = "data/transactions.parquet",
    EventTime = nameof(TxTime), EventId = nameof(TxId), Delay = "0s")]
public partial record Transaction(string TxId, long CardId, [Precision(12, 2)] decimal Amount, string? Channel, DateTimeOffset TxTime);

[FeatureView("card_activity", Entity = typeof(Card), Source = typeof(Transaction))]
public partial record CardActivity
{
    [Count("5m")]
    public long Tx5m { get; init; }

    [Sum(nameof(Transaction.Amount), "1h", Default = 0)]
    public decimal Spend1h { get; init; }

    [Latest(nameof(Transaction.Channel), MaxAge = "30d")]
    public string? LastChannel { get; init; }
}

[FeatureService("fraud_v1")]
[Use<CardActivity>]
public partial record FraudFeatures;
