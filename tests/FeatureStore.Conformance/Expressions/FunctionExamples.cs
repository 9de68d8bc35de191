namespace FeatureStore.Conformance;

/// <summary>Every example of the catalogue, which the docs show, is what it says.</summary>
public abstract class FunctionExamples : ExpressionConformance
{
    private static readonly RowScene Scene = new();

    public static TheoryData<string> Functions => new(FunctionCatalogue.All.Select(f => f.Name));

    [Theory]
    [MemberData(nameof(Functions))]
    public void Examples(string function)
    {
        var examples = FunctionCatalogue.Find(function)!.Examples;
        var trees = examples.Select(e => Scene.Tree(e.Text)).ToArray();
        var row = SceneRows.Next(new Random(1), Scene, 1);

        Assert.All(examples.Zip(trees), example =>
        {
            var value = example.First.Value == "null" ? null : ValueText.Read(example.First.Value, example.Second.Type);
            Assert.Equal((example.First.Text, value), (example.First.Text, ExpectedValue.Of(example.Second, row[0]).Value));
        });
        AssertLikeOracle(Scene, trees, row);
    }
}
