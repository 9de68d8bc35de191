namespace FeatureStore.DuckDb.Tests.Engine;

[Entity("user")]
public readonly partial record struct User(string UserName);

[Source("clicks", Path = "clicks.parquet", EventTime = nameof(At), Delay = "0s")]
public partial record Click(string UserName, long Number, DateTimeOffset At);

[FeatureView("clicking", Entity = typeof(User), Source = typeof(Click))]
public partial record Clicking
{
    [Latest(nameof(Click.Number))] public long? Number { get; init; }

    [Count("1h")] public long Count1h { get; init; }

    [Sum(nameof(Click.Number), "30d")] public long? Sum30d { get; init; }
}

[FeatureView("clicking_lately", Entity = typeof(User), Source = typeof(Click))]
public partial record ClickingLately
{
    [Count("5m")] public long Count5m { get; init; }
}

[FeatureService("two_users")]
[Use<Clicking>, Use<Clicking>(nameof(Clicking.Count1h), As = "friend", Keys = "UserName = FriendName"), Use<ClickingLately>]
public partial record TwoUsers;

[Entity("clock")]
public readonly partial record struct Clock(long Time);

[Source("ticks", Path = "clicks.parquet", EventTime = nameof(At), Delay = "0s")]
public partial record Tick([Name("number")] long Time, DateTimeOffset At);

[FeatureView("clocked", Entity = typeof(Clock), Source = typeof(Tick))]
public partial record Clocked
{
    [Count("1h")] public long Count { get; init; }
}

[FeatureService("weighed")]
[Use<Clicking>(nameof(Clicking.Number))]
public partial record Weighed
{
    [Request] public float Weight { get; init; }

    [Request] public string? Note { get; init; }

    [Request, Precision(10, 3)] public decimal Price { get; init; }

    [Request] public DateTimeOffset Since { get; init; }

    [Derived("Clicking.Number * Weight")] public partial double? Product { get; }
}

[FeatureService("timed")]
[Use<Clicking>(nameof(Clicking.Number))]
public partial record Timed
{
    [Derived("hour(as_of)")] public partial long Time { get; }
}

[FeatureService("houred")]
[Use<Clicking>(nameof(Clicking.Number))]
public partial record Houred
{
    [Derived("hour(as_of)")] public partial long Hour { get; }
}
