namespace FeatureStore.Cli.Tests;

/// <summary>Values on the command line are typed by definitions.</summary>
public sealed class ValueTests
{
    private const string Definitions = """
        version: 1
        entities:
          - name: thing
            keys: { id: uuid, day: date, small: int8, kind: "enum(new=0, paid=7)", open: bool, word: string }
        sources:
          - name: rows
            path: rows.csv
            event_time: at
            delay: 0s
            event_id: row_id
            columns: { row_id: string, id: uuid, day: date, small: int8, kind: "enum(new=0, paid=7)", open: bool, word: string, at: instant, price: "decimal(6,2)" }
        views:
          - { name: things, entity: thing, source: rows, features: [{ name: n, count: rows, window: 1h }, { name: kind, latest: kind }, { name: price, latest: price }, { name: day, latest: day }] }
        services:
          - name: all_types
            views: [things]
            requests: { f: float64, g: "float32?", d: "decimal(4,2)?", t: "instant?" }
            features: [{ name: twice, expression: "f * 2.0" }, { name: later, expression: "days_between(t, as_of)" }, { name: cents, expression: "d" }]
        """;

    private const string Keys = "--key id=0f8fad5b-d9cb-469f-a165-70867728950e --key day=2024-02-29 --key small=-128 --key kind=paid --key open=true --key word=";

    private static Folder Things()
    {
        var folder = new Folder();
        folder.Write("definitions/things.features.yaml", Definitions);
        folder.Write("definitions/rows.csv", """
            row_id,id,day,small,kind,open,word,at,price
            1,0f8fad5b-d9cb-469f-a165-70867728950e,2024-02-29,-128,paid,true,a=b,2024-06-01T11:30:00Z,12.50

            """);
        return folder;
    }

    [Fact]
    public async Task Every_type_is_read_and_written()
    {
        using var folder = Things();
        (await folder.RunAsync("materialize")).Succeeded();

        var run = (await folder.RunAsync("online", $"--service all_types {Keys}a=b --request f=1.5e1 --request d=12.5 --request t=2024-06-02T14:00:00+02:00")).Succeeded();

        Assert.Equal(
            """
            feature      value      status
            things__n    1          present
            things__kind paid       present
            things__price 12.50     present
            things__day  2024-02-29 present
            twice        30         present
            later        -1         present
            cents        12.50      present
            """.ReplaceLineEndings("\n").Split('\n').Select(Words), run.Out.TrimEnd().ReplaceLineEndings("\n").Split('\n').Select(Words));
        static string Words(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("id=7", "--key: 'id' is '7', which is no uuid")]
    [InlineData("day=2023-02-29", "--key: 'day' is '2023-02-29', which is no date")]
    [InlineData("small=128", "--key: 'small' is '128', which is no int8")]
    [InlineData("small=1.0", "which is no int8. Write an integer within the range of the type.")]
    [InlineData("kind=7", "Write one of new, paid.")]
    [InlineData("open=yes", "Write true or false.")]
    [InlineData("smal=1", "--key: 'all_types' has no key 'smal'. Did you mean 'small'?")]
    [InlineData("=1", "--key: '=1' has no name and '='")]
    [InlineData("day", "--key: 'day' has no name and '='")]
    [InlineData("f=1", "--key: 'all_types' has no key 'f'")]
    public async Task A_wrong_key_is_refused(string key, string message)
    {
        using var folder = Things();
        var name = key.Split('=')[0];
        var keys = string.Join(' ', $"{Keys}x".Split(' ').Chunk(2).Where(k => !k[1].StartsWith(name + "=", StringComparison.Ordinal)).SelectMany(k => k));
        (await folder.RunAsync("online", $"--service all_types {keys} --key {key} --request f=1")).Refused(message);
    }

    [Theory]
    [InlineData("--request f=much", "--request: 'f' is 'much', which is no float64")]
    [InlineData("--request f=NaN", "'f' is 'NaN'")]
    [InlineData("--request f=1 --request g=1e39", "'g' is '1e39', which is no float32")]
    [InlineData("--request f=1 --request d=123.4", "at most 2 digits before the point and 2 behind it")]
    [InlineData("--request f=1 --request t=2024-06-01", "'t' is '2024-06-01', which is no instant")]
    [InlineData("--request f=1 --request f=2", "--request: 'f' is given twice")]
    [InlineData("--request g=1", "'all_types' is asked with 'f', which is not given. Add --request f=…, a value of float64.")]
    [InlineData("--request f=1 --request amount=1", "--request: 'all_types' has no request 'amount'")]
    public async Task A_wrong_request_is_refused(string requests, string message)
    {
        using var folder = Things();
        (await folder.RunAsync("online", $"--service all_types {Keys}x {requests}")).Refused(message);
    }

    [Fact]
    public async Task A_key_that_is_missing_is_named()
    {
        using var folder = Things();
        (await folder.RunAsync("online", "--view things --key small=1")).Refused("'things' is asked with 'id', which is not given. Add --key id=…, a value of uuid.");
        (await folder.RunAsync("online", $"--view things {Keys}x --request f=1")).Refused("--request: 'things' has no request 'f'. It has none: leave --request out.");
    }
}
