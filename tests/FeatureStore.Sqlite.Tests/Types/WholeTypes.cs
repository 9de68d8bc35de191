namespace FeatureStore.Sqlite.Tests.Types;

public enum Shade : long
{
    Dark = -7,
    Light = 200,
}

[Entity("thing")]
public readonly partial record struct Thing(long Id);

[Source("things", Path = "things.parquet", EventTime = nameof(At), Delay = "0s")]
public partial record Things(
    long Id, TimeSpan? Span, byte[]? Raw, [Dimensions(3)] ReadOnlyMemory<float>? Vec, IReadOnlyList<bool>? Flags, IReadOnlyList<sbyte>? Tinies,
    IReadOnlyList<short>? Smalls, IReadOnlyList<int>? Mediums, IReadOnlyList<long>? Larges, IReadOnlyList<byte>? Octets, IReadOnlyList<ushort>? Words,
    IReadOnlyList<uint>? Dwords, IReadOnlyList<float>? Singles, IReadOnlyList<double>? Reals, [Precision(12, 2)] IReadOnlyList<decimal>? Prices,
    [Precision(28, 0)] IReadOnlyList<decimal>? Wholes, IReadOnlyList<string>? Words2, IReadOnlyList<Guid>? Ids, IReadOnlyList<DateOnly>? Days,
    IReadOnlyList<DateTimeOffset>? Moments, IReadOnlyList<TimeSpan>? Spans, IReadOnlyList<Shade>? Named, IReadOnlyList<Shade>? Numbered,
    DateTimeOffset At);

[FeatureView("whole", Entity = typeof(Thing), Source = typeof(Things))]
public partial record Whole
{
    [Latest(nameof(Things.Span))] public TimeSpan? Span { get; init; }
    [Latest(nameof(Things.Raw))] public byte[]? Raw { get; init; }
    [Latest(nameof(Things.Vec))] public ReadOnlyMemory<float>? Vec { get; init; }
    [Latest(nameof(Things.Flags))] public IReadOnlyList<bool>? Flags { get; init; }
    [Latest(nameof(Things.Tinies))] public IReadOnlyList<sbyte>? Tinies { get; init; }
    [Latest(nameof(Things.Smalls))] public IReadOnlyList<short>? Smalls { get; init; }
    [Latest(nameof(Things.Mediums))] public IReadOnlyList<int>? Mediums { get; init; }
    [Latest(nameof(Things.Larges))] public IReadOnlyList<long>? Larges { get; init; }
    [Latest(nameof(Things.Octets))] public IReadOnlyList<byte>? Octets { get; init; }
    [Latest(nameof(Things.Words))] public IReadOnlyList<ushort>? Words { get; init; }
    [Latest(nameof(Things.Dwords))] public IReadOnlyList<uint>? Dwords { get; init; }
    [Latest(nameof(Things.Singles))] public IReadOnlyList<float>? Singles { get; init; }
    [Latest(nameof(Things.Reals))] public IReadOnlyList<double>? Reals { get; init; }
    [Latest(nameof(Things.Prices))] public IReadOnlyList<decimal>? Prices { get; init; }
    [Latest(nameof(Things.Wholes))] public IReadOnlyList<decimal>? Wholes { get; init; }
    [Latest(nameof(Things.Words2))] public IReadOnlyList<string>? Words2 { get; init; }
    [Latest(nameof(Things.Ids))] public IReadOnlyList<Guid>? Ids { get; init; }
    [Latest(nameof(Things.Days))] public IReadOnlyList<DateOnly>? Days { get; init; }
    [Latest(nameof(Things.Moments))] public IReadOnlyList<DateTimeOffset>? Moments { get; init; }
    [Latest(nameof(Things.Spans))] public IReadOnlyList<TimeSpan>? Spans { get; init; }
    [Latest(nameof(Things.Named))] public IReadOnlyList<Shade>? Named { get; init; }
    [Latest(nameof(Things.Numbered))] public IReadOnlyList<Shade>? Numbered { get; init; }
    [Latest(nameof(Things.Span), Default = "-5m")] public TimeSpan SpanOr { get; init; }
    [Latest(nameof(Things.Words2), Default = "[]")] public required IReadOnlyList<string> WordsOr { get; init; }
    [Derived("Vec is null and Raw is null")] public partial bool HasNothing { get; }
}

[FeatureService("whole_service")]
[Use<Whole>]
public partial record WholeService
{
    [Request, Dimensions(2)] public ReadOnlyMemory<float> Query { get; init; }
    [Request] public required IReadOnlyList<Shade> Shades { get; init; }
    [Request] public byte[]? Token { get; init; }
    [Request] public TimeSpan Elapsed { get; init; }
    [Derived("Token is null or Whole.Flags is null")] public partial bool Lacks { get; }
}
