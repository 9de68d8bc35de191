namespace FeatureStore.Sqlite.Tests.Files;

public enum Channel
{
    Web = 1,
    Shop = 2,
}

[Entity("buyer")]
public readonly partial record struct Buyer(long BuyerId);

[Source("filed_orders", Path = "orders.csv", EventTime = nameof(At), AvailableAt = nameof(Seen), Delay = "5s", EventId = nameof(Id), TimeZone = "Europe/Berlin")]
public partial record Order(string Id, [Name("buyer")] long BuyerId, [Precision(12, 2), Name("Amount in €")] decimal? Amount, double? Weight, Channel? Channel, DateTimeOffset At, DateTimeOffset Seen);

[FeatureView("buying", Entity = typeof(Buyer), Source = typeof(Order))]
public partial record Buying
{
    [Latest(nameof(Order.Channel))] public Channel? LastChannel { get; init; }

    [Count("7d")] public long Orders7d { get; init; }

    [Sum(nameof(Order.Amount), "30d")] public decimal? Amount30d { get; init; }

    [Sum(nameof(Order.Weight), "30d")] public double? Weight30d { get; init; }
}

[FeatureView("last_order", Entity = typeof(Buyer), Source = typeof(Order))]
public partial record LastOrder
{
    [Latest(nameof(Order.Amount))] public decimal? Amount { get; init; }
}

[Source("bare_orders", EventTime = nameof(At), Delay = "0s")]
public partial record BareOrder(long BuyerId, DateTimeOffset At);

[FeatureView("bare_buying", Entity = typeof(Buyer), Source = typeof(BareOrder))]
public partial record BareBuying
{
    [Count("7d")] public long Orders7d { get; init; }
}
