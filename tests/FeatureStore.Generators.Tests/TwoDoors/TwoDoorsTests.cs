using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore.Generators.Tests.TwoDoors;

/// <summary>
/// The same definitions as attributes and as files are the same records, the same text and the same SQL. FEATURESTORE_SEED
/// chooses others, FEATURESTORE_CASES is their number; a failure prints the seed and the smallest definitions found.
/// </summary>
public class TwoDoorsTests
{
    private const int DefaultSeed = 20240501;
    private const int DefaultCases = 90;
    private const int TimesEach = 50;

    private static int Seed => Setting("FEATURESTORE_SEED", DefaultSeed);

    [Fact]
    public async Task Both_read_what_was_meant()
    {
        var counts = new OptionCounts();
        var cases = Setting("FEATURESTORE_CASES", DefaultCases);
        for (var i = 0; i < cases; i++)
        {
            var (set, seed) = (RandomDefinitions.Next(Seed + i), Seed + i);
            if (await FailureAsync(set, seed, counts.Add) is not null)
                Assert.Fail(await ReportAsync(set, seed));
            counts.Add(set);
        }
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {Seed}, {cases} sets of definitions; {counts}"));
        Assert.SkipUnless(cases >= DefaultCases, "too few definitions to count options");
        Assert.Empty(counts.FewerThan(TimesEach));
    }

    [Fact]
    public async Task Both_find_what_is_wrong()
    {
        for (var i = 0; i < WrongDefinitions.All.Count; i++)
        {
            var seed = Seed + 1000 + i;
            var set = WrongDefinitions.All[i].Make(RandomDefinitions.Next(seed));
            Assert.Contains(RuleCatalogue.Check(set), f => f.Rule.Severity == Severity.Error);
            if (await FailureAsync(set, seed) is not null)
                Assert.Fail(WrongDefinitions.All[i].What + ": " + await ReportAsync(set, seed));
        }
    }

    private static async Task<string> ReportAsync(DefinitionSet set, int seed)
    {
        var first = await FailureAsync(set, seed);
        var smallest = await DefinitionShrinker.ShrinkAsync(set, async candidate => await FailureAsync(candidate, seed) is not null);
        return $"FEATURESTORE_SEED={seed}: {first}\nThe smallest definitions that differ; keep them as a test: {await FailureAsync(smallest, seed)}\n{BothDoors.Of(smallest, seed)}";
    }

    private static async Task<string?> FailureAsync(DefinitionSet set, int seed, Action<string>? count = null)
    {
        try
        {
            return await BothDoors.Of(set, seed, count).DifferenceAsync(set);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return failure.ToString();
        }
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
