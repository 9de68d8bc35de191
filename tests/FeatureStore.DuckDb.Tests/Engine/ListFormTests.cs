using FeatureStore.Model;

namespace FeatureStore.DuckDb.Tests.Engine;

/// <summary>Durations, bytes, vectors and lists in the forms that files hold them in.</summary>
public sealed class ListFormTests : IDisposable
{
    private static readonly FeatureType Colours = FeatureType.Enum("Colour", [new("red", 1), new("blue", 2)]);

    private readonly Workspace _files = new();

    public ListFormTests() => _files.Parquet("spine.parquet", "SELECT 1::BIGINT AS k, TIMESTAMP '2024-06-01' AS t");

    public void Dispose() => _files.Dispose();

    public static TheoryData<string, FeatureType, string?> Accepted => new()
    {
        { "BIGINT '300000000'", FeatureType.Duration, "300000000" },
        { "TIME '00:05:00.000001'", FeatureType.Duration, "300000001" },
        { "[TIME '00:05:00', NULL][1:1]", FeatureType.List(FeatureType.Duration), "[300000000]" },
        { "BLOB 'ab'", FeatureType.Bytes, "ab" },
        { "[1.5, 2]::FLOAT[]", FeatureType.Vector(2), "[1.5, 2.0]" },
        { "[1.5, 2]::DOUBLE[]", FeatureType.Vector(2), "[1.5, 2.0]" },
        { "[1.5, -0.0]::DOUBLE[]", FeatureType.Vector(2), "[1.5, 0.0]" },
        { "['nan', '1']::FLOAT[]", FeatureType.Vector(2), null },
        { "['inf', '1']::DOUBLE[]", FeatureType.Vector(2), null },
        { "[1, 2]::SMALLINT[]", FeatureType.Vector(2), "[1.0, 2.0]" },
        { "[1, 2]::SMALLINT[]", FeatureType.List(FeatureType.Int64), "[1, 2]" },
        { "[]::BIGINT[]", FeatureType.List(FeatureType.Int64), "[]" },
        { "NULL::BIGINT[]", FeatureType.List(FeatureType.Int64), null },
        { "['1', 'nan']::DOUBLE[]", FeatureType.List(FeatureType.Float64), null },
        { "['2024-01-01', 'infinity']::DATE[]", FeatureType.List(FeatureType.Date), null },
        { "['red', 'blue']", FeatureType.List(Colours), "[red, blue]" },
        { "[2, 1]::UTINYINT[]", FeatureType.List(Colours), "[blue, red]" },
        { "[TIMESTAMP_NS '2024-01-01 00:00:00.000001999', TIMESTAMP_NS '1960-01-01 00:00:00.000001']", FeatureType.List(FeatureType.Instant), "['2024-01-01 00:00:00.000001+00', '1960-01-01 00:00:00.000001+00']" },
        { "[1.5]::DECIMAL(3,1)[]", FeatureType.List(FeatureType.Decimal(12, 2)), "[1.50]" },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task What_loses_nothing_is_accepted(string stored, FeatureType declared, string? value)
    {
        Write(stored);
        Assert.Equal([value], await Events.Of(declared).ValuesAsync(_files));
    }

    public static TheoryData<string, FeatureType, string> Refused => new()
    {
        { "INTERVAL '5 minutes'", FeatureType.Duration, "not duration without loss" },
        { "INTEGER '5'", FeatureType.Duration, "not duration without loss" },
        { "BIGINT '922337203685477581'", FeatureType.Duration, "a duration has at most 922337203685477580 microseconds, not 922337203685477581" },
        { "'ab'", FeatureType.Bytes, "not bytes without loss" },
        { "BLOB 'ab'", FeatureType.List(FeatureType.UInt8), "not list(uint8) without loss" },
        { "[1, 2, 3]::FLOAT[]", FeatureType.Vector(2), "a vector(2) has 2 elements, which is not the size of [1.0, 2.0, 3.0]" },
        { "[1, NULL]::FLOAT[]", FeatureType.Vector(2), "a vector(2) holds no nulls, which it does in [1.0, NULL]" },
        { "[0.1, 1]::DOUBLE[]", FeatureType.Vector(2), "a vector(2) holds float32, which is not what is in [0.1, 1.0]" },
        { "[1e300, 1]::DOUBLE[]", FeatureType.Vector(2), "a vector(2) holds float32" },
        { "[1, 2]::BIGINT[]", FeatureType.Vector(2), "not vector(2) without loss" },
        { "[1, NULL]::BIGINT[]", FeatureType.List(FeatureType.Int64), "a list(int64) holds no nulls, which it does in [1, NULL]" },
        { "['a', NULL]", FeatureType.List(FeatureType.String), "holds no nulls" },
        { "[1, 2]::BIGINT[]", FeatureType.List(FeatureType.Int32), "not list(int32) without loss" },
        { "[0.5]::DOUBLE[]", FeatureType.List(FeatureType.Float32), "not list(float32) without loss" },
        { "[['a']]", FeatureType.List(FeatureType.String), "not list(string) without loss" },
        { "['red', 'green']", FeatureType.List(Colours), "the enum declares red, blue, not green" },
        { "BIGINT '1'", FeatureType.List(FeatureType.Int64), "not list(int64) without loss" },
        { "[1]::BIGINT[]", FeatureType.Int64, "not int64 without loss" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_may_lose_something_is_refused(string stored, FeatureType declared, string problem)
    {
        Write(stored);
        var error = await Events.Of(declared).FailsAsync<FeatureDataException>(_files);
        Assert.Equal(("events", _files.Path("events.parquet"), "x"), (error.Relation, error.File, error.Column));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[1]::INTEGER[]", "list(int64)")]
    [InlineData("[1.6]::DOUBLE[]", "list(int64)")]
    [InlineData("['1']", "list(int64)")]
    [InlineData("BIGINT '1'", "list(int64)")]
    public async Task Files_read_together_have_the_same_elements(string other, string type)
    {
        _files.Parquet("parts/1.parquet", "SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS at, [1]::BIGINT[] AS x");
        _files.Parquet("parts/2.parquet", $"SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-02' AS at, {other} AS x");
        var error = await (Events.Of(TypeText.Parse(type, "").Type) with { Path = "parts/*.parquet" }).FailsAsync<FeatureDataException>(_files);
        Assert.Equal((_files.Path("parts/2.parquet"), "x"), (error.File, error.Column));
        _files.Parquet("parts/2.parquet", "SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-02' AS at, [2]::BIGINT[] AS x");
        Assert.Equal(["[2]"], await (Events.Of(TypeText.Parse(type, "").Type) with { Path = "parts/*.parquet" }).ValuesAsync(_files));
    }

    public static TheoryData<FeatureType, string, string?, string?> Texts => new()
    {
        { FeatureType.Duration, "5m", "\"5m\"", "300000000" },
        { FeatureType.Duration, "-2w", "\"-2w\"", "-1209600000000" },
        { FeatureType.Duration, "123", "123", "123" },
        { FeatureType.Duration, "-7us", "\"-7\"", "-7" },
        { FeatureType.Bytes, "AQL/", "\"AQL/\"", "\\x01\\x02\\xFF" },
        { FeatureType.Vector(2), "\"[0.1, 2]\"", "[0.1, 2]", "[0.1, 2.0]" },
        { FeatureType.List(FeatureType.Int64), "\"[1, 9007199254740993]\"", "[1, \"9007199254740993\"]", "[1, 9007199254740993]" },
        { FeatureType.List(FeatureType.Int64), "[]", "[]", "[]" },
        { FeatureType.List(FeatureType.Int64), "", "null", null },
        { FeatureType.List(FeatureType.String), "\"[\"\"a,b\"\", \"\"\"\"]\"", "[\"a,b\", \"\"]", "['a,b', '']" },
        { FeatureType.List(FeatureType.Instant), "\"[\"\"2024-01-31T12:00:00Z\"\"]\"", "[\"2024-01-31T12:00:00Z\"]", "['2024-01-31 12:00:00+00']" },
        { FeatureType.List(Colours), "\"[\"\"red\"\", \"\"blue\"\"]\"", "[\"red\", 2]", "[red, blue]" },
        { FeatureType.List(FeatureType.Duration), "\"[\"\"5m\"\", 7]\"", "[\"5m\", 7]", "[300000000, 7]" },
        { FeatureType.List(FeatureType.Decimal(12, 2)), "[1.5]", "[1.5]", "[1.50]" },
        { FeatureType.List(FeatureType.Float64), "\"[1, \"\"NaN\"\"]\"", "[1, \"NaN\"]", null },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Text_says_what_its_value_is(FeatureType type, string csv, string? json, string? value)
    {
        _files.Text("events.csv", $"k,at,x\n1,2024-01-01,{csv}\n");
        Assert.Equal([value], await (Events.Of(type) with { Path = "events.csv" }).ValuesAsync(_files));
        _files.Text("events.jsonl", $$"""{"k": 1, "at": "2024-01-01", "x": {{json}}}""");
        Assert.Equal([value], await (Events.Of(type) with { Path = "events.jsonl" }).ValuesAsync(_files));
    }

    [Theory]
    [InlineData("duration", "5 m", "\"5 m\"", "a duration is written")]
    [InlineData("duration", "1.5s", "1.5", null)]
    [InlineData("duration", "9223372036854775807w", "\"922337203685477581\"", "a duration is written")]
    [InlineData("bytes", "AQI", "\"AQI\"", "bytes are written in base64")]
    [InlineData("bytes", "AQJ=", "\"AQJ=\"", "bytes are written in base64")]
    [InlineData("bytes", "7 1", "7", null)]
    [InlineData("vector(2)", "[1]", "[1]", "has 2 elements")]
    [InlineData("vector(2)", "\"[1, null]\"", "[1, null]", "holds no nulls")]
    [InlineData("list(int64)", "[1", "\"[1]\"", null)]
    [InlineData("list(int64)", "\"[1, 1.5]\"", "[1, 1.5]", "an int64 is written as digits")]
    [InlineData("list(int64)", "7", "7", "a list(int64) is an array, not 7")]
    [InlineData("list(bool)", "\"[true, 1]\"", "[true, 1]", "a bool is true or false, not 1")]
    [InlineData("list(string)", "\"[\"\"a\"\", 5]\"", "[\"a\", 5]", "is text in quotes, not 5")]
    public async Task Text_that_is_no_value_names_its_column(string type, string csv, string json, string? problem)
    {
        var events = Events.Of(TypeText.Parse(type, "").Type);
        _files.Text("events.csv", $"k,at,x\n1,2024-01-01,{csv}\n");
        var error = await (events with { Path = "events.csv" }).FailsAsync<FeatureDataException>(_files);
        Assert.Equal((_files.Path("events.csv"), "x"), (error.File, error.Column));
        Assert.Contains(problem ?? "", error.Message, StringComparison.Ordinal);
        _files.Text("events.jsonl", $$"""{"k": 1, "at": "2024-01-01", "x": {{json}}}""");
        error = await (events with { Path = "events.jsonl" }).FailsAsync<FeatureDataException>(_files);
        Assert.Equal((_files.Path("events.jsonl"), "x"), (error.File, error.Column));
        Assert.Contains(problem ?? "", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_finite_is_counted_once_for_each_value()
    {
        _files.Parquet("events.parquet", """
            SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS at, x FROM (VALUES (['nan', 'inf']::FLOAT[]), ([1, 2]::FLOAT[]), (NULL), (['1', 'nan']::FLOAT[])) AS v(x)
            """);
        Assert.Equal(2, Assert.Single((await Events.Of(FeatureType.Vector(2)).RunAsync(_files)).Sources).NotFinite);
        var error = await (Events.Of(FeatureType.Vector(2)) with { Source = s => s with { Nan = NanPolicy.Fail } }).FailsAsync<FeatureDataException>(_files);
        Assert.Contains("column 'x': 2 values are NaN or infinite, or hold what is", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_order_of_rows_is_that_of_elements()
    {
        _files.Parquet("events.parquet", "SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS at, x FROM (VALUES ([1, 2]), ([1, 10]), ([1, 2, 3]), (NULL), ([]), ([0, 99])) AS v(x)");
        Assert.Equal(["[1, 10]"], await (Events.Of(FeatureType.List(FeatureType.Int32))).ValuesAsync(_files));
    }

    [Fact]
    public async Task Results_have_types_of_their_own()
    {
        Write("[1, 2]::FLOAT[]");
        await Events.Of(FeatureType.Vector(2)).RunAsync(_files);
        Assert.Contains("v__x FLOAT[]", _files.Schema(_files.Path("out.parquet")));
        await using var store = _files.Store();
        using var stream = Events.Of(FeatureType.Vector(2)).From(store).ToArrow(TestContext.Current.CancellationToken);
        Assert.Equal(2, Assert.IsType<Apache.Arrow.Types.FixedSizeListType>(stream.Schema.GetFieldByName("v__x").DataType).ListSize);
        using var batch = await stream.ReadNextRecordBatchAsync(TestContext.Current.CancellationToken);
        Assert.Equal([1f, 2f], ((Apache.Arrow.FloatArray)((Apache.Arrow.FixedSizeListArray)batch.Column("v__x")).Values).Values.ToArray());
    }

    private void Write(string stored) => _files.Parquet("events.parquet", $"SELECT 1::BIGINT AS k, TIMESTAMP '2024-01-01' AS at, {stored} AS x");
}
