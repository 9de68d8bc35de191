using FeatureStore.Model;

namespace FeatureStore.DuckDb.Tests.Engine;

/// <summary>The end of a name says how a file is read, and text says what its value is.</summary>
public sealed class FileFormatTests : IDisposable
{
    private readonly Workspace _files = new();

    public FileFormatTests() => _files.Parquet("spine.parquet", "SELECT 1::BIGINT AS k, TIMESTAMP '2024-06-01' AS t");

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("events.txt")]
    [InlineData("events")]
    [InlineData("events.parquet.gz")]
    public async Task Names_that_say_nothing(string name)
    {
        _files.Text(name, "k,at,x\n1,2024-01-01,1\n");
        var error = await new Events { Path = name }.FailsAsync<FeatureDataException>(_files);
        Assert.Equal(("events", _files.Path(name)), (error.Relation, error.File));
        Assert.Contains(".parquet, .csv, .csv.gz, .json, .json.gz, .jsonl, .jsonl.gz, .ndjson, .ndjson.gz", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_that_say_different_things()
    {
        _files.Text("parts/1.csv", "k,at,x\n1,2024-01-01,1\n");
        _files.Text("parts/2.jsonl", """{"k": 1, "at": "2024-01-01", "x": 1}""");
        var error = await new Events { Path = "parts/*" }.FailsAsync<FeatureDataException>(_files);
        Assert.Contains("1.csv' is Csv and", error.Message, StringComparison.Ordinal);
        Assert.Contains("2.jsonl' is Json", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spine_of_any_format()
    {
        _files.Text("events.csv", "k,at,x\n1,2024-01-01,1\n");
        _files.Text("spine.csv", "k,t\n1,2024-01-02\n");
        _files.Text("spine.json", """{"k": 1, "t": "2024-01-02"}""");
        foreach (var file in new[] { "spine.parquet", "spine.csv", "spine.json" })
            Assert.Equal(["1"], await new Events { Path = "events.csv", Spine = Spine.FromFile(file, "t") }.ValuesAsync(_files));
        Assert.Contains("Spine.FromJson", (await new Events { Path = "events.csv", Spine = Spine.FromCsv("spine.json", "t") }.FailsAsync<FeatureDataException>(_files)).Message, StringComparison.Ordinal);
    }

    public static TheoryData<FeatureType, string, string?> Texts => new()
    {
        { FeatureType.Int64, "9007199254740993", "9007199254740993" },
        { FeatureType.Int64, " +7 ", "7" },
        { FeatureType.Int64, "", null },
        { FeatureType.Decimal(28, 2), "12345678901234567890123456.78", "12345678901234567890123456.78" },
        { FeatureType.Decimal(12, 2), "-12.500", "-12.50" },
        { FeatureType.Decimal(12, 2), "5", "5.00" },
        { FeatureType.Float64, "1e-3", "0.001" },
        { FeatureType.Float64, "nan", null },
        { FeatureType.Bool, "TRUE", "true" },
        { FeatureType.Date, "2024-02-29", "2024-02-29" },
        { FeatureType.Uuid, "01234567-89ab-cdef-0123-456789abcdef", "01234567-89ab-cdef-0123-456789abcdef" },
        { FeatureType.String, "\"a,\"\"b\"\"\"", "a,\"b\"" },
        { FeatureType.String, "#5", "#5" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Text_is_its_value(FeatureType type, string text, string? value)
    {
        _files.Text("events.csv", $"k,at,x,y\n1,2024-01-01,{text},0\n");
        Assert.Equal([value], await (Events.Of(type) with { Path = "events.csv" }).ValuesAsync(_files));
    }

    public static TheoryData<FeatureType, string> Wrong => new()
    {
        { FeatureType.Int64, "1.5" },
        { FeatureType.Int64, "1_000" },
        { FeatureType.Int64, "1e3" },
        { FeatureType.Int64, "9223372036854775808" },
        { FeatureType.Int8, "128" },
        { FeatureType.Decimal(12, 2), "12.345" },
        { FeatureType.Decimal(12, 2), "12345678901" },
        { FeatureType.Decimal(12, 2), "1_000.00" },
        { FeatureType.Float64, "one" },
        { FeatureType.Bool, "maybe" },
        { FeatureType.Date, "01/02/2024" },
        { FeatureType.Date, "2024-02-30" },
        { FeatureType.Uuid, "zzz" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Text_is_never_rounded_or_guessed(FeatureType type, string text)
    {
        _files.Text("events.csv", $"k,at,x\n1,2024-01-01,{text}\n");
        var error = await (Events.Of(type) with { Path = "events.csv" }).FailsAsync<FeatureDataException>(_files);
        Assert.Equal(("events", _files.Path("events.csv"), "x"), (error.Relation, error.File, error.Column));
        Assert.EndsWith(text, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("k,at,x\n1,2024-01-01,2\n2,2024-01-01\n")]
    [InlineData("k,at,x\n1,2024-01-01,\"2\n")]
    [InlineData("k;at;x\n1;2024-01-01;2\n")]
    public async Task Text_that_is_not_comma_separated(string text)
    {
        _files.Text("events.csv", text);
        var error = await new Events { Path = "events.csv" }.FailsAsync<FeatureDataException>(_files);
        Assert.Equal(("events", _files.Path("events.csv")), (error.Relation, error.File));
    }

    [Fact]
    public async Task Csv_files_read_together_go_by_the_names_of_columns()
    {
        _files.Text("parts/1.csv", "k,at,x\n1,2024-01-01,1\n");
        _files.Text("parts/2.csv", "x,k,at\n2,1,2024-01-02\n");
        Assert.Equal(["2"], await new Events { Path = "parts/*.csv" }.ValuesAsync(_files));

        _files.Text("parts/2.csv", "k,at\n2,2024-01-02\n");
        var error = await new Events { Path = "parts/*.csv" }.FailsAsync<FeatureDataException>(_files);
        Assert.Equal((_files.Path("parts/2.csv"), "x"), (error.File, error.Column));
    }

    [Fact]
    public async Task The_error_of_one_csv_of_many_names_it()
    {
        _files.Text("parts/1.csv", "k,at,x\n1,2024-01-01,1\n");
        _files.Text("parts/2.csv", "k,at,x\n1,2024-01-02,one\n");
        var error = await new Events { Path = "parts/*.csv" }.FailsAsync<FeatureDataException>(_files);
        Assert.Equal((_files.Path("parts/2.csv"), "x"), (error.File, error.Column));
    }
}
