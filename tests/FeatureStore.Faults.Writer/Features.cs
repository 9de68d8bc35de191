namespace FeatureStore.Faults.Writer;

[Entity("card")]
public readonly partial record struct Card(long CardId);

[Entity("shop")]
public readonly partial record struct Shop(string ShopName);

[Source("payments", Path = "payments.parquet", EventTime = nameof(PaidAt), AvailableAt = nameof(KnownAt), EventId = nameof(PaymentId))]
public partial record Payment(
    string PaymentId, long CardId, string ShopName, [Precision(12, 2)] decimal Amount, string? Channel, DateTimeOffset PaidAt, DateTimeOffset KnownAt);

/// <summary>Nothing identifies a visit: windows over them are replaced entity by entity.</summary>
[Source("visits", Path = "visits.parquet", EventTime = nameof(At), Delay = "0s")]
public partial record Visit(long CardId, long Seconds, DateTimeOffset At);

[FeatureView("card_activity", Entity = typeof(Card), Source = typeof(Payment))]
public partial record CardActivity
{
    [Count("10m")]
    public long Paid10m { get; init; }

    [Sum(nameof(Payment.Amount), "2h", Default = 0)]
    public decimal Spend2h { get; init; }

    [Latest(nameof(Payment.Channel), MaxAge = "3h")]
    public string? LastChannel { get; init; }
}

[FeatureView("shop_load", Entity = typeof(Shop), Source = typeof(Payment))]
public partial record ShopLoad
{
    [Count("1h")]
    public long Paid1h { get; init; }

    [Latest(nameof(Payment.Amount))]
    public decimal? LastAmount { get; init; }
}

[FeatureView("card_visits", Entity = typeof(Card), Source = typeof(Visit))]
public partial record CardVisits
{
    [Count("1h")]
    public long Visits1h { get; init; }

    [Sum(nameof(Visit.Seconds), "3h")]
    public long? Seconds3h { get; init; }
}

[FeatureService("cards")]
[Use<CardActivity>]
public partial record Cards;

[FeatureService("shops")]
[Use<ShopLoad>]
public partial record Shops;

[FeatureService("visitors")]
[Use<CardVisits>]
public partial record Visitors;
