namespace FeatureStore.Testing;

/// <summary>
/// Tests what features are worth for rows of your own:
/// <c>FeatureTest.For&lt;CardActivity&gt;().Given(transactions).At(noon).Expect(x => x.Tx5m, 3)</c>.
/// </summary>
public static class FeatureTest
{
    /// <summary>A test of a view or a service, without rows so far.</summary>
    /// <typeparam name="TFeatures">The view or service.</typeparam>
    public static FeatureTest<TFeatures> For<TFeatures>()
        where TFeatures : IFeatureSet<TFeatures> => new(GivenRows.None(TFeatures.Definitions), null, _ => { });
}
