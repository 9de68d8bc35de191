namespace FeatureStore.Cli.Tests.Declared;

[Entity("user")]
public readonly partial record struct User(long UserId);

[Source("clicks", Path = "data/clicks.csv", EventTime = nameof(At), Delay = "0s")]
public partial record Click(long UserId, DateTimeOffset At);

[FeatureView("click_load", Entity = typeof(User), Source = typeof(Click))]
public partial record ClickLoad
{
    [Count("5m")]
    public long Clicks5m { get; init; }
}

[FeatureService("click_service"), Use<ClickLoad>]
public partial record ClickService;
