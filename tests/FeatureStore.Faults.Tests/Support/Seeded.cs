using System.Globalization;

namespace FeatureStore.Faults.Tests.Support;

/// <summary>The moments of faults. FEATURESTORE_SEED chooses others.</summary>
internal static class Seeded
{
    private const int Default = 20240501;

    public static Random Random()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FEATURESTORE_SEED"), CultureInfo.InvariantCulture, out var chosen) ? chosen : Default;
        Say($"FEATURESTORE_SEED={seed}");
        return new(seed);
    }

    public static void Say(string text) => TestContext.Current.TestOutputHelper?.WriteLine(text);
}
