using System.Text.RegularExpressions;

namespace FeatureStore.EndToEnd.Tests;

/// <summary>The definitions of the quick start in a project that adds packages: an engine and online stores, or the Sdk alone.</summary>
public sealed partial class ConsumerTests(PackedFeed feed)
{
    private static readonly string Definitions = File.ReadAllText(Path.Combine(Here.Repository, "samples/Quickstart/Features.cs"));

    private static readonly string Consumer = Path.Combine(Here.Repository, "tests/FeatureStore.EndToEnd.Tests/Consumer");

    [Fact]
    public async Task Definitions_build_run_and_are_the_same_online()
    {
        var consumer = new ConsumerProject(feed, "right", "FeatureStore.DuckDb", "FeatureStore.Sqlite", "FeatureStore.Redis");
        consumer.Write("Features.cs", Definitions);
        foreach (var file in Directory.EnumerateFiles(Consumer))
            consumer.Write(Path.GetFileName(file), File.ReadAllText(file));

        (await consumer.BuildAsync()).Succeeded();
        var run = (await consumer.RunAsync()).Succeeded();

        Assert.Equal(
            """
            before: card_activity NotMaterialized
            materialized to 10:00: 3 rows of cards, 2 of merchants
            pushed: 2 accepted, 1 duplicate, 1 refused by card_activity and merchant_load
            known late 10:00: 1 20.25 10.50 pos 2 0.62, Present, as in history
            known now 12:00: 0 0.00 10.50 app 0 null, Present, as in history
            never seen 10:00: 0 0.00 null null 0 null, Missing, as in history
            a microsecond before: NotCovered, not available
            redis: Redis at 127.0.0.1:1 cannot be reached
            """.ReplaceLineEndings(), run.Output.Trim());
        Assert.Equal(["FeatureStore.DuckDb.dll", "FeatureStore.Model.dll", "FeatureStore.Redis.dll", "FeatureStore.Sdk.dll", "FeatureStore.Sqlite.dll"],
            Directory.EnumerateFiles(consumer.Output, "FeatureStore.*.dll", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Empty(Directory.EnumerateFiles(consumer.Output, "Microsoft.CodeAnalysis*", SearchOption.AllDirectories));
        Assert.All(["duckdb", "model", "redis", "sdk", "sqlite"], room => Assert.True(Directory.Exists(Path.Combine(consumer.Packages, $"featurestore.{room}", feed.Version))));
    }

    [Fact]
    public async Task A_wrong_definition_stops_the_build_at_its_place()
    {
        const string right = "nameof(Transaction.Channel)";
        const string wrong = "\"Chanel\"";
        var place = Definitions.IndexOf(right, StringComparison.Ordinal);
        var line = Definitions[..place].Count(c => c == '\n') + 1;
        var column = place - Definitions.LastIndexOf('\n', place);
        var consumer = new ConsumerProject(feed, "wrong", "FeatureStore.Sdk");
        consumer.Write("Features.cs", Definitions.Replace(right, wrong, StringComparison.Ordinal));
        consumer.Write("Program.cs", "Console.WriteLine(typeof(Quickstart.FraudFeatures));");

        var build = await consumer.BuildAsync();

        Assert.True(build.ExitCode != 0, build.ToString());
        var error = Assert.Single(Error().Matches(build.Output).Select(m => m.Value).Distinct());
        Assert.StartsWith($"{consumer.PathOf("Features.cs")}({line},{column}): error FS0003: Source 'transactions' has no column 'Chanel'. Did you mean 'Channel'?", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_expression_stops_the_build_inside_its_string()
    {
        var place = Definitions.IndexOf("Channel == 'web'", StringComparison.Ordinal);
        var line = Definitions[..place].Count(c => c == '\n') + 1;
        var column = place - Definitions.LastIndexOf('\n', place);
        var consumer = new ConsumerProject(feed, "wrong-expression", "FeatureStore.Sdk");
        consumer.Write("Program.cs", "Console.WriteLine(typeof(Quickstart.FraudFeatures));");
        consumer.Write("Features.cs", Definitions.Replace("Channel == 'web'", "Chanel == 'web'", StringComparison.Ordinal));

        var build = await consumer.BuildAsync();

        Assert.True(build.ExitCode != 0, build.ToString());
        var error = Assert.Single(Error().Matches(build.Output).Select(m => m.Value).Distinct(), e => e.Contains("FS0602", StringComparison.Ordinal));
        Assert.StartsWith($"{consumer.PathOf("Features.cs")}({line},{column}): error FS0602: There is no column of 'transactions' called 'Chanel'. Did you mean 'Channel'?", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Definitions_in_YAML_get_types_that_code_uses()
    {
        var consumer = new ConsumerProject(feed, "yaml", "FeatureStore.Sdk");
        consumer.Write("shop.features.yaml", Yaml);
        consumer.Write("Program.cs", """
            using FeatureStore;
            Console.WriteLine(new Consumer.Clicks { UserId = 1, IsBot = false, At = DateTimeOffset.UnixEpoch }.UserId + new Consumer.Human { Clicks1h = 41 }.Clicks1h);
            [FeatureService("ranking"), Use<Consumer.Human>] public partial record Ranking;
            """);
        (await consumer.BuildAsync()).Succeeded();
        Assert.Equal("42", (await consumer.RunAsync()).Succeeded().Output.Trim());
    }

    [Fact]
    public async Task A_wrong_definition_in_YAML_stops_the_build_at_its_line()
    {
        var consumer = new ConsumerProject(feed, "wrong-yaml", "FeatureStore.Sdk");
        consumer.Write("shop.features.yaml", Yaml.Replace("not is_bot", "not is_bit", StringComparison.Ordinal));
        consumer.Write("Program.cs", "Console.WriteLine();");

        var build = await consumer.BuildAsync();

        Assert.True(build.ExitCode != 0, build.ToString());
        var error = Assert.Single(Error().Matches(build.Output).Select(m => m.Value).Distinct());
        Assert.StartsWith($"{consumer.PathOf("shop.features.yaml")}(11,65): error FS0602: There is no column of 'clicks' called 'is_bit'. Did you mean 'is_bot'?", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_project_adds_one_package()
    {
        var consumer = new ConsumerProject(feed, "testing", "FeatureStore.Testing");
        consumer.Write("Features.cs", Definitions);
        consumer.Write("Program.cs", """
            using FeatureStore.Testing;
            using Quickstart;
            var noon = new DateTimeOffset(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);
            var test = FeatureTest.For<CardActivity>().Given(new Transaction("t1", 1, 7, 10.5m, "web", noon.AddMinutes(-1), noon)).At(noon).Expect(x => x.Tx5m, 1);
            Console.WriteLine((await Parity.AssertAsync<FraudFeatures>([new Transaction("t1", 1, 7, 10.5m, "web", noon.AddMinutes(-1), noon)])).Equal);
            try
            {
                await test.ExpectAsync(x => x.Spend1h, 12m);
            }
            catch (FeatureAssertionException failure)
            {
                Console.WriteLine(failure.Message.Split('\n')[0].Trim());
            }
            """);

        (await consumer.BuildAsync()).Succeeded();
        Assert.Equal($"True{Environment.NewLine}card_activity__spend_1h is 10.50, and 12.00 was expected.", (await consumer.RunAsync()).Succeeded().Output.Trim());
    }

    private const string Yaml = """
        version: 1
        sources:
          - name: clicks
            event_time: at
            delay: 0s
            columns: { user_id: int64, is_bot: bool, at: instant }
        views:
          - name: human
            source: clicks
            features:
              - { name: clicks_1h, count: rows, window: 1h, where: "not is_bot" }
        """;

    [GeneratedRegex(@"^\S.*\berror\b(?!\(s\)).*?(?= \[|\r?$)", RegexOptions.Multiline)]
    private static partial Regex Error();
}
