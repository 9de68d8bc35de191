namespace FeatureStore.Testing.Tests;

/// <summary>What users expect of features in tests of their own.</summary>
public sealed class FeatureTestTests
{
    private static DateTimeOffset Noon => Payments.Noon;

    [Fact]
    public void Values_that_are_as_expected() => FeatureTest.For<AccountActivity>()
        .Given(Payments.All)
        .At(Noon)
        .Expect(x => x.Paid10m, 2)
        .Expect(x => x.LargeOnWeb2h, 1)
        .Expect(x => x.Spend2h, 292.5m)
        .Expect(x => x.LastChannel, null)
        .ExpectStatus(x => x.LastChannel, FeatureStatus.Null)
        .Expect(x => x.Weight3h, 0.2)
        .Expect(x => x.Density, Math.Log(0.2) / 2)
        .Expect(x => x.Density, -0.8, tolerance: 0.01)
        .At(Noon.AddMinutes(5))
        .Expect(x => x.LastChannel, Channel.Till)
        .At(Noon.AddDays(-1))
        .Expect(x => x.Spend2h, 0)
        .ExpectStatus(x => x.LastWeight, FeatureStatus.Missing);
}
