using FeatureStore.Model;
using Microsoft.CodeAnalysis;

namespace FeatureStore.Generators.Tests;

/// <summary>The generator runs on every key press: what did not change must not run again.</summary>
public class CachingTests
{
    private static readonly string[] Steps = ["Emit EntityAttribute", "Emit SourceAttribute", "Emit FeatureViewAttribute", "Emit FeatureServiceAttribute", "Emit pushes", .. YamlSteps];

    private static string[] YamlSteps => ["Emit YAML entities", "Emit YAML sources", "Emit YAML views", "Emit YAML services"];

    [Theory]
    [InlineData(typeof(ParsedEntity))]
    [InlineData(typeof(ParsedSource))]
    [InlineData(typeof(ParsedView))]
    [InlineData(typeof(ParsedService))]
    [InlineData(typeof(ParsedYaml))]
    [InlineData(typeof(ViewPush))]
    [InlineData(typeof(SourcePush))]
    [InlineData(typeof(SourceFile))]
    public void Cached_values_hold_nothing_of_Roslyn(Type root)
    {
        var seen = new HashSet<Type>();
        var open = new Queue<Type>([root]);
        while (open.TryDequeue(out var type))
        {
            if (type.Assembly == typeof(object).Assembly ? !type.IsArray : !seen.Add(type))
                continue;
            Assert.False(type.FullName!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal), $"{root.Name} holds {type}");
            Assert.True(type.IsArray || type.IsEnum || type.GetInterfaces().Contains(typeof(IEquatable<>).MakeGenericType(type)), $"{type} does not compare by value");
            foreach (var field in type.GetFields(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic))
                open.Enqueue(field.FieldType.IsArray ? field.FieldType.GetElementType()! : field.FieldType);
            foreach (var derived in type.Assembly.GetTypes().Where(t => t.BaseType == type && !type.IsEnum))
                open.Enqueue(derived);
        }
        Assert.True(seen.Count > 0);
    }

    [Fact]
    public void The_values_that_are_checked_are_all_that_are_cached()
    {
        var (_, result) = Run(Compiled.Driver(), Example.All);
        var cached = Ours(result).SelectMany(s => s.Outputs).Select(o => o.Value.GetType()).Distinct();
        Assert.Equal([nameof(ParsedEntity), nameof(ParsedService), nameof(ParsedSource), nameof(ParsedView), nameof(ParsedYaml), nameof(SourceFile), nameof(SourcePush), nameof(ViewPush)], cached.Select(t => t.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Running_twice_runs_nothing_again()
    {
        var (driver, _) = Run(Compiled.Driver(), Example.All);
        var (_, result) = Run(driver, Example.All);
        var reasons = Ours(result).SelectMany(s => s.Outputs).Select(o => o.Reason).ToArray();
        Assert.Equal(18, reasons.Length);
        Assert.All(reasons, r => Assert.Contains(r, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged }));
        Assert.All(result.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs), o => Assert.Equal(IncrementalStepRunReason.Cached, o.Reason));
    }

    [Fact]
    public void An_unrelated_edit_writes_nothing_again() =>
        Assert.Empty(Rewritten([.. Example.All, "class Unrelated { }"], [.. Example.All, "class Unrelated { void M() { } }"]));

    [Fact]
    public void An_edit_that_changes_no_definition_writes_nothing_again() =>
        Assert.Empty(Rewritten(Example.All, Edited(Example.CardActivity, "\n// a comment\n" + Example.CardActivity)));

    [Fact]
    public void An_edit_of_a_view_writes_it_again_and_the_services_that_pick_from_it() =>
        Assert.Equal(["Acme.Fraud.FraudFeatures.g.cs", "Acme.Fraud.MerchantRisk.g.cs"],
            Rewritten(Example.All, Edited(Example.MerchantRisk, Example.MerchantRisk.Replace("(\"Amount\", \"7d\")", "(\"Amount\", \"8d\")"))));

    [Fact]
    public void A_service_that_shows_a_whole_view_only_refers_to_it() =>
        Assert.Equal(["Acme.Fraud.CardActivity.g.cs"],
            Rewritten(Example.All, Edited(Example.CardActivity, Example.CardActivity.Replace("\"5m\"", "\"6m\""))));

    [Fact]
    public void Blanks_in_an_expression_write_nothing_again() =>
        Assert.Empty(Rewritten(DerivedExample.All, Edited(DerivedExample.All, DerivedExample.CardActivity, DerivedExample.CardActivity.Replace("Spend1h) / Tx5m", "Spend1h)/(Tx5m)"))));

    [Fact]
    public void An_edit_of_an_expression_writes_its_view_again_and_the_services_whose_types_it_decides() =>
        Assert.Equal(["Acme.Fraud.CardActivity.g.cs"],
            Rewritten(DerivedExample.All, Edited(DerivedExample.All, DerivedExample.CardActivity, DerivedExample.CardActivity.Replace("Spend1h) / Tx5m", "Spend1h) / (Tx5m + 1)"))));

    [Fact]
    public void Running_twice_runs_nothing_again_of_what_is_derived()
    {
        var (driver, _) = Run(Compiled.Driver(), DerivedExample.All);
        var (_, result) = Run(driver, DerivedExample.All);
        Assert.All(Ours(result).SelectMany(s => s.Outputs), o => Assert.Contains(o.Reason, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged }));
    }

    [Fact]
    public void An_edit_of_an_entity_reaches_the_views_and_services_in_other_files()
    {
        var rewritten = Rewritten(Example.All, Edited(Example.Card, Example.Card.Replace("long MerchantId", "int MerchantId")));
        Assert.Equal(["-", "-", "Acme.Fraud.Merchant.g.cs", "Acme.Fraud.Transaction-push.g.cs"], rewritten);
    }

    [Fact]
    public void A_new_view_writes_the_push_of_its_source_again_and_no_other()
    {
        const string Other = """
            using System; using FeatureStore; namespace Acme;
            [Source("logins", EventTime = "At", Delay = "0s")] public partial record Login(long CardId, DateTimeOffset At);
            [FeatureView("logins", Source = typeof(Login))] public partial record Logins { [Count("1h")] public long N { get; init; } }
            """;
        const string Added = """
            using FeatureStore; namespace Acme;
            [FeatureView("all", Source = typeof(Login))] public partial record All { [Count("1h")] public long N { get; init; } }
            """;
        Assert.Equal(["Acme.All.g.cs", "Acme.Login-push.g.cs"], Rewritten([.. Example.All, Other, "class Unrelated { }"], [.. Example.All, Other, Added]));
    }

    [Fact]
    public void An_edit_of_code_writes_nothing_of_YAML_again()
    {
        var driver = Compiled.Driver().AddAdditionalTexts([new YamlText("shop.features.yaml", YamlExample.Text)]);
        driver = driver.RunGenerators(Compiled.Compilation("class A { }"), TestContext.Current.CancellationToken);
        Assert.Empty(Again(driver.RunGenerators(Compiled.Compilation("class A { void M() { } }"), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void An_edit_of_a_view_in_YAML_writes_its_file_again_and_no_other()
    {
        var before = new YamlText("shop.features.yaml", YamlExample.Text);
        var driver = Compiled.Driver().AddAdditionalTexts([before]).RunGenerators(Compiled.Compilation("class A { }"), TestContext.Current.CancellationToken);
        driver = driver.ReplaceAdditionalText(before, new YamlText("shop.features.yaml", YamlExample.Text.Replace("name: orders_7d, count: rows, window: 7d", "name: orders_7d, count: rows, window: 8d")));
        Assert.Equal(["Acme.Shop.CustomerOrders.yaml.g.cs"], Again(driver.RunGenerators(Compiled.Compilation("class A { }"), TestContext.Current.CancellationToken)));
    }

    private static string[] Again(GeneratorDriver driver) =>
        [.. driver.GetRunResult().Results[0].TrackedSteps.Where(s => Steps.Contains(s.Key)).SelectMany(s => s.Value).SelectMany(s => s.Outputs)
            .Where(o => o.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
            .Select(o => (o.Value as SourceFile)?.HintName ?? "-").Order(StringComparer.Ordinal)];

    private static IEnumerable<IncrementalGeneratorRunStep> Ours(GeneratorRunResult result) => result.TrackedSteps
        .Where(s => s.Key.StartsWith("Parse ", StringComparison.Ordinal) || s.Key.StartsWith("Emit ", StringComparison.Ordinal))
        .SelectMany(s => s.Value);

    private static string[] Edited(string file, string text) => Edited(Example.All, file, text);

    private static string[] Edited(string[] all, string file, string text) => [.. all.Select(f => f == file ? text : f)];

    // The names of the files that are written again; "-" for one that is no longer written.
    private static string[] Rewritten(string[] before, string[] after)
    {
        var compilation = Compiled.Compilation(before);
        var driver = Compiled.Driver().RunGenerators(compilation);
        var trees = compilation.SyntaxTrees;
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] != after[i])
                compilation = compilation.ReplaceSyntaxTree(trees[i], Compiled.Parse(after[i], trees[i].FilePath));
        }
        return Again(driver.RunGenerators(compilation));
    }

    private static (GeneratorDriver Driver, GeneratorRunResult Result) Run(GeneratorDriver driver, string[] sources)
    {
        var ran = driver.RunGenerators(Compiled.Compilation(sources));
        return (ran, ran.GetRunResult().Results[0]);
    }
}
