using System.Globalization;

namespace FeatureStore.Conformance;

/// <summary>
/// The engine against the oracle on random histories. FEATURESTORE_SEED chooses others, FEATURESTORE_CASES is the number of
/// probes (spine rows); a failure prints both and the smallest case found.
/// </summary>
public abstract class RandomHistories : HistoricalConformance
{
    private const int DefaultSeed = 20240501;
    private const int DefaultProbes = 3000;
    private const int ProbesPerHistory = 15;

    // Fewer probes than this are too few for shares to mean anything.
    private const int ProbesForShares = 1000;

    private static int Seed => Setting("FEATURESTORE_SEED", DefaultSeed);

    private static int Probes => Setting("FEATURESTORE_CASES", DefaultProbes);

    private static IEnumerable<(int Number, HistoryCase History)> Histories =>
        Enumerable.Range(0, (Probes + ProbesPerHistory - 1) / ProbesPerHistory).Select(i => (i, HistoryGenerator.Next(Seed, i, ProbesPerHistory)));

    [Fact]
    public async Task Every_probe_is_answered_as_the_oracle_answers_it()
    {
        foreach (var (number, history) in Histories)
        {
            if (await FailureAsync(history) is not null)
                Assert.Fail(await ReportAsync(number, history));
        }
    }

    [Fact]
    public void Every_hard_thing_decides_enough_probes()
    {
        var shares = new EdgeShares();
        foreach (var (_, history) in Histories)
            shares.Add(history);
        TestContext.Current.TestOutputHelper?.WriteLine(shares.ToString());
        Assert.SkipUnless(Probes >= ProbesForShares, "too few probes to judge shares by");
        Assert.True(!shares.TooRare.Any(), $"too rare: {string.Join(", ", shares.TooRare)}\n{shares}");
    }

    [Fact]
    public void Every_aggregate_meets_every_type_and_option()
    {
        var coverage = new AggregateCoverage();
        foreach (var (_, history) in Histories)
            coverage.Add(history);
        TestContext.Current.TestOutputHelper?.WriteLine(coverage.ToString());
        Assert.SkipUnless(Probes >= DefaultProbes && Seed == DefaultSeed, "too few probes for every pair to occur, or a seed that nobody tried");
        Assert.True(!coverage.Missing.Any(), $"never: {string.Join(", ", coverage.Missing)}\n{coverage}");
    }

    private async Task<string> ReportAsync(int number, HistoryCase history)
    {
        var smallest = await Shrinker.ShrinkAsync(history, async candidate => await FailureAsync(candidate) is not null);
        return $"FEATURESTORE_SEED={Seed}, history {number}: {await FailureAsync(smallest)}\nThe smallest case that fails; keep it in Regressions:\n{CaseJson.Write(smallest)}";
    }

    // An engine that throws has failed as well; a definition that says nothing has not.
    private async Task<string?> FailureAsync(HistoryCase history)
    {
        if (RuleCatalogue.Check(history.Definitions with { Services = EquatableArray.Of(history.Service) }).Any(f => f.Rule.Severity == Severity.Error))
            return null;
        try
        {
            return await DifferenceAsync(history);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return failure.ToString();
        }
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
