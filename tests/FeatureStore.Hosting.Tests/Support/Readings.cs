namespace FeatureStore.Hosting.Tests.Support;

[Entity("device")]
public readonly partial record struct Device(long DeviceId);

[Source("readings", Path = "readings.parquet", EventTime = nameof(At), EventId = nameof(Id), Delay = "0s")]
public partial record Reading(string? Id, long DeviceId, long? Units, double? Level, DateTimeOffset At);

[FeatureView("device_load", Entity = typeof(Device), Source = typeof(Reading))]
public partial record DeviceLoad
{
    [Count("1h")]
    public long Readings1h { get; init; }

    [Sum(nameof(Reading.Units), "1h")]
    public long? Units1h { get; init; }

    [Sum(nameof(Reading.Level), "1h")]
    public double? Level1h { get; init; }
}

[FeatureView("device_now", Entity = typeof(Device), Source = typeof(Reading))]
public partial record DeviceNow
{
    [Latest(nameof(Reading.Level), MaxAge = "1h")]
    public double? Level { get; init; }
}

[FeatureService("load_v1")]
[Use<DeviceLoad>, Use<DeviceNow>]
public partial record LoadFeatures;

[FeatureService("fresh_v1", MaxStaleness = "10m")]
[Use<DeviceLoad>]
public partial record FreshFeatures;
