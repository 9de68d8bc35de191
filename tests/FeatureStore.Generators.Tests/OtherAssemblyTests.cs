namespace FeatureStore.Generators.Tests;

/// <summary>Definitions may refer to definitions that were compiled before: nothing but the file they stand in differs.</summary>
public class OtherAssemblyTests
{
    [Theory]
    [InlineData(1, "Transaction")]
    [InlineData(2, "CardActivity")]
    [InlineData(4, "FraudFeatures")]
    public async Task What_is_generated_is_the_same(int compiledBefore, string type)
    {
        var before = await Compiled.Of(Example.All[..compiledBefore]);
        var input = Compiled.Compilation(Example.All[compiledBefore..]).WithAssemblyName("Rest").AddReferences(before.Reference());
        var rest = await Compiled.Of(input);
        Assert.Empty(rest.Compiler);
        Assert.Empty(rest.Findings);
        Assert.Equal((await Compiled.Of(Example.All)).File($"Acme.Fraud.{type}.g.cs"), rest.File($"Acme.Fraud.{type}.g.cs"));
    }

    [Fact]
    public async Task Positional_members_of_metadata_keep_their_order()
    {
        const string Source = """
            using System; using FeatureStore; namespace Acme;
            [Entity("pair")] public readonly partial record struct Pair(long B, [Name("first")] string A) { public int Other => 1; }
            [Source("rows", EventTime = "At", Delay = "0s")]
            public partial record Row([Name("physical")] string A, long B, [Precision(9, 3)] decimal? C, DateTimeOffset At) { public bool D { get; init; } }
            """;
        var before = await Compiled.Of(Source);
        var assembly = Compiled.Compilation("").AddReferences(before.Reference());
        var (pair, row) = (assembly.GetTypeByMetadataName("Acme.Pair"), assembly.GetTypeByMetadataName("Acme.Row"));
        Assert.Equal(EntityParser.Parse(before.Input.GetTypeByMetadataName("Acme.Pair")), EntityParser.Parse(pair));
        Assert.Equal(SourceParser.Parse(before.Input.GetTypeByMetadataName("Acme.Row")), SourceParser.Parse(row));
        Assert.Equal(["b", "first"], EntityParser.Parse(pair)!.Definition.Keys.Select(k => k.Name));
    }
}
