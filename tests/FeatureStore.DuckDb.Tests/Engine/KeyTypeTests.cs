using FeatureStore.Model;

namespace FeatureStore.DuckDb.Tests.Engine;

[Entity("anything")]
public readonly partial record struct Anything(
    bool Flag, sbyte Tiny, short Small, int Medium, long Large, byte Octet, ushort Word, uint Dword, string Text, Guid Uuid, DateOnly Day, Colour Colour);

[Source("sightings", Path = "sightings.parquet", EventTime = nameof(At), Delay = "0s")]
public partial record Sighting(
    bool Flag, sbyte Tiny, short Small, int Medium, long Large, byte Octet, ushort Word, uint Dword, string Text, Guid Uuid, DateOnly Day, Colour Colour,
    long Number, DateTimeOffset At);

[FeatureView("sighted", Entity = typeof(Anything), Source = typeof(Sighting))]
public partial record Sighted
{
    [Latest(nameof(Sighting.Number))] public long? Number { get; init; }

    [Count("30d")] public long Count { get; init; }
}

/// <summary>Keys of every type meet exactly their own rows.</summary>
public sealed class KeyTypeTests : IDisposable
{
    private static readonly DateTimeOffset Later = new(2024, 1, 2, 0, 0, 0, TimeSpan.Zero);

    private readonly Workspace _files = new();

    public void Dispose() => _files.Dispose();

    public static TheoryData<FeatureType, string, string[]> Keys => new()
    {
        { FeatureType.Bool, "BOOLEAN", ["false", "true"] },
        { FeatureType.Int8, "TINYINT", ["-128", "0", "127"] },
        { FeatureType.Int16, "SMALLINT", ["-32768", "0", "32767"] },
        { FeatureType.Int32, "INTEGER", ["-2147483648", "0", "2147483647"] },
        { FeatureType.Int64, "BIGINT", ["-9223372036854775808", "0", "9223372036854775807"] },
        { FeatureType.UInt8, "UTINYINT", ["0", "255"] },
        { FeatureType.UInt16, "USMALLINT", ["0", "65535"] },
        { FeatureType.UInt32, "UINTEGER", ["0", "4294967295"] },
        { FeatureType.String, "VARCHAR", ["''", "'007'", "'7'", "'é'", "'e\u0301'", "'😀'", "'a'", "'A'", "'a '", "'it''s'"] },
        { FeatureType.Uuid, "UUID", ["'00000000-0000-0000-0000-000000000000'", "'ffffffff-ffff-ffff-ffff-ffffffffffff'", "'01234567-89ab-cdef-0123-456789abcdef'"] },
        { FeatureType.Date, "DATE", ["'0001-01-01'", "'9999-12-31'", "'2024-02-29'"] },
        { FeatureType.Enum("Colour", [new("red", 1), new("blue", long.MinValue)]), "VARCHAR", ["'red'", "'blue'"] },
        { FeatureType.Enum("Colour", [new("red", 1), new("blue", -5)]), "INTEGER", ["1", "-5"] },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Keys_meet_their_own_rows(FeatureType type, string stored, string[] literals)
    {
        var rows = literals.Select((key, i) => $"SELECT CAST({key} AS {stored}) AS k, TIMESTAMP '2024-01-01' AS at, {i}::BIGINT AS x").Append($"SELECT CAST(NULL AS {stored}), TIMESTAMP '2024-01-01', -1");
        _files.Parquet("events.parquet", string.Join(" UNION ALL ", rows));
        _files.Parquet("spine.parquet", $"SELECT k, TIMESTAMP '2024-01-02' AS t FROM '{_files.Path("events.parquet")}'");

        var expected = Enumerable.Range(0, literals.Length).Select(i => i.ToString()).Append(null);
        Assert.Equal(expected, await new Events { Key = type }.ValuesAsync(_files));
        Assert.Equal(_files.Column($"SELECT k FROM '{_files.Path("spine.parquet")}'"), _files.Column($"SELECT k FROM '{_files.Path("out.parquet")}'"));
    }

    [Fact]
    public async Task Typed_keys_of_all_types_meet_their_rows()
    {
        var key = new Anything(true, sbyte.MinValue, short.MinValue, int.MinValue, long.MinValue, byte.MaxValue, ushort.MaxValue, uint.MaxValue, "😀 it's", Guid.Parse("01234567-89ab-cdef-0123-456789abcdef"), new(2024, 2, 29), Colour.Lowest);
        Anything[] asked =
        [
            key, key with { Flag = false }, key with { Tiny = 1 }, key with { Small = 1 }, key with { Medium = 1 }, key with { Large = 1 }, key with { Octet = 1 }, key with { Word = 1 },
            key with { Dword = 1 }, key with { Text = "x" }, key with { Text = null! }, key with { Uuid = Guid.Empty }, key with { Day = DateOnly.MinValue }, key with { Colour = Colour.Red },
            key with { Colour = (Colour)77 },
        ];
        _files.Parquet("sightings.parquet", """
            SELECT true AS flag, CAST(-128 AS TINYINT) AS tiny, CAST(-32768 AS SMALLINT) AS small, CAST(-2147483648 AS INTEGER) AS medium, CAST(-9223372036854775808 AS BIGINT) AS large,
                255::UTINYINT AS octet, 65535::USMALLINT AS word, 4294967295::UINTEGER AS dword, '😀 it''s' AS text, '01234567-89ab-cdef-0123-456789abcdef'::UUID AS uuid,
                DATE '2024-02-29' AS day, 'lowest' AS colour, 5::BIGINT AS number, TIMESTAMP '2024-01-01' AS at
            """);
        await using var store = _files.Store();
        var features = store.GetHistoricalFeatures<Sighted, Anything>(Spine.From(asked, _ => Later, k => k));

        var rows = await features.ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(asked, rows.Select(r => r.Spine));
        Assert.Equal([5L, .. Enumerable.Repeat<long?>(null, asked.Length - 1)], rows.Select(r => r.Features.Number));
        Assert.Equal([1L, .. Enumerable.Repeat(0L, asked.Length - 1)], rows.Select(r => r.Features.Count));

        await features.ToParquetAsync(_files.Path("out.parquet"), null, TestContext.Current.CancellationToken);
        var first = _files.Texts($"SELECT * FROM '{_files.Path("out.parquet")}'")[0];
        Assert.Equal(
            ["2024-01-02 00:00:00+00", "true", "-128", "-32768", "-2147483648", "-9223372036854775808", "255", "65535", "4294967295", "😀 it's", "01234567-89ab-cdef-0123-456789abcdef", "2024-02-29", "lowest", "5", "1"],
            first);
    }
}
