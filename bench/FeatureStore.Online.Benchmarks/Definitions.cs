namespace FeatureStore.Online.Benchmarks;

[Entity("user")]
public readonly partial record struct User(long UserId);

[Source("profiles", EventTime = nameof(At), Delay = "0s")]
public partial record Profile(
    long UserId, DateTimeOffset At, double D0, double D1, double D2, double D3, double D4, long L0, long L1, long L2, bool B, string S);

[FeatureView("v0", Entity = typeof(User), Source = typeof(Profile))]
public partial record V0
{
    [Latest("D0")] public double? D0 { get; init; }
    [Latest("D1")] public double? D1 { get; init; }
    [Latest("D2")] public double? D2 { get; init; }
    [Latest("D3")] public double? D3 { get; init; }
    [Latest("D4")] public double? D4 { get; init; }
    [Latest("L0")] public long? L0 { get; init; }
    [Latest("L1")] public long? L1 { get; init; }
    [Latest("L2")] public long? L2 { get; init; }
    [Latest("B")] public bool? B { get; init; }
    [Latest("S")] public string? S { get; init; }
}

[FeatureView("v1", Entity = typeof(User), Source = typeof(Profile))]
public partial record V1
{
    [Latest("D0")] public double? D0 { get; init; }
    [Latest("D1")] public double? D1 { get; init; }
    [Latest("D2")] public double? D2 { get; init; }
    [Latest("D3")] public double? D3 { get; init; }
    [Latest("D4")] public double? D4 { get; init; }
    [Latest("L0")] public long? L0 { get; init; }
    [Latest("L1")] public long? L1 { get; init; }
    [Latest("L2")] public long? L2 { get; init; }
    [Latest("B")] public bool? B { get; init; }
    [Latest("S")] public string? S { get; init; }
}

[FeatureView("v2", Entity = typeof(User), Source = typeof(Profile))]
public partial record V2
{
    [Latest("D0")] public double? D0 { get; init; }
    [Latest("D1")] public double? D1 { get; init; }
    [Latest("D2")] public double? D2 { get; init; }
    [Latest("D3")] public double? D3 { get; init; }
    [Latest("D4")] public double? D4 { get; init; }
    [Latest("L0")] public long? L0 { get; init; }
    [Latest("L1")] public long? L1 { get; init; }
    [Latest("L2")] public long? L2 { get; init; }
    [Latest("B")] public bool? B { get; init; }
    [Latest("S")] public string? S { get; init; }
}

/// <summary>Three views of ten features.</summary>
[FeatureService("thirty")]
[Use<V0>, Use<V1>, Use<V2>]
public partial record Thirty;

[Entity("card")]
public readonly partial record struct Card(long CardId);

[Source("payments", EventTime = nameof(At), Delay = "0s", EventId = nameof(Id))]
public partial record Payment(long Id, long CardId, long Cents, DateTimeOffset At);

/// <summary>Four windows over the payments of a card.</summary>
[FeatureView("spending", Entity = typeof(Card), Source = typeof(Payment))]
public partial record Spending
{
    [Count("5m")] public long N5m { get; init; }
    [Sum("Cents", "5m")] public long? S5m { get; init; }
    [Max("Cents", "5m")] public long? M5m { get; init; }
    [Count("1h")] public long N1h { get; init; }
    [Sum("Cents", "1h")] public long? S1h { get; init; }
    [Max("Cents", "1h")] public long? M1h { get; init; }
    [Count("24h")] public long N24h { get; init; }
    [Sum("Cents", "24h")] public long? S24h { get; init; }
    [Max("Cents", "24h")] public long? M24h { get; init; }
    [Count("7d")] public long N7d { get; init; }
    [Sum("Cents", "7d")] public long? S7d { get; init; }
    [Max("Cents", "7d")] public long? M7d { get; init; }
}

/// <summary>Windows whose rows are folded.</summary>
[FeatureView("folded_spending", Entity = typeof(Card), Source = typeof(Payment))]
public partial record FoldedSpending
{
    [Count("7d", Step = "1h")] public long N7d { get; init; }
    [Sum("Cents", "7d", Step = "1h")] public long? S7d { get; init; }
    [Max("Cents", "7d", Step = "1h")] public long? M7d { get; init; }
    [Count("lifetime")] public long N { get; init; }
    [Sum("Cents", "lifetime")] public long? S { get; init; }
}
