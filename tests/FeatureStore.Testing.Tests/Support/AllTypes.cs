namespace FeatureStore.Testing.Tests.Support;

/// <summary>A column of each type, with names and a zone that nothing may stumble over.</summary>
[Source("odd_things", EventTime = nameof(At), AvailableAt = nameof(KnownAt), TimeZone = "Asia/Kolkata")]
public partial record OddThing(
    string Owner, bool? Flag, sbyte? Tiny, short? Small, int? Medium, long? Large, byte? Count, ushort? Port, uint? Size, float? Weight, double? Ratio,
    [Precision(28, 10)] decimal? Amount, [Name("it's a \"text\"; DROP TABLE given")] string? Text, Guid? Token, DateOnly? Day, Channel? Channel, TimeSpan? Span, byte[]? Raw,
    [Dimensions(3)] ReadOnlyMemory<float>? Embedding, IReadOnlyList<string>? Words, IReadOnlyList<DateTimeOffset>? Times, IReadOnlyList<Channel>? Channels, DateTimeOffset At, DateTimeOffset KnownAt);

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

    [Latest(nameof(OddThing.Span))]
    public TimeSpan? Span { get; init; }

    [Latest(nameof(OddThing.Raw))]
    public byte[]? Raw { get; init; }

    [Latest(nameof(OddThing.Embedding))]
    public ReadOnlyMemory<float>? Embedding { get; init; }

    [Latest(nameof(OddThing.Words))]
    public IReadOnlyList<string>? Words { get; init; }

    [Latest(nameof(OddThing.Times))]
    public IReadOnlyList<DateTimeOffset>? Times { get; init; }

    [Latest(nameof(OddThing.Channels))]
    public IReadOnlyList<Channel>? Channels { get; init; }

    [Latest(nameof(OddThing.At))]
    public DateTimeOffset? At { get; init; }

    [Latest(nameof(OddThing.KnownAt))]
    public DateTimeOffset? KnownAt { get; init; }
}

[FeatureView("odd_windows", Entity = typeof(Owner), Source = typeof(Saying))]
public partial record OddWindows
{
    [Count("1h", Step = "10m")]
    public long Stepped { get; init; }

    [Last(nameof(Saying.Text), "lifetime")]
    public string? LastText { get; init; }

    [LastN(nameof(Saying.Text), 2, "1d")]
    public required IReadOnlyList<string> LastTexts { get; init; }
}

[Source("sayings", EventTime = nameof(At), EventId = nameof(Id), Delay = "0s")]
public partial record Saying(string Id, string Owner, string Text, DateTimeOffset At);

[FeatureService("asked")]
[Use<OddWindows>("Stepped")]
public partial record Asked
{
    [Request]
    public bool? Flag { get; init; }

    [Request]
    public uint Size { get; init; }

    [Request, Precision(28, 28)]
    public decimal Amount { get; init; }

    [Request]
    public string? Text { get; init; }

    [Request]
    public Guid Token { get; init; }

    [Request]
    public DateOnly Day { get; init; }

    [Request]
    public DateTimeOffset Moment { get; init; }

    [Request]
    public Channel Channel { get; init; }

    [Request]
    public TimeSpan Span { get; init; }

    [Request]
    public byte[]? Raw { get; init; }

    [Request, Dimensions(2)]
    public ReadOnlyMemory<float> Embedding { get; init; }

    [Request]
    public IReadOnlyList<string>? Words { get; init; }

    [Derived("Amount + 0.5m")]
    public partial decimal? More { get; }

    [Derived("float64(Size) * Stepped")]
    public partial double? Product { get; }
}
