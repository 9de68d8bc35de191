using System.Text.RegularExpressions;

namespace FeatureStore.EndToEnd.Tests;

/// <summary>The definitions of the quick start in a project that adds one package: the engine, or the Sdk alone.</summary>
public sealed partial class ConsumerTests(PackedFeed feed)
{
    private static readonly string Definitions = File.ReadAllText(Path.Combine(Here.Repository, "samples/Quickstart/Features.cs"));

    private static readonly string Program = File.ReadAllText(Path.Combine(Here.Repository, "tests/FeatureStore.EndToEnd.Tests/Consumer/Program.cs"));

    [Fact]
    public async Task Definitions_build_and_run()
    {
        var consumer = new ConsumerProject(feed, "right", "FeatureStore.DuckDb");
        consumer.Write("Features.cs", Definitions);
        consumer.Write("Program.cs", Program);

        (await consumer.BuildAsync()).Succeeded();
        var run = (await consumer.RunAsync()).Succeeded();

        Assert.Equal(
            """
            known late 10:00: 1 20.25 10.5 pos 2
            known now 12:00: 0 0 10.5 app 0
            never seen 10:00: 0 0 null null 0
            """.ReplaceLineEndings(), run.Output.Trim());
        Assert.Equal(["FeatureStore.DuckDb.dll", "FeatureStore.Model.dll", "FeatureStore.Sdk.dll"],
            Directory.EnumerateFiles(consumer.Output, "FeatureStore.*.dll", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Empty(Directory.EnumerateFiles(consumer.Output, "Microsoft.CodeAnalysis*", SearchOption.AllDirectories));
        Assert.All(["duckdb", "model", "sdk"], room => Assert.True(Directory.Exists(Path.Combine(consumer.Packages, $"featurestore.{room}", feed.Version))));
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

    [GeneratedRegex(@"^\S.*\berror\b(?!\(s\)).*?(?= \[|\r?$)", RegexOptions.Multiline)]
    private static partial Regex Error();
}
