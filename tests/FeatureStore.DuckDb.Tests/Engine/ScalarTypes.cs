using FeatureStore.Model;

namespace FeatureStore.DuckDb.Tests.Engine;

public enum Colour : long
{
    Lowest = long.MinValue,
    Blue = -7,
    None = 0,
    Red = 1,
    Green = 200,
}

[Entity("probe")]
public readonly partial record struct Probe(long Id);

[Source("scalars", Path = "scalars.parquet", EventTime = nameof(At), Delay = "0s")]
public partial record Scalars(
    long Id, bool? Flag, sbyte? Tiny, short? Small, int? Medium, long? Large, byte? Octet, ushort? Word, uint? Dword,
    float? Single, double? Real, [Precision(1, 0)] decimal? Digit, [Precision(12, 2)] decimal? Money,
    [Precision(28, 0)] decimal? Whole, [Precision(28, 28)] decimal? Fraction, string? Text, Guid? Uuid, DateOnly? Day,
    DateTimeOffset? Moment, Colour? Named, Colour? Numbered, DateTimeOffset At);

[FeatureView("newest", Entity = typeof(Probe), Source = typeof(Scalars))]
public partial record Newest
{
    [Latest(nameof(Scalars.Flag))] public bool? Flag { get; init; }
    [Latest(nameof(Scalars.Tiny))] public sbyte? Tiny { get; init; }
    [Latest(nameof(Scalars.Small))] public short? Small { get; init; }
    [Latest(nameof(Scalars.Medium))] public int? Medium { get; init; }
    [Latest(nameof(Scalars.Large))] public long? Large { get; init; }
    [Latest(nameof(Scalars.Octet))] public byte? Octet { get; init; }
    [Latest(nameof(Scalars.Word))] public ushort? Word { get; init; }
    [Latest(nameof(Scalars.Dword))] public uint? Dword { get; init; }
    [Latest(nameof(Scalars.Single))] public float? Single { get; init; }
    [Latest(nameof(Scalars.Real))] public double? Real { get; init; }
    [Latest(nameof(Scalars.Digit))] public decimal? Digit { get; init; }
    [Latest(nameof(Scalars.Money))] public decimal? Money { get; init; }
    [Latest(nameof(Scalars.Whole))] public decimal? Whole { get; init; }
    [Latest(nameof(Scalars.Fraction))] public decimal? Fraction { get; init; }
    [Latest(nameof(Scalars.Text))] public string? Text { get; init; }
    [Latest(nameof(Scalars.Uuid))] public Guid? Uuid { get; init; }
    [Latest(nameof(Scalars.Day))] public DateOnly? Day { get; init; }
    [Latest(nameof(Scalars.Moment))] public DateTimeOffset? Moment { get; init; }
    [Latest(nameof(Scalars.Named))] public Colour? Named { get; init; }
    [Latest(nameof(Scalars.Numbered))] public Colour? Numbered { get; init; }
}

[FeatureView("defaulted", Entity = typeof(Probe), Source = typeof(Scalars))]
public partial record Defaulted
{
    [Latest(nameof(Scalars.Flag), Default = true)] public bool Flag { get; init; }
    [Latest(nameof(Scalars.Tiny), Default = -128)] public sbyte Tiny { get; init; }
    [Latest(nameof(Scalars.Small), Default = -1)] public short Small { get; init; }
    [Latest(nameof(Scalars.Medium), Default = int.MinValue)] public int Medium { get; init; }
    [Latest(nameof(Scalars.Large), Default = long.MinValue)] public long Large { get; init; }
    [Latest(nameof(Scalars.Octet), Default = 255)] public byte Octet { get; init; }
    [Latest(nameof(Scalars.Word), Default = 65535)] public ushort Word { get; init; }
    [Latest(nameof(Scalars.Dword), Default = uint.MaxValue)] public uint Dword { get; init; }
    [Latest(nameof(Scalars.Single), Default = 0.1f)] public float Single { get; init; }
    [Latest(nameof(Scalars.Real), Default = 0.1)] public double Real { get; init; }
    [Latest(nameof(Scalars.Digit), Default = -9)] public decimal Digit { get; init; }
    [Latest(nameof(Scalars.Money), Default = "12.50")] public decimal Money { get; init; }
    [Latest(nameof(Scalars.Whole), Default = "9999999999999999999999999999")] public decimal Whole { get; init; }
    [Latest(nameof(Scalars.Fraction), Default = "0.0000000000000000000000000001")] public decimal Fraction { get; init; }
    [Latest(nameof(Scalars.Text), Default = "it's \"n/a\"; -- 😀\n")] public required string Text { get; init; }
    [Latest(nameof(Scalars.Uuid), Default = "00112233-4455-6677-8899-aabbccddeeff")] public Guid Uuid { get; init; }
    [Latest(nameof(Scalars.Day), Default = "0001-01-01")] public DateOnly Day { get; init; }
    [Latest(nameof(Scalars.Moment), Default = "1970-01-01T00:00:00+02:00")] public DateTimeOffset Moment { get; init; }
    [Latest(nameof(Scalars.Named), Default = Colour.Green)] public Colour Named { get; init; }
    [Latest(nameof(Scalars.Numbered), Default = Colour.Lowest)] public Colour Numbered { get; init; }
}

[FeatureService("scalar_types")]
[Use<Newest>, Use<Defaulted>]
public partial record ScalarTypes;
