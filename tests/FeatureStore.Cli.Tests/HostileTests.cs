namespace FeatureStore.Cli.Tests;

/// <summary>Names and texts that mean something to SQL, YAML, shells or terminals are names and texts, from the file to the answer.</summary>
public sealed class HostileTests
{
    private const string Column = "a\"b'); DROP TABLE spine; --";
    private const string Key = "k'1\"; -- {tag} \u001b[31m";
    private const string Text = "O'Reilly\"); ATTACH 'x' AS y; -- \\u0041 ${HOME} 🦆";

    private static readonly string Definitions = $$"""
        version: 1
        entities:
          - name: select
            keys: { from: string }
        sources:
          - name: order
            path: "../data/it's 100%.csv"
            event_time: at
            delay: 0s
            event_id: id
            columns:
              id: string
              from: { type: string, column: "{{Escaped(Column)}}" }
              group: { type: string?, column: "; --" }
              at: instant
        views:
          - name: table
            entity: select
            source: order
            description: "{{Escaped(Text)}}"
            features:
              - { name: where, count: rows, window: 1h, where: "group == '{{Escaped(Text.Replace("'", "''", StringComparison.Ordinal))}}'" }
              - { name: "null", latest: group, default: "{{Escaped(Text)}}" }
        services:
          - name: union
            views: [table]
        """;

    [Theory, InlineData("data/it's 100%.csv"), InlineData("data/*.csv")]
    public async Task They_go_through_every_verb(string path)
    {
        using var folder = new Folder();
        folder.Write("definitions/hostile.features.yaml", Definitions.Replace("it's 100%.csv", path["data/".Length..], StringComparison.Ordinal));
        folder.Write("data/it's 100%.csv", $"id,{Csv(Column)},{Csv("; --")},at\n1,{Csv(Key)},{Csv(Text)},2024-05-01T12:00:00Z\n2,{Csv(Key)},other,2024-05-01T12:10:00Z\n");
        folder.Write("labels.csv", $"from,t\n{Csv(Key)},2024-05-01T12:30:00Z\nnobody,2024-05-01T12:30:00Z\n");

        (await folder.RunAsync("validate")).Succeeded();
        (await folder.RunAsync("sql", "union")).Succeeded();
        (await folder.RunAsync("show", "table")).Succeeded();
        (await folder.RunAsync("historical", "--service union --spine labels.csv --time t --out out.parquet")).Succeeded();
        (await folder.RunAsync("materialize", "--to 2024-05-01T12:30:00Z")).Succeeded();
        var known = (await folder.RunAsync(["online", "--service", "union", "--key", $"from={Key}", "--as-of", "2024-05-01T12:30:00Z", "--json"])).Succeeded();
        Assert.Equal(["1", "other"], Values(known));
        var unknown = (await folder.RunAsync(["online", "--service", "union", "--key", "from=nobody", "--as-of", "2024-05-01T12:30:00Z", "--json"])).Succeeded();
        Assert.Equal(["0", Text], Values(unknown));
        (await folder.RunAsync("parity", "--service union --spine labels.csv --time t")).Succeeded();
    }

    [Fact]
    public async Task What_a_terminal_would_obey_is_not_printed()
    {
        using var folder = new Folder();
        folder.Write("definitions/hostile.features.yaml", "version: 1\nentities:\n  - name: \"\\e[31mred\\a\"\n    keys: { id: int64 }\n");
        var run = await folder.RunAsync("validate");
        run.Refused("FS0001");
        Assert.DoesNotContain('\u001b', run.Error);
        Assert.DoesNotContain('\a', run.Error);
    }

    private static string[] Values(Run run)
    {
        using var answer = System.Text.Json.JsonDocument.Parse(run.Out);
        return [.. answer.RootElement.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("value").ToString())];
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static string Csv(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
