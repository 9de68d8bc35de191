namespace FeatureStore.Conformance;

/// <summary>
/// Instants and durations that are multiples of one unit, so that edges meet rows exactly; instants are sometimes a
/// microsecond off. Some grids lie before 1970 or at the first and last instants there are.
/// </summary>
internal sealed class TimeGrid
{
    private const int Cells = 10;
    private static readonly long First = ValueText.Instant("0001-01-01T00:00:00Z");
    private static readonly long Last = ValueText.Instant("9999-12-31T23:59:59.999999Z");
    private static readonly long[] Units = [1, 1_000, 1_000_000, 60_000_000, 3_600_000_000, 86_400_000_000, 7 * 86_400_000_000];

    private readonly long _origin;

    public TimeGrid(Random random)
    {
        Unit = Units[random.Next(Units.Length)];
        _origin = random.Next(10) switch
        {
            0 => First,
            1 => Last - (Cells * Unit),
            2 => -3 * Unit,
            // Where steps begin.
            4 or 5 => ValueText.Instant("2024-05-01T09:00:00Z") / Unit * Unit,
            3 => ValueText.Instant("1901-12-13T20:45:52Z"),
            _ => ValueText.Instant("2024-05-01T09:00:00Z") + random.Next(3),
        };
    }

    public long Unit { get; }

    public long Instant(Random random) => Within(_origin + (random.Next(Cells) * Unit) + Jitter(random, 5));

    /// <summary>Some units of time; now and then as long as a duration can be.</summary>
    public long Duration(Random random, int most) => random.Next(40) == 0 ? Model.Duration.MaxMicroseconds : random.Next(1, most + 1) * Unit;

    /// <summary>-1, 0 or 1 microseconds, mostly 0.</summary>
    public static long Jitter(Random random, int oneIn) => random.Next(oneIn) == 0 ? random.Next(2) == 0 ? 1 : -1 : 0;

    /// <summary>The nearest instant there is.</summary>
    public static long Within(long instant) => Math.Clamp(instant, First, Last);
}
