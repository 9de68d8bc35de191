using System.Globalization;

namespace FeatureStore.Conformance;

/// <summary>
/// Random expressions over random rows. FEATURESTORE_SEED chooses others, FEATURESTORE_EXPRESSIONS is the number of trees per
/// scene; a failure prints the seed and the smallest expression found.
/// </summary>
public abstract class RandomExpressions : ExpressionConformance
{
    private const int DefaultSeed = 20240501;
    private const int DefaultTrees = 1000;
    private const int FewestTrees = 250;
    private const int RowsPerTree = 25;
    private const int TimesEach = 20;
    private const long FewestEvaluations = 100_000;

    public static TheoryData<string> Scenes => new(ExpressionScene.All.Select(s => s.Name));

    private static int Seed => Setting("FEATURESTORE_SEED", DefaultSeed);

    [Theory]
    [MemberData(nameof(Scenes))]
    public void Everybody_computes_the_same(string name)
    {
        var scene = ExpressionScene.All.Single(s => s.Name == name);
        var random = new Random(Seed);
        var generator = new ExpressionGenerator(random, scene);
        var trees = new Dictionary<string, Expression>(StringComparer.Ordinal);
        var wanted = Setting("FEATURESTORE_EXPRESSIONS", DefaultTrees);
        while (trees.Count < wanted || generator.Counts.Values.Min() < TimesEach)
        {
            var made = generator.Next();
            trees.TryAdd(new ExpressionText(made.Text).Canonical, made.Tree);
        }
        var rows = SceneRows.Next(random, scene, RowsPerTree);

        var judged = AssertLikeOracle(scene, trees.Values, rows, $"FEATURESTORE_SEED={Seed}, scene {name}: ");

        var expected = judged.SelectMany(j => j.Expected).ToArray();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"seed {Seed}: {trees.Count} trees, {generator.Counts.Count} combinations of {FunctionCatalogue.All.Count} functions, {expected.Length} evaluations, {expected.Count(e => e.Value is null)} null, {expected.Count(e => !e.IsDecided)} undecided"));
        // A suite that only looks busy must not pass.
        Assert.Equal(FunctionCatalogue.All.Select(f => f.Name).Order(), generator.Counts.Keys.Select(c => c.Function).Distinct().Order());
        Assert.InRange(trees.Count, FewestTrees, int.MaxValue);
        Assert.InRange(expected.Length, FewestEvaluations / 2, long.MaxValue);
        Assert.InRange(expected.Count(e => e.Value is not null), expected.Length / 3, int.MaxValue);
        Assert.InRange(expected.Count(e => !e.IsDecided), 0, expected.Length / 100);
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
