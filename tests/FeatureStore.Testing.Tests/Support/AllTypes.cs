namespace FeatureStore.Testing.Tests.Support;

/// <summary>A column of each type, with names and a zone that nothing may stumble over.</summary>
[Source("odd_things", EventTime = nameof(At), AvailableAt = nameof(KnownAt), TimeZone = "Asia/Kolkata")]
public partial record OddThing(
    string Owner, bool? Flag, sbyte? Tiny, short? Small, int? Medium, long? Large, byte? Count, ushort? Port, uint? Size, float? Weight, double? Ratio,
    [Precision(28, 10)] decimal? Amount, [Name("it's a \"text\"; DROP TABLE given")] string? Text, Guid? Token, DateOnly? Day, Channel? Channel, DateTimeOffset At, DateTimeOffset KnownAt);

[Entity("owner")]
public readonly partial record struct Owner([property: Name("owner")] string Name);

[FeatureView("odd_latest", Entity = typeof(Owner), Source = typeof(OddThing))]
public partial record OddLatest
{
    [Latest(nameof(OddThing.Flag))]
    public bool? Flag { get; init; }

    [Latest(nameof(OddThing.Tiny))]
    public sbyte? Tiny { get; init; }

    [Latest(nameof(OddThing.Small))]
    public short? Small { get; init; }

    [Latest(nameof(OddThing.Medium))]
    public int? Medium { get; init; }

    [Latest(nameof(OddThing.Large))]
    public long? Large { get; init; }

    [Latest(nameof(OddThing.Count))]
    public byte? Count { get; init; }

    [Latest(nameof(OddThing.Port))]
    public ushort? Port { get; init; }

    [Latest(nameof(OddThing.Size))]
    public uint? Size { get; init; }

    [Latest(nameof(OddThing.Weight))]
    public float? Weight { get; init; }

    [Latest(nameof(OddThing.Ratio))]
    public double? Ratio { get; init; }

    [Latest(nameof(OddThing.Amount))]
    public decimal? Amount { get; init; }

    [Latest(nameof(OddThing.Text)), Name("said")]
    public string? Text { get; init; }

    [Latest(nameof(OddThing.Token))]
    public Guid? Token { get; init; }

    [Latest(nameof(OddThing.Day))]
    public DateOnly? Day { get; init; }

    [Latest(nameof(OddThing.Channel))]
    public Channel? Channel { get; init; }

    [Latest(nameof(OddThing.At))]
    public DateTimeOffset? At { get; init; }

    [Latest(nameof(OddThing.KnownAt))]
    public DateTimeOffset? KnownAt { get; init; }
}
