using FeatureStore;

namespace Quickstart;

[Entity("card")]
public readonly partial record struct Card(long CardId);

[Source("transactions", Path = "data/transactions.parquet",
    EventTime = nameof(TxTime), AvailableAt = nameof(IngestedAt), EventId = nameof(TxId))]
public partial record Transaction(
    string TxId, long CardId, long MerchantId, [Precision(12, 2)] decimal Amount, string? Channel,
    DateTimeOffset TxTime, DateTimeOffset IngestedAt);

[FeatureView("card_activity", Entity = typeof(Card), Source = typeof(Transaction), Owner = "fraud@example.com")]
public partial record CardActivity
{
    [Count("5m")]
    public long Tx5m { get; init; }

    [Sum(nameof(Transaction.Amount), "1h", Default = 0)]
    public decimal Spend1h { get; init; }

    [Sum(nameof(Transaction.Amount), "7d", Offset = "1d")]
    public decimal? SpendLastWeek { get; init; }

    [Avg(nameof(Transaction.Amount), "7d")]
    public double? AvgTicket7d { get; init; }

    [CountDistinct(nameof(Transaction.MerchantId), "24h")]
    public long Merchants24h { get; init; }

    [Count("24h", Where = "Channel == 'web'")]
    public long WebTx24h { get; init; }

    [Latest(nameof(Transaction.Channel), MaxAge = "30d")]
    public string? LastChannel { get; init; }

    [Latest(nameof(Transaction.TxTime))]
    public DateTimeOffset? LastTx { get; init; }

    [Derived("float64(Spend1h) / float64(SpendLastWeek)")]
    public partial double? SpendRatio { get; }

    [Derived("days_between(LastTx, as_of)")]
    public partial double? DaysSinceLastTx { get; }
}

[Entity("merchant")]
public readonly partial record struct Merchant(long MerchantId);

[FeatureView("merchant_load", Entity = typeof(Merchant), Source = typeof(Transaction))]
public partial record MerchantLoad
{
    [Count("1h")]
    public long Tx1h { get; init; }

    [Sum(nameof(Transaction.Amount), "24h")]
    public decimal? Volume24h { get; init; }
}

[FeatureService("fraud_v1")]
[Use<CardActivity>, Use<MerchantLoad>(nameof(MerchantLoad.Tx1h), As = "merchant")]
public partial record FraudFeatures
{
    [Request]
    public double Amount { get; init; }

    [Derived("Amount / float64(CardActivity.Spend1h)")]
    public partial double? AmountToSpend { get; }
}
