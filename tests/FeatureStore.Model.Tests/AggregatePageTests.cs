using System.Runtime.CompilerServices;

namespace FeatureStore.Model.Tests;

/// <summary>The page of the feature language lists the aggregates there are, with what each takes, gives and keeps.</summary>
public sealed class AggregatePageTests
{
    private static readonly FeatureType Choice = FeatureType.Enum("Choice", [new("a", 0)]);

    // Types that no aggregate may tell apart have one name.
    private static readonly (string Name, FeatureType[] Types)[] Families =
    [
        ("integer", [FeatureType.Int8, FeatureType.Int16, FeatureType.Int32, FeatureType.Int64, FeatureType.UInt8, FeatureType.UInt16, FeatureType.UInt32]),
        ("decimal(p,s)", [FeatureType.Decimal(12, 2)]),
        ("float", [FeatureType.Float32, FeatureType.Float64]),
        ("string", [FeatureType.String]),
        ("instant", [FeatureType.Instant]),
        ("date", [FeatureType.Date]),
        ("bool", [FeatureType.Bool]),
        ("uuid", [FeatureType.Uuid]),
        ("enum", [Choice]),
        ("duration", [FeatureType.Duration]),
        ("bytes", [FeatureType.Bytes]),
        ("vector", [FeatureType.Vector(3)]),
        ("list", [FeatureType.List(FeatureType.Int64)]),
    ];

    [Fact]
    public async Task The_tables_are_made_from_the_code()
    {
        var page = (await File.ReadAllTextAsync(Page(), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        Assert.Equal(Written(), Part(page, "written"));
        Assert.Equal(Taken(), Part(page, "taken"));
        Assert.Equal(Kept(), Part(page, "kept"));
    }

    private static string Written() => "| aggregate | what it is | in C# | in YAML |\n| --- | --- | --- | --- |\n" + string.Concat(AggregateCatalogue.All.Select(a =>
        $"| `{a.Name}` | {a.Describe("amount", a.TakesN ? 5 : null)} | {string.Join("<br>", InCSharp(a))} | {string.Join("<br>", InYaml(a))} |\n"));

    private static string Taken() => "| aggregate | of | gives | of an empty window | nulls |\n| --- | --- | --- | --- | --- |\n" + string.Concat(AggregateCatalogue.All.SelectMany(a =>
        Inputs(a).Select(i => $"| `{a.Name}` | {i.Of} | {i.Gives} | {a.WhenEmpty ?? "null"} | {(i.Of == "the rows" ? "all rows count" : "skipped")} |\n")));

    private static string Kept() => "| aggregate | of a step online stores keep | over a lifetime online | equal in all paths |\n| --- | --- | --- | --- |\n" + string.Concat(AggregateCatalogue.All.Select(a =>
        $"| `{a.Name}` | {Keeps(a)} | {(a.IsBounded ? "yes" : "no (FS0207)")} | {Equality(a)} |\n"));

    private static IEnumerable<string> InCSharp(Aggregate aggregate) => typeof(WindowAttribute).Assembly.GetType($"FeatureStore.{aggregate.AttributeName}Attribute", throwOnError: true)!
        .GetConstructors().Select(c => $"`[{aggregate.AttributeName}({string.Join(", ", c.GetParameters().Select(p => p.Name switch { "of" => "\"Amount\"", "n" => "5", _ => "\"1h\"" }))})]`");

    private static IEnumerable<string> InYaml(Aggregate aggregate) => aggregate.ResultOf(null) is not null ? [Yaml(aggregate, "rows"), Yaml(aggregate, "amount")]
        : aggregate.TakesN ? [Yaml(aggregate, "{ of: amount, n: 5 }")]
        : [Yaml(aggregate, "amount")];

    private static string Yaml(Aggregate aggregate, string input) => $"`{aggregate.Name}: {input}`, `window: 1h`";

    /// <summary>Inputs with the same result together.</summary>
    private static IEnumerable<(string Of, string Gives)> Inputs(Aggregate aggregate)
    {
        if (aggregate.ResultOf(null) is { } ofRows)
            yield return ("the rows", ofRows.Name);
        foreach (var inputs in Families.GroupBy(f => Result(aggregate, f.Types)).Where(g => g.Key is not null))
            yield return (inputs.Count() == Families.Length ? "anything" : string.Join(", ", inputs.Select(f => f.Name)), inputs.Key!);
    }

    private static string? Result(Aggregate aggregate, FeatureType[] inputs)
    {
        var results = inputs.Select(aggregate.ResultOf).ToArray();
        if (results.SequenceEqual(inputs))
            return "the same";
        return Assert.Single(results.Zip(inputs, (result, input) => result switch
        {
            null => null,
            { Kind: TypeKind.List } when result.Element == input => "a list of the same",
            { Kind: TypeKind.Decimal } => $"decimal({result.Precision},{(result.Scale == input.Scale ? "s" : result.Scale)})",
            _ => result.Name,
        }).Distinct());
    }

    // Chosen values are as exact as the inputs; what is computed in floats is not.
    private static string Equality(Aggregate aggregate)
    {
        var taken = Families.Where(f => aggregate.ResultOf(f.Types[0]) is not null).ToArray();
        var computed = taken.Where(f => !aggregate.IsChosen && aggregate.ResultOf(f.Types[0]) is { IsFloat: true }).ToArray();
        return computed.Length == 0 ? "bit for bit"
            : computed.Length == taken.Length ? "within a tolerance"
            : $"bit for bit; of a {string.Join(" or ", computed.Select(f => f.Name))} within a tolerance";
    }

    private static string Keeps(Aggregate aggregate) => aggregate.Name switch
    {
        "count" => "the number",
        "sum" or "avg" => "the sum, and how many values it has",
        "min" or "max" => "the value",
        "stddev" or "variance" => "the mean, the sum of squared distances from it, and how many values",
        "first" or "last" => "the value",
        "first_n" or "last_n" => "at most n values",
        "count_distinct" => "every different value",
        _ => throw new InvalidOperationException($"Say what an online store keeps for '{aggregate.Name}'."),
    };

    private static string Part(string page, string name)
    {
        var start = page.IndexOf($"<!-- {name}: ", StringComparison.Ordinal);
        Assert.True(start >= 0, $"The page has no part '{name}'.");
        start = page.IndexOf('\n', start) + 1;
        return page[start..page.IndexOf("<!-- end -->", start, StringComparison.Ordinal)];
    }

    private static string Page([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../docs/features.md"));
}
