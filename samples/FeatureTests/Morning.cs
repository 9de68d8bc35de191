using Quickstart;

namespace FeatureTests;

/// <summary>A morning of card 42.</summary>
internal static class Morning
{
    public static readonly DateTimeOffset Noon = new(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly Transaction[] Transactions =
    [
        new("t1", 42, 7, 20.00m, "web", Noon.AddMinutes(-30), Noon.AddMinutes(-30)),
        new("t2", 42, 7, 5.50m, "pos", Noon.AddMinutes(-4), Noon.AddMinutes(-4)),
        // It becomes known ten minutes late.
        new("t3", 42, 9, 99.00m, "web", Noon.AddMinutes(-1), Noon.AddMinutes(9)),
    ];
}
