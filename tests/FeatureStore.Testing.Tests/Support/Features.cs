namespace FeatureStore.Testing.Tests.Support;

public enum Channel
{
    Web = 1,
    Till = 2,
}

[Entity("account")]
public readonly partial record struct Account(long AccountId);

[Entity("shop")]
public readonly partial record struct Shop(string ShopName);

/// <summary>Payments become known late at times, and some are told twice.</summary>
[Source("payments", Path = "payments.parquet", EventTime = nameof(PaidAt), AvailableAt = nameof(KnownAt), EventId = nameof(PaymentId))]
public partial record Payment(
    string PaymentId, long AccountId, string ShopName, [Precision(12, 2)] decimal Amount, double Weight, Channel? Channel, DateTimeOffset PaidAt, DateTimeOffset KnownAt);

/// <summary>What is known of an account; it can be closed and opened again.</summary>
[Source("profiles", Path = "profiles.parquet", EventTime = nameof(At), Delay = "90s", Deleted = nameof(IsClosed))]
public partial record Profile(long AccountId, string? Country, DateOnly? Born, bool? IsClosed, DateTimeOffset At);

/// <summary>Nothing identifies a visit.</summary>
[Source("visits", Path = "visits.parquet", EventTime = nameof(At), Delay = "30s")]
public partial record Visit(long AccountId, int Seconds, DateTimeOffset At);

[FeatureView("account_activity", Entity = typeof(Account), Source = typeof(Payment))]
public partial record AccountActivity
{
    [Count("10m")]
    public long Paid10m { get; init; }

    [Count("2h", Where = "Channel == 'web' and Amount > 100")]
    public long LargeOnWeb2h { get; init; }

    [Sum(nameof(Payment.Amount), "2h", Default = 0)]
    public decimal Spend2h { get; init; }

    [Sum("Weight * 0.1", "3h", Offset = "5m", Bounds = "(]")]
    public double? Weight3h { get; init; }

    [Latest(nameof(Payment.Channel), MaxAge = "1h")]
    public Channel? LastChannel { get; init; }

    [Latest(nameof(Payment.Weight))]
    public double? LastWeight { get; init; }

    [Derived("ln(Weight3h) / float64(Paid10m)")]
    public partial double? Density { get; }
}

[FeatureView("account_profile", Entity = typeof(Account), Source = typeof(Profile), Bounds = "(]")]
public partial record AccountProfile
{
    [Latest(nameof(Profile.Country), Default = "nowhere")]
    public required string Country { get; init; }

    [Latest(nameof(Profile.Born))]
    public DateOnly? Born { get; init; }
}

[FeatureView("shop_load", Entity = typeof(Shop), Source = typeof(Payment))]
public partial record ShopLoad
{
    [Count("1h")]
    public long Paid1h { get; init; }

    [Latest(nameof(Payment.Amount))]
    public decimal? LastAmount { get; init; }
}

/// <summary>One value for everybody.</summary>
[FeatureView("all_payments", Source = typeof(Payment))]
public partial record AllPayments
{
    [Count("5m")]
    public long Paid5m { get; init; }
}

[FeatureView("account_visits", Entity = typeof(Account), Source = typeof(Visit))]
public partial record AccountVisits
{
    [Count("1h")]
    public long Visits1h { get; init; }

    [Sum(nameof(Visit.Seconds), "2h", Offset = "10m")]
    public long? Seconds2h { get; init; }
}

[FeatureService("transfers", MaxStaleness = "1h")]
[Use<AccountActivity>(As = "payer", Keys = "AccountId = PayerId"), Use<AccountActivity>("Paid10m", "Spend2h", As = "payee", Keys = "AccountId = PayeeId")]
[Use<AccountProfile>(Keys = "AccountId = PayerId"), Use<ShopLoad>, Use<AllPayments>]
public partial record Transfers
{
    [Request]
    public double Amount { get; init; }

    [Request]
    public Channel? Time { get; init; }

    [Derived("Amount / float64(Payer.Spend2h)")]
    public partial double? AmountToSpend { get; }
}

[FeatureService("shops")]
[Use<ShopLoad>, Use<AllPayments>]
public partial record Shops;

[FeatureService("visitors")]
[Use<AccountVisits>]
public partial record Visitors;

/// <summary>A view that rows are pushed to beside one that is only materialized.</summary>
[FeatureService("guests")]
[Use<AccountVisits>, Use<AccountProfile>]
public partial record Guests;

[FeatureService("lending")]
[Use<AccountActivity>]
public partial record Lending
{
    [Request]
    public double Amount { get; init; }
}
