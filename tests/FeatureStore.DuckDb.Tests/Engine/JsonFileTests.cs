using FeatureStore.Model;

namespace FeatureStore.DuckDb.Tests.Engine;

/// <summary>JSON lines give the values that they say, or an error that names the file and the column.</summary>
public sealed class JsonFileTests : IDisposable
{
    private static readonly FeatureType Colours = FeatureType.Enum("Colour", [new("red", 1), new("blue", 2), new("navy", 2)]);

    private readonly Workspace _files = new();

    public JsonFileTests() => _files.Parquet("spine.parquet", "SELECT 1::BIGINT AS k, TIMESTAMP '2024-06-01' AS t");

    public void Dispose() => _files.Dispose();

    public static TheoryData<FeatureType, string, string?> Values => new()
    {
        { FeatureType.Int64, "9007199254740993", "9007199254740993" },
        { FeatureType.Int64, "9223372036854775807", "9223372036854775807" },
        { FeatureType.Int64, "-9223372036854775808", "-9223372036854775808" },
        { FeatureType.Int64, "\"9007199254740993\"", "9007199254740993" },
        { FeatureType.UInt32, "4294967295", "4294967295" },
        { FeatureType.Int8, "-128", "-128" },
        { FeatureType.Decimal(12, 2), "12.5", "12.50" },
        { FeatureType.Decimal(12, 2), "-0.01", "-0.01" },
        { FeatureType.Decimal(12, 2), "1e2", "100.00" },
        { FeatureType.Decimal(15, 2), "1234567890123.45", "1234567890123.45" },
        { FeatureType.Decimal(12, 2), "\"12.5\"", "12.50" },
        { FeatureType.Decimal(12, 2), "\"12.500\"", "12.50" },
        { FeatureType.Decimal(28, 2), "\"12345678901234567890123456.78\"", "12345678901234567890123456.78" },
        { FeatureType.Decimal(20, 0), "18446744073709551615", "18446744073709551615" },
        { FeatureType.Float64, "0.1", "0.1" },
        { FeatureType.Float64, "3", "3.0" },
        { FeatureType.Float64, "NaN", null },
        { FeatureType.Float64, "\"-Infinity\"", null },
        { FeatureType.Float64, "1e400", null },
        { FeatureType.Float32, "0.1", "0.1" },
        { FeatureType.Bool, "true", "true" },
        { FeatureType.Bool, "false", "false" },
        { FeatureType.String, "\"5\"", "5" },
        { FeatureType.String, "\"\"", "" },
        { FeatureType.String, "\"a\\\"\\u00e9\\ud83d\\ude00\\n\"", "a\"é😀\n" },
        { FeatureType.String, "\"null\"", "null" },
        { FeatureType.Uuid, "\"01234567-89ab-cdef-0123-456789abcdef\"", "01234567-89ab-cdef-0123-456789abcdef" },
        { FeatureType.Date, "\"2024-02-29\"", "2024-02-29" },
        { FeatureType.Instant, "\"2024-01-01T00:00:00.000001+02:00\"", "2023-12-31 22:00:00.000001+00" },
        { FeatureType.Instant, "\"2024-01-01 00:00:00\"", "2024-01-01 00:00:00+00" },
        { Colours, "\"red\"", "red" },
        { Colours, "1", "red" },
        { Colours, "\"navy\"", "blue" },
        { FeatureType.Int64, "null", null },
        { FeatureType.String, "null", null },
        { Colours, "null", null },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Values_are_what_they_say(FeatureType type, string json, string? value)
    {
        Write($$"""{"k": 1, "at": "2024-01-01T00:00:00Z", "x": {{json}}}""");
        Assert.Equal([value], await Of(type).ValuesAsync(_files));
    }

    public static TheoryData<FeatureType, string> Wrong => new()
    {
        { FeatureType.Int64, "1.5" },
        { FeatureType.Int64, "5.0" },
        { FeatureType.Int64, "9223372036854775808" },
        { FeatureType.Int64, "12345678901234567890123" },
        { FeatureType.Int64, "true" },
        { FeatureType.Int64, "\"\"" },
        { FeatureType.Int64, "\"1.5\"" },
        { FeatureType.Int64, "[1]" },
        { FeatureType.Int8, "128" },
        { FeatureType.UInt32, "-1" },
        { FeatureType.Decimal(12, 2), "12.345" },
        { FeatureType.Decimal(12, 2), "\"12.345\"" },
        { FeatureType.Decimal(12, 2), "12345678901" },
        { FeatureType.Decimal(12, 2), "1e400" },
        { FeatureType.Decimal(12, 2), "NaN" },
        { FeatureType.Decimal(28, 2), "1234567890123456789.12" },
        { FeatureType.Decimal(12, 2), "true" },
        { FeatureType.Float64, "\"1.5\"" },
        { FeatureType.Float64, "false" },
        { FeatureType.Bool, "1" },
        { FeatureType.Bool, "\"true\"" },
        { FeatureType.String, "5" },
        { FeatureType.String, "{\"a\": 1}" },
        { FeatureType.Uuid, "\"zzz\"" },
        { FeatureType.Date, "\"01/02/2024\"" },
        { FeatureType.Date, "\"2024-02-30\"" },
        { FeatureType.Date, "20240101" },
        { FeatureType.Instant, "1704067200" },
        { FeatureType.Instant, "\"now\"" },
        { FeatureType.Instant, "\"2024-02-30T00:00:00Z\"" },
        { Colours, "\"purple\"" },
        { Colours, "7" },
        { Colours, "true" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_they_do_not_say_is_an_error(FeatureType type, string json)
    {
        Write($$"""{"k": 1, "at": "2024-01-01T00:00:00Z", "x": {{json}}}""");
        var error = await Of(type).FailsAsync<FeatureDataException>(_files);
        Assert.Equal(("events", _files.Path("events.jsonl"), "x"), (error.Relation, error.File, error.Column));
    }

    [Theory]
    [InlineData("{\"k\": 1, \"at\": \"2024-01-01\", \"x\": 2")]
    [InlineData("[{\"k\": 1, \"at\": \"2024-01-01\", \"x\": 2}]")]
    [InlineData("{\"k\": 1, \"at\": \"2024-01-01\", \"x\": 2, \"x\": 3}")]
    [InlineData("{\"k\": 1, \"at\": \"2024-01-01\", \"x\": 2} {\"k\": 1}")]
    [InlineData("7")]
    public async Task Lines_that_are_no_objects(string line)
    {
        Write("""{"k": 1, "at": "2024-01-01", "x": 1}""", line);
        var error = await Of(FeatureType.Int64).FailsAsync<FeatureDataException>(_files);
        Assert.Equal(("events", _files.Path("events.jsonl")), (error.Relation, error.File));
    }

    [Fact]
    public async Task Lines_far_behind_the_first_are_looked_at_too()
    {
        Write([.. Enumerable.Range(0, 60_000).Select(i => $$"""{"k": {{i}}, "at": "2024-01-01", "x": {{i}}}"""), """{"k": 1, "at": "2024-01-01" "x": 2}"""]);
        var error = await Of(FeatureType.Int64).FailsAsync<FeatureDataException>(_files);
        Assert.Equal(("events", _files.Path("events.jsonl")), (error.Relation, error.File));
        Assert.Contains("Malformed JSON", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20_000)]
    public async Task A_key_may_be_missing_in_rows_but_not_in_all(int before)
    {
        string[] rows = [.. Enumerable.Range(2, before).Select(i => $$"""{"k": {{i}}, "at": "2024-01-01"}""")];
        Write([.. rows, """{"k": 1, "at": "2024-01-01"}"""]);
        var error = await Of(FeatureType.Int64).FailsAsync<FeatureDataException>(_files);
        Assert.Equal(("events", _files.Path("events.jsonl"), "x"), (error.Relation, error.File, error.Column));
        Assert.Contains("missing", error.Message, StringComparison.Ordinal);

        Write([.. rows, """{"k": 1, "at": "2024-01-01"}""", """{"k": 0, "at": "2024-01-01", "x": 7}"""]);
        Assert.Equal([null], await Of(FeatureType.Int64).ValuesAsync(_files));
    }

    [Fact]
    public async Task The_error_of_one_file_of_many_names_it()
    {
        _files.Text("parts/1.jsonl", """{"k": 1, "at": "2024-01-01", "x": 1}""");
        _files.Text("parts/2.jsonl", """{"k": 1, "at": "2024-01-01", "x": "one"}""");
        var error = await (Of(FeatureType.Int64) with { Path = "parts/*.jsonl" }).FailsAsync<FeatureDataException>(_files);
        Assert.Equal((_files.Path("parts/2.jsonl"), "x"), (error.File, error.Column));
    }

    [Fact]
    public async Task Names_of_keys_may_be_anything()
    {
        _files.Text("events.jsonl", """{"k": 1, "at": "2024-01-01", "a/b~'\"c": 7, "filename": "f"}""");
        var hostile = new ColumnDefinition("x", FeatureType.Int64, true) { PhysicalName = "a/b~'\"c" };
        Assert.Equal(["7"], await (Of(FeatureType.Int64) with { Columns = [hostile, new("filename", FeatureType.String, true)] }).ValuesAsync(_files));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("ndjson")]
    [InlineData("json.gz")]
    [InlineData("jsonl.gz")]
    [InlineData("ndjson.gz")]
    [InlineData("JSONL")]
    public async Task Extensions_and_packing(string extension)
    {
        _files.Text("events." + extension, "{\"k\": 1, \"at\": \"2024-01-01\", \"x\": 5}\r\n\r\n");
        Assert.Equal(["5"], await (Of(FeatureType.Int64) with { Path = "events." + extension }).ValuesAsync(_files));
    }

    [Fact]
    public async Task Files_without_rows_miss_nothing()
    {
        _files.Text("events.jsonl", "");
        _files.Text("spine.jsonl", "");
        Assert.Equal([null], await Of(FeatureType.Int64).ValuesAsync(_files));
        Assert.Empty(await (Of(FeatureType.Int64) with { Spine = Spine.FromJson("spine.jsonl", "t") }).ValuesAsync(_files));
    }

    [Fact]
    public async Task Local_times_are_those_of_the_zone()
    {
        Write("""{"k": 1, "at": "2024-01-01", "x": "2024-07-01T12:00:00"}""");
        Assert.Equal(["2024-07-01 10:00:00+00"], await (Of(FeatureType.Instant) with { Source = s => s with { TimeZone = "Europe/Berlin" } }).ValuesAsync(_files));
    }

    [Theory]
    [InlineData("spine.jsonl")]
    [InlineData("spine.ndjson.gz")]
    public async Task Spines_keep_their_order_and_their_own_columns(string file)
    {
        Write("""{"k": 1, "at": "2024-01-01", "x": 5}""");
        _files.Text(file, """
            {"t": "2024-01-02T00:00:00+00:00", "k": 1, "label": true, "day": "2024-01-01", "big": 9007199254740993}
            {"t": "2023-01-02", "k": 1, "late": {"a": [1]}}
            {"k": "1", "t": null}
            """);
        Assert.Equal(["5", null, null], await (Of(FeatureType.Int64) with { Spine = Spine.FromFile(file, "t") }).ValuesAsync(_files));
        Assert.Equal(["t TIMESTAMP WITH TIME ZONE", "k BIGINT", "label BOOLEAN", "day VARCHAR", "big BIGINT", "late STRUCT(a BIGINT[])", "v__x BIGINT"], _files.Schema(_files.Path("out.parquet")));
        Assert.Equal(["2024-01-02 00:00:00+00", "1", "true", "2024-01-01", "9007199254740993", null], _files.Texts($"SELECT * EXCLUDE v__x FROM '{_files.Path("out.parquet")}'")[0]);
    }

    [Fact]
    public async Task A_spine_column_that_only_the_last_row_has_is_not_lost()
    {
        Write("""{"k": 1, "at": "2024-01-01", "x": 5}""");
        _files.Text("spine.jsonl", string.Concat(Enumerable.Repeat("{\"k\": 1, \"t\": \"2024-01-02\"}\n", 30_000)) + "{\"k\": 1, \"t\": \"2024-01-02\", \"label\": 1}\n");
        await (Of(FeatureType.Int64) with { Spine = Spine.FromJson("spine.jsonl", "t") }).RunAsync(_files);
        Assert.Equal(["30001", "1"], _files.Texts($"SELECT count(*), count(label) FROM '{_files.Path("out.parquet")}'")[0]);
    }

    [Fact]
    public async Task A_spine_with_a_wrong_key()
    {
        Write("""{"k": 1, "at": "2024-01-01", "x": 5}""");
        _files.Text("spine.jsonl", """{"k": "one", "t": "2024-01-02"}""");
        var error = await (Of(FeatureType.Int64) with { Spine = Spine.FromFile("spine.jsonl", "t") }).FailsAsync<FeatureDataException>(_files);
        Assert.Equal(("spine", _files.Path("spine.jsonl"), "k"), (error.Relation, error.File, error.Column));
    }

    private static Events Of(FeatureType type) => Events.Of(type) with { Path = "events.jsonl" };

    private void Write(params string[] lines) => _files.Text("events.jsonl", string.Join("\n", lines) + "\n");
}
