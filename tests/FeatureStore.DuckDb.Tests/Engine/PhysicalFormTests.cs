using FeatureStore.Model;

namespace FeatureStore.DuckDb.Tests.Engine;

/// <summary>The same values in the other forms that files hold them in.</summary>
public sealed class PhysicalFormTests : IDisposable
{
    private readonly Workspace _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("TIMESTAMP_S '2024-01-01 00:00:01'", "2024-01-01 00:00:01+00")]
    [InlineData("TIMESTAMP_MS '2024-01-01 00:00:00.001'", "2024-01-01 00:00:00.001+00")]
    [InlineData("TIMESTAMP '2024-01-01 00:00:00.000001'", "2024-01-01 00:00:00.000001+00")]
    [InlineData("TIMESTAMP_NS '2024-01-01 00:00:00.000001999'", "2024-01-01 00:00:00.000001+00")]
    [InlineData("TIMESTAMP_NS '1960-01-01 00:00:00.000001999'", "1960-01-01 00:00:00.000001+00")]
    [InlineData("TIMESTAMP_NS '1960-01-01 00:00:00.000001'", "1960-01-01 00:00:00.000001+00")]
    [InlineData("TIMESTAMPTZ '2024-01-01 00:00:00+05:30'", "2023-12-31 18:30:00+00")]
    [InlineData("TIMESTAMP 'infinity'", null)]
    [InlineData("DATE '2024-01-01'", "refused")]
    public async Task Instants_are_utc_microseconds(string stored, string? instant)
    {
        Write($"{stored} AS x", "2024-06-01");
        if (instant == "refused")
            Assert.Equal("x", (await Events.Of(FeatureType.Instant).FailsAsync<FeatureDataException>(_files)).Column);
        else
            Assert.Equal([instant], await Events.Of(FeatureType.Instant).ValuesAsync(_files));
    }

    [Theory]
    [InlineData("TIMESTAMP_NS '2024-01-01 00:00:00.000000999'", "2024-01-01 00:00:00.000001", "1")]
    [InlineData("TIMESTAMP_NS '2024-01-01 00:00:00.000001001'", "2024-01-01 00:00:00.000001", null)]
    [InlineData("TIMESTAMP_NS '1960-01-01 00:00:00.000000999'", "1960-01-01 00:00:00.000001", "1")]
    [InlineData("TIMESTAMP_NS '1960-01-01 00:00:00.000001'", "1960-01-01 00:00:00.000001", null)]
    [InlineData("TIMESTAMP_S '2024-01-01 00:00:01'", "2024-01-01 00:00:01", null)]
    [InlineData("TIMESTAMP_MS '2024-01-01 00:00:00.999'", "2024-01-01 00:00:01", "1")]
    public async Task Event_times_are_floored(string eventTime, string time, string? value)
    {
        _files.Parquet("events.parquet", $"SELECT 1::BIGINT AS k, {eventTime} AS at, 1::BIGINT AS x");
        Spine($"TIMESTAMP '{time}'");
        Assert.Equal([value], await new Events().ValuesAsync(_files));
    }

    [Theory]
    [InlineData("2024-01-01 00:00:00.000001001", "2024-01-01 00:00:00.000001", null)]
    [InlineData("2024-01-01 00:00:00.000001001", "2024-01-01 00:00:00.000002", "1")]
    [InlineData("2024-01-01 00:00:00.000001000", "2024-01-01 00:00:00.000001", "1")]
    [InlineData("1960-01-01 00:00:00.000001001", "1960-01-01 00:00:00.000001", null)]
    [InlineData("1960-01-01 00:00:00.000001001", "1960-01-01 00:00:00.000002", "1")]
    [InlineData("1960-01-01 00:00:00.000001000", "1960-01-01 00:00:00.000001", "1")]
    public async Task Availability_is_ceiled(string available, string time, string? value)
    {
        _files.Parquet("events.parquet", $"SELECT 1::BIGINT AS k, TIMESTAMP '1950-01-01' AS at, TIMESTAMP_NS '{available}' AS seen, 1::BIGINT AS x");
        Spine($"TIMESTAMP '{time}'");
        var late = new Events
        {
            Columns = [new("x", FeatureType.Int64, true), new("seen", FeatureType.Instant, false)],
            Source = s => s with { AvailableAt = "seen", Delay = null },
        };
        Assert.Equal([value], await late.ValuesAsync(_files));
    }

    [Theory]
    [InlineData("2024-01-01 12:00:00", "2024-01-01 11:00:00+00")]
    [InlineData("2024-07-01 12:00:00", "2024-07-01 10:00:00+00")]
    [InlineData("2024-03-31 02:30:00", "2024-03-31 01:30:00+00")]
    [InlineData("2024-10-27 02:30:00", "2024-10-27 01:30:00+00")]
    public async Task Local_times_are_those_of_the_zone(string local, string instant)
    {
        Write($"TIMESTAMP '{local}' AS x", "2024-12-01");
        var berlin = Events.Of(FeatureType.Instant) with { Source = s => s with { TimeZone = "Europe/Berlin" } };
        Assert.Equal([instant], await berlin.ValuesAsync(_files));
    }

    [Fact]
    public async Task A_zone_in_the_file_wins_over_the_declared_one()
    {
        Write("TIMESTAMPTZ '2024-01-01 12:00:00+00' AS x", "2024-12-01");
        var berlin = Events.Of(FeatureType.Instant) with { Source = s => s with { TimeZone = "Europe/Berlin" } };
        Assert.Equal(["2024-01-01 12:00:00+00"], await berlin.ValuesAsync(_files));
    }

    [Theory]
    [InlineData("2024-01-01 00:30:00", "2023-12-31 23:30:00", null)]
    [InlineData("2024-01-01 00:30:00", "2023-12-31 23:30:01", "1")]
    public async Task Local_event_times_take_part_in_their_zone(string local, string time, string? value)
    {
        _files.Parquet("events.parquet", $"SELECT 1::BIGINT AS k, TIMESTAMP '{local}' AS at, 1::BIGINT AS x");
        Spine($"TIMESTAMP '{time}'");
        Assert.Equal([value], await new Events { Source = s => s with { TimeZone = "Europe/Berlin" } }.ValuesAsync(_files));
    }

    public static TheoryData<string, FeatureType, string> Widening => new()
    {
        { "CAST(-128 AS TINYINT)", FeatureType.Int64, "-128" },
        { "CAST(255 AS UTINYINT)", FeatureType.Int16, "255" },
        { "CAST(4294967295 AS UINTEGER)", FeatureType.Int64, "4294967295" },
        { "CAST(65535 AS USMALLINT)", FeatureType.UInt32, "65535" },
        { "CAST(16777215 AS INTEGER)", FeatureType.Float64, "16777215.0" },
        { "CAST(32767 AS SMALLINT)", FeatureType.Float32, "32767.0" },
        { "CAST(0.1 AS FLOAT)", FeatureType.Float64, "0.10000000149011612" },
        { "CAST(12.5 AS DECIMAL(4,1))", FeatureType.Decimal(12, 2), "12.50" },
        { "CAST(9223372036854775807 AS BIGINT)", FeatureType.Decimal(19, 0), "9223372036854775807" },
        { "CAST(-2147483648 AS INTEGER)", FeatureType.Decimal(12, 2), "-2147483648.00" },
        { "'01234567-89ab-cdef-0123-456789abcdef'", FeatureType.Uuid, "01234567-89ab-cdef-0123-456789abcdef" },
        { "'a'::ENUM('b', 'a')", FeatureType.String, "a" },
        { "'red'::ENUM('red', 'blue')", Colours, "red" },
        { "CAST(1 AS UTINYINT)", Colours, "red" },
    };

    [Theory]
    [MemberData(nameof(Widening))]
    public async Task What_loses_nothing_is_accepted(string stored, FeatureType declared, string value)
    {
        Write($"{stored} AS x", "2024-06-01");
        Assert.Equal([value], await Events.Of(declared).ValuesAsync(_files));
    }

    public static TheoryData<string, FeatureType> Narrowing => new()
    {
        { "BIGINT '1'", FeatureType.Int32 },
        { "TINYINT '1'", FeatureType.UInt32 },
        { "UINTEGER '1'", FeatureType.Int32 },
        { "UBIGINT '1'", FeatureType.Int64 },
        { "HUGEINT '1'", FeatureType.Int64 },
        { "BIGINT '1'", FeatureType.Float64 },
        { "INTEGER '1'", FeatureType.Float32 },
        { "DOUBLE '1'", FeatureType.Float32 },
        { "DOUBLE '1'", FeatureType.Decimal(12, 2) },
        { "DOUBLE '1'", FeatureType.Int64 },
        { "CAST(1 AS DECIMAL(12,2))", FeatureType.Float64 },
        { "CAST(1 AS DECIMAL(12,3))", FeatureType.Decimal(12, 2) },
        { "CAST(1 AS DECIMAL(13,2))", FeatureType.Decimal(12, 2) },
        { "BIGINT '1'", FeatureType.Decimal(18, 0) },
        { "VARCHAR '1'", FeatureType.Int64 },
        { "VARCHAR '2024-01-01'", FeatureType.Date },
        { "VARCHAR 'true'", FeatureType.Bool },
        { "BIGINT '1'", FeatureType.String },
        { "BIGINT '1'", FeatureType.Bool },
        { "BOOLEAN 'true'", FeatureType.Int8 },
        { "TIMESTAMP '2024-01-01'", FeatureType.Date },
        { "BIGINT '1'", FeatureType.Instant },
        { "TIME '12:00'", FeatureType.Instant },
        { "BLOB 'a'", FeatureType.String },
        { "DOUBLE '1'", Colours },
        { "[1]", FeatureType.Int64 },
        { "{'a': 1}", FeatureType.String },
    };

    [Theory]
    [MemberData(nameof(Narrowing))]
    public async Task What_may_lose_something_is_refused(string stored, FeatureType declared)
    {
        Write($"{stored} AS x", "2024-06-01");
        var error = await Events.Of(declared).FailsAsync<FeatureDataException>(_files);
        Assert.Equal(("events", _files.Path("events.parquet"), "x"), (error.Relation, error.File, error.Column));
        Assert.Contains(declared.Name, error.Message, StringComparison.Ordinal);
    }

    private static FeatureType Colours { get; } = FeatureType.Enum("Colour", [new("red", 1), new("blue", 2)]);

    private void Write(string column, string time)
    {
        _files.Parquet("events.parquet", $"SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS at, {column}");
        Spine($"TIMESTAMP '{time}'");
    }

    private void Spine(string time) => _files.Parquet("spine.parquet", $"SELECT 1::BIGINT AS k, {time} AS t");
}
