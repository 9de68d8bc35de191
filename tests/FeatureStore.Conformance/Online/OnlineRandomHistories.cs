using System.Globalization;

namespace FeatureStore.Conformance;

/// <summary>
/// Random histories brought into the store by random flows, against the oracle and a share against batch. FEATURESTORE_SEED
/// chooses others, FEATURESTORE_ONLINE_CASES is their number; a failure prints both and the smallest case found.
/// </summary>
public abstract class OnlineRandomHistories(StoreUnderTest store) : OnlineConformance(store)
{
    private const int DefaultSeed = 20240501;
    private const int DefaultCases = 60;
    private const int ProbesPerCase = 8;
    private const int BatchOneIn = 4;
    private const int CasesForShares = 40;
    private const int Least = 100;
    private const string Kept = "online/";

    public static TheoryData<string> Names => new(typeof(OnlineRandomHistories).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Kept, StringComparison.Ordinal)).Select(n => n[Kept.Length..]).Order(StringComparer.Ordinal));

    private static int Seed => Setting("FEATURESTORE_SEED", DefaultSeed);

    [Fact]
    public async Task Every_answer_is_the_oracles()
    {
        var (cases, accepted, like, statuses) = (Setting("FEATURESTORE_ONLINE_CASES", DefaultCases), 0L, 0, new Dictionary<FeatureStatus, int>());
        for (var number = 0; number < cases; number++)
        {
            var given = OnlineCase.Next(Seed, number, ProbesPerCase);
            await using var online = Begin(given.History);
            var run = new FlowRun(online, given.Flow);
            if (await FailureAsync(run) is { } failure)
                Assert.Fail(await ReportAsync(number, given, failure));
            accepted += run.Accepted;
            foreach (var status in Enum.GetValues<FeatureStatus>())
                statuses[status] = statuses.GetValueOrDefault(status) + run.Statuses[(int)status];
            if (number % BatchOneIn != 0)
                continue;
            like += run.LikeBatch.Count;
            AssertNone(await BatchAnswers.DifferenceAsync(online, run.LikeBatch));
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{string.Join(", ", statuses)}; {accepted} rows pushed; {like} answers compared with batch");
        Assert.SkipUnless(cases >= CasesForShares, "too few cases to judge shares by");
        // A suite that only looks busy must not pass.
        Assert.All(statuses.Where(s => s.Key != FeatureStatus.NotMaterialized), s => Assert.InRange(s.Value, Least, int.MaxValue));
        Assert.InRange(accepted, Least, long.MaxValue);
        Assert.InRange(like, Least, int.MaxValue);
    }

    /// <summary>Flows that failed once, on a bug or on one planted to try the suite (tests/seeded-bugs.md).</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Kept_flow(string name)
    {
        using var reader = new StreamReader(typeof(OnlineRandomHistories).Assembly.GetManifestResourceStream(Kept + name)!);
        var given = OnlineCase.Read(await reader.ReadToEndAsync(Token));
        await using var online = Begin(given.History);
        AssertNone(await new FlowRun(online, given.Flow).DifferenceAsync());
    }

    private async Task<string> ReportAsync(int number, OnlineCase given, string failure)
    {
        var smallest = await given.ShrinkAsync(async candidate => await FailureAsync(candidate) is not null);
        var smaller = await FailureAsync(smallest);
        return string.Create(CultureInfo.InvariantCulture, $"FEATURESTORE_SEED={Seed}, case {number}: {failure}\nThe smallest case that fails; keep it in Regressions/Online: {smaller}\n{smallest.ToJson()}");
    }

    private async Task<string?> FailureAsync(OnlineCase given)
    {
        if (RuleCatalogue.Check(given.History.Definitions with { Services = EquatableArray.Of(given.History.Service) }).Any(f => f.Rule.Severity == Severity.Error))
            return null;
        await using var online = Begin(given.History);
        return await FailureAsync(new FlowRun(online, given.Flow));
    }

    // A store that throws has failed as well.
    private static async Task<string?> FailureAsync(FlowRun run)
    {
        try
        {
            return await run.DifferenceAsync();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return failure.ToString();
        }
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
