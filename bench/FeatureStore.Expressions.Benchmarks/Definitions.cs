namespace FeatureStore.Expressions.Benchmarks;

[Entity("card")]
public readonly partial record struct Card(long CardId);

[Source("transactions", EventTime = nameof(At), EventId = nameof(Id), Delay = "0s")]
public partial record Transaction(string Id, long CardId, string? Channel, double? Price, [Precision(12, 2)] decimal? Amount, DateTimeOffset At);

/// <summary>Derived features of all kinds, each written by hand in <see cref="ByHand"/>.</summary>
[FeatureView("card_activity", Entity = typeof(Card), Source = typeof(Transaction))]
public partial record CardActivity
{
    [Count("5m")] public long Tx5m { get; init; }
    [Count("1h")] public long Tx1h { get; init; }
    [Sum("Price", "1h")] public double? Spend1h { get; init; }
    [Sum("Price", "30d", Default = 0)] public double Spend30d { get; init; }
    [Sum("Amount", "1h")] public decimal? Amount1h { get; init; }
    [Latest("Channel")] public string? Channel { get; init; }
    [Latest("At")] public DateTimeOffset? LastAt { get; init; }

    [Derived("Spend1h / Spend30d")] public partial double? Ratio { get; }
    [Derived("(Spend1h ?? 0.0) * 0.5 + Spend30d * 0.25 - 1.0")] public partial double? Score { get; }
    [Derived("Tx5m * 12 - Tx1h")] public partial long? Burst { get; }
    [Derived("Tx5m > 3 and Spend1h > 100.0 ? 2 : Tx1h > 10 ? 1 : 0")] public partial long Level { get; }
    [Derived("float64(Amount1h) / Tx1h")] public partial double? AverageAmount { get; }
    [Derived("Channel == 'web' or Channel == 'app'")] public partial bool? IsRemote { get; }
    [Derived("days_between(LastAt, as_of)")] public partial double? DaysSinceLast { get; }
    [Derived("ln(Spend30d + 1.0)")] public partial double? LogSpend { get; }
}
