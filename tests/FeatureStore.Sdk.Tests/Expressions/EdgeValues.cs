namespace FeatureStore.Sdk.Tests;

/// <summary>Values of a type, as expressions hold them, with many at its edges.</summary>
internal static class EdgeValues
{
    private static readonly double[] Reals = [0, 0.5, -0.5, 1.5, 2.5, -2.5, 1, -1, 0.1, 1e-320, 1e15 + 0.5, 4503599627370497.5, 9.2233720368547758e18, -9.2233720368547758e18, 1e300, -1e300, double.MaxValue, double.Epsilon, 0.49999999999999994];
    private static readonly string[] Texts = ["", "a", "web", "WEB", "Ä", "aÄz", "😀", "\uFFFD", "\uE000", "a%b", "it's", "100", new('x', 300), "İ", "a😀b"];

    public static object? Of(FeatureType type, Random random)
    {
        if (random.Next(8) == 0)
            return null;
        return type.Kind switch
        {
            TypeKind.Bool => random.Next(2) == 0,
            TypeKind.Int8 => (sbyte)Pick(random, sbyte.MinValue, sbyte.MaxValue, 0, -1, 7),
            TypeKind.UInt32 => (uint)Pick(random, uint.MinValue, uint.MaxValue, 1, 7, 100),
            TypeKind.Int64 => Pick(random, long.MinValue, long.MaxValue, 0, -1, 1, 2, 3_037_000_500, random.NextInt64()),
            TypeKind.Float32 => (float)random.Next(-5, 5) / 4,
            TypeKind.Float64 => Reals[random.Next(Reals.Length)],
            TypeKind.Decimal => Decimals.ToDecimal(Digits(random, type.Precision), type.Scale),
            TypeKind.String => Texts[random.Next(Texts.Length)],
            TypeKind.Uuid => new Guid(random.Next(2) == 0 ? 0 : -1, 1, 2, 3, 4, 5, 6, 7, 8, 9, (byte)random.Next(2)),
            TypeKind.Date => DateDays.ToDate(Pick(random, -DateDays.Epoch, 0, -1, 19_782, 19_783, 11_016, -1_000, 2_932_896)),
            TypeKind.Instant => Instants.Of(Pick(random, -62_135_596_800_000_000, 253_402_300_799_999_999, 0, -1, 1_714_557_600_000_000, 1_714_557_600_000_001, random.NextInt64(2_000_000_000_000_000))),
            _ => type.Members[random.Next(type.Members.Count)].Value,
        };
    }

    private static long Pick(Random random, params long[] values) => values[random.Next(values.Length)];

    private static Int128 Digits(Random random, int precision)
    {
        var largest = Decimals.Power(precision) - 1;
        return random.Next(8) switch
        {
            0 => largest,
            1 => -largest,
            2 => 0,
            3 => 5,
            4 => -25,
            5 => largest / 2,
            _ => new Int128((ulong)random.NextInt64() >> 34, (ulong)random.NextInt64()) % largest,
        };
    }
}
