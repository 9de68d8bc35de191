namespace FeatureStore.Cli.Tests;

/// <summary>Durations, bytes, vectors and lists on the command line.</summary>
public sealed class ListValueTests
{
    private const string Definitions = """
        version: 1
        entities:
          - { name: track, keys: { id: int64 } }
        sources:
          - name: plays
            path: plays.jsonl
            event_time: at
            delay: 0s
            event_id: play_id
            columns: { play_id: string, id: int64, at: instant, length: duration, mark: bytes, taste: vector(2), tags: list(string), kinds: "list(enum(live=0, studio=1))", days: list(date) }
        views:
          - name: track_info
            entity: track
            source: plays
            features:
              - { name: length, latest: length, default: 3m }
              - { name: mark, latest: mark }
              - { name: taste, latest: taste }
              - { name: tags, latest: tags, default: "[]" }
              - { name: kinds, latest: kinds }
              - { name: days, latest: days }
              - { name: marked, count: mark, window: 1d }
        services:
          - name: all_types
            views: [track_info]
            requests: { wanted: vector(2), words: list(string)?, sizes: "list(decimal(4,2))?", token: bytes?, wait: duration? }
            features: [{ name: silent, expression: "words is null" }]
        """;

    private static Folder Tracks()
    {
        var folder = new Folder();
        folder.Write("definitions/tracks.features.yaml", Definitions);
        folder.Write("definitions/plays.jsonl", """
            {"play_id": "1", "id": 1, "at": "2024-06-01T11:30:00Z", "length": "90s", "mark": "AQL/", "taste": [0.1, -2], "tags": ["a,b", "\u001b[31m"], "kinds": ["studio", 0], "days": ["2024-02-29"]}
            {"play_id": "2", "id": 2, "at": "2024-06-01T11:30:00Z"}

            """);
        return folder;
    }

    [Fact]
    public async Task Values_are_read_and_written()
    {
        using var folder = Tracks();
        (await folder.RunAsync("materialize")).Succeeded();

        var run = (await folder.RunAsync("online", "--service all_types --key id=1 --request wanted=[1,2.5] --request words=[\"x\"] --request sizes=[1,2.50] --request token=AQ== --request wait=-5m")).Succeeded();
        Assert.Equal(
            ["feature value status", "track_info__length 90s present", "track_info__mark AQL/ present", "track_info__taste [0.1, -2] present", "track_info__tags [a,b, \ufffd[31m] present",
                "track_info__kinds [studio, live] present", "track_info__days [2024-02-29] present", "track_info__marked 1 present", "silent false present"],
            Lines(run.Out));

        var json = (await folder.RunAsync("online", "--service all_types --key id=1 --request wanted=[1,2.5] --json")).Succeeded().Out;
        foreach (var value in new[] { "\"90s\"", "\"AQL/\"", "[0.1,-2]", "[\"a,b\",\"\\u001B[31m\"]", "[\"studio\",\"live\"]", "[\"2024-02-29\"]" })
            Assert.Contains($"\"value\":{value},", string.Concat(json.Where(c => !char.IsWhiteSpace(c))), StringComparison.Ordinal);

        var nothing = (await folder.RunAsync("online", "--service all_types --key id=2 --request wanted=[1,2.5]")).Succeeded();
        Assert.Equal(
            ["feature value status", "track_info__length 3m null", "track_info__mark null null", "track_info__taste null null", "track_info__tags [] null",
                "track_info__kinds null null", "track_info__days null null", "track_info__marked 0 present", "silent true present"],
            Lines(nothing.Out));
    }

    [Fact]
    public async Task Batch_and_online_are_at_parity()
    {
        using var folder = Tracks();
        folder.Write("spine.jsonl", """
            {"id": 1, "t": "2024-06-01T12:00:00Z", "wanted": [1, 2], "words": ["a"], "wait": "5m", "sizes": [1.5]}
            {"id": 2, "t": "2024-06-01T12:00:00Z", "wanted": [1, 2], "token": "AQI="}

            """);
        (await folder.RunAsync("parity", "--service all_types --spine spine.jsonl --time t")).Succeeded();
    }

    [Theory]
    [InlineData("wanted=[1]", "--request: 'wanted' has 1 elements. Write 2, as vector(2) has.")]
    [InlineData("wanted=1", "'wanted' is '1', which is no vector(2). Write a JSON array such as [1, 2]")]
    [InlineData("wanted=[1,2", "which is no vector(2)")]
    [InlineData("wanted=[1,\"x\"]", "'wanted'[1] is 'x', which is no float32")]
    [InlineData("words=[1]", "'words'[0] is 1, which is no string. Write text in quotes, and no null.")]
    [InlineData("words=[null]", "'words'[0] is null, which is no string")]
    [InlineData("sizes=[1.234]", "'sizes'[0] is '1.234', which is no decimal(4,2)")]
    [InlineData("token=AQ", "'token' is 'AQ', which is no base64")]
    [InlineData("wait=5", "'wait' is '5', which is no duration. Write an integer and us, ms, s, m, h, d or w, such as 5m.")]
    public async Task A_wrong_request_is_refused(string request, string message)
    {
        using var folder = Tracks();
        var wanted = request.StartsWith("wanted", StringComparison.Ordinal) ? "" : "--request wanted=[1,2] ";
        (await folder.RunAsync("online", $"--service all_types --key id=1 {wanted}--request {request}")).Refused(message);
    }

    private static IEnumerable<string> Lines(string text) =>
        text.TrimEnd().ReplaceLineEndings("\n").Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
