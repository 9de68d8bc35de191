using FeatureStore.Oracle;

namespace FeatureStore.Conformance;

/// <summary>A few values of a type, often the awkward ones. A column draws from few, so that rows tie.</summary>
internal static class ValuePool
{
    private static readonly string[] Texts = ["", "a", "b", "B", "ab", "é", "\uFF5E", "𝄞", "o'clock", "\"", " a", "null"];

    // The first is the highest bit: signed and unsigned orders of 128 bits differ in it.
    private static readonly string[] Ids =
    [
        "80000000-0000-0000-0000-000000000001", "7fffffff-ffff-ffff-ffff-ffffffffffff", "00000000-0000-0000-0000-000000000000",
        "ffffffff-ffff-ffff-ffff-ffffffffffff", "01000000-0000-0000-0000-000000000002", "00000001-0000-0000-0000-000000000003",
    ];

    private static readonly double[] Reals = [0.1, -0.2, 0.30000000000000004, 1, -1, 3.5, 1e-300, 0.0, -0.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e300, -1e300, 1e16, -1e16, 1e200, -1e200, 1.7e308, -1.7e308];

    private static readonly float[] Singles = [0.1f, -0.2f, 1, -1, 3.5f, -0.0f, float.NaN, float.NegativeInfinity, 3e38f, -3e38f, 1e-45f];

    /// <summary>Whether there are values of a kind.</summary>
    public static bool Knows(TypeKind kind) => kind is > TypeKind.Unsupported and <= TypeKind.List;

    /// <summary>Some values of the type; instants lie where <paramref name="times"/> puts them.</summary>
    public static object[] Draw(Random random, FeatureType type, TimeGrid times, int count) =>
        Enumerable.Range(0, count).Select(_ => One(random, type, times)).ToArray();

    private static object One(Random random, FeatureType type, TimeGrid times) => type.Kind switch
    {
        TypeKind.Bool => random.Next(2) == 0,
        TypeKind.Int8 => Integer(random, sbyte.MinValue, sbyte.MaxValue),
        TypeKind.Int16 => Integer(random, short.MinValue, short.MaxValue),
        TypeKind.Int32 => Integer(random, int.MinValue, int.MaxValue),
        TypeKind.Int64 => Integer(random, long.MinValue, long.MaxValue),
        TypeKind.UInt8 => Integer(random, 0, byte.MaxValue),
        TypeKind.UInt16 => Integer(random, 0, ushort.MaxValue),
        TypeKind.UInt32 => Integer(random, 0, uint.MaxValue),
        TypeKind.Float32 => (double)Of(random, Singles),
        TypeKind.Float64 => Of(random, Reals),
        TypeKind.Decimal => Number(random, type),
        TypeKind.String => Of(random, Texts),
        TypeKind.Uuid => Guid.Parse(Of(random, Ids)),
        TypeKind.Date => random.Next(4) switch { 0 => DateOnly.MinValue, 1 => DateOnly.MaxValue, var n => new DateOnly(1970, 1, 1).AddDays(n - 3 + random.Next(2)) },
        TypeKind.Instant => times.Instant(random),
        TypeKind.Duration => Integer(random, -9_000_000_000_000_000, 9_000_000_000_000_000),
        TypeKind.Bytes => new ListValue(Few(random, FeatureType.UInt8, times, random.Next(4))),
        TypeKind.Vector => new ListValue(Few(random, type.Element!, times, type.Size)),
        TypeKind.List => new ListValue(Few(random, type.Element!, times, random.Next(4))),
        TypeKind.Enum => type.Members[random.Next(type.Members.Count)].Value,
        _ => throw new InvalidOperationException(type.Name),
    };

    // Often the same, so that one begins like another.
    private static object[] Few(Random random, FeatureType type, TimeGrid times, int count)
    {
        var first = One(random, type, times);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(2) == 0 ? first : One(random, type, times))];
    }

    private static long Integer(Random random, long min, long max) =>
        random.Next(6) switch { 0 => max, 1 => min, _ => random.Next(min < 0 ? -3 : 0, 100) };

    // As many digits as the type has, or a small number.
    private static object Number(Random random, FeatureType type)
    {
        var digits = random.Next(3) == 0 ? type.Precision : random.Next(1, 4);
        var text = string.Concat(Enumerable.Range(0, digits).Select(i => (char)('1' + random.Next(9))));
        var unscaled = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var bits = decimal.GetBits(unscaled);
        return new decimal(bits[0], bits[1], bits[2], random.Next(2) == 0, (byte)type.Scale);
    }

    private static T Of<T>(Random random, T[] values) => values[random.Next(values.Length)];
}
