using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore.Generators.Tests.TwoDoors;

/// <summary>A duration in one of the units that it is a multiple of.</summary>
internal static class Durations
{
    private static readonly (string Unit, long Microseconds)[] Units =
        [("w", 604_800_000_000), ("d", 86_400_000_000), ("h", 3_600_000_000), ("m", 60_000_000), ("s", 1_000_000), ("ms", 1_000), ("us", 1)];

    public static string Text(Duration duration, Chance chance)
    {
        if (duration.InvalidText is { } wrong)
            return wrong;
        var (unit, size) = chance.Of([.. Units.Where(u => duration.Microseconds % u.Microseconds == 0)]);
        return (duration.Microseconds / size).ToString(CultureInfo.InvariantCulture) + unit;
    }
}
