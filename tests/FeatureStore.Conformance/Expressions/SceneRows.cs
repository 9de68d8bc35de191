using System.Globalization;

namespace FeatureStore.Conformance;

/// <summary>Random rows of a scene, mostly of the values on which paths part ways.</summary>
public static class SceneRows
{
    // Some 200 years.
    private const long Far = 6_900_000_000_000_000;

    private static readonly long[] Integers = [0, 1, -1, 2, 3, 7, -7, 10, 100, long.MaxValue, long.MinValue, long.MaxValue - 1, long.MinValue + 1, 3037000500, -3037000500, 1L << 53, (1L << 53) + 1, -(1L << 53) - 1];

    private static readonly double[] Reals =
    [
        0, 1, -1, 0.5, -0.5, 1.5, 2.5, -2.5, 0.1, 0.30000000000000004, 1.005, 2.675, 0.49999999999999994, -0.49999999999999994, 4503599627370497.5, 9007199254740993, 9.2233720368547758e18, -9.2233720368547758e18, 9.2233720368547748e18,
        1e15, 1e16, 1e22, 1e300, -1e300, double.MaxValue, double.MinValue, double.Epsilon, -double.Epsilon, 2.2250738585072014e-308, 1e-7, 90, -90, 180, 52.520008, 13.404954, 709.8, -745.2,
    ];

    private static readonly float[] Singles = [0, 1, -1, 0.1f, 2.5f, 3e38f, -3e38f, 1e-45f, 16777217];

    private static readonly string[] Texts =
        ["", "a", "b", "B", "ab", "web", "WEB", "a%b", "a_b", "%", "_", "\\", "o'clock", "\"", " a ", "é", "e\u0301", "ÄÖ", "ß", "İ", "\u212A", "\uFF5E", "\uFFFF", "\uF000", "𝄞", "a𝄞b", "😀😀", "null", "true", "1", "2024-02-29", "a\nb", "\0", "a\0b"];

    private static readonly string[] Ids =
        ["00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "80000000-0000-0000-0000-000000000001", "7fffffff-ffff-ffff-ffff-ffffffffffff", "0f8fad5b-d9cb-469f-a165-70867728950e"];

    private static readonly string[] Days = ["0001-01-01", "9999-12-31", "1970-01-01", "1969-12-31", "2024-02-29", "1900-02-28", "1900-03-01", "2000-02-29", "2023-12-31", "2024-01-01", "1582-10-10", "2024-05-05"];

    private static readonly string[] Instants =
    [
        "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z", "1970-01-01T00:00:00Z", "1969-12-31T23:59:59.999999Z", "1970-01-01T00:00:00.000001Z", "2024-02-29T23:59:59.999999Z", "2024-03-01T00:00:00Z",
        "1900-01-01T12:34:56.789012Z", "2024-03-31T02:30:00Z", "1582-10-10T10:10:10Z", "2024-05-01T10:00:00.5Z",
    ];

    /// <summary>Rows by what expressions write. The first is null wherever it can be.</summary>
    public static IReadOnlyList<Row> Next(Random random, ExpressionScene scene, int count) => Enumerable.Range(0, count)
        .Select(i => (Row)scene.Inputs.ToDictionary(input => input.Written, input => input.CanBeNull && (i == 0 || random.Next(7) == 0) ? null : Value(random, input.Type)))
        .ToArray();

    private static object Value(Random random, FeatureType type) => type.Kind switch
    {
        TypeKind.Bool => random.Next(2) == 0,
        TypeKind.Int8 => random.Next(4) switch { 0 => (long)sbyte.MinValue, 1 => (long)sbyte.MaxValue, _ => (long)random.Next(-3, 4) },
        TypeKind.UInt32 => random.Next(4) switch { 0 => 0L, 1 => (long)uint.MaxValue, _ => (long)random.Next(100) },
        TypeKind.Int64 => random.Next(3) == 0 ? (long)random.Next(-20, 21) : Of(random, Integers),
        TypeKind.Float32 => (double)Of(random, Singles),
        TypeKind.Float64 => random.Next(3) == 0 ? Math.Round((random.NextDouble() * 200) - 100, random.Next(6)) + 0.0 : Of(random, Reals),
        TypeKind.Decimal => Number(random, type),
        TypeKind.String => Of(random, Texts),
        TypeKind.Uuid => Guid.Parse(Of(random, Ids)),
        TypeKind.Date => random.Next(4) == 0 ? DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber)) : DateOnly.Parse(Of(random, Days), CultureInfo.InvariantCulture),
        TypeKind.Instant => random.Next(3) == 0 ? random.NextInt64(-Far, Far) : ValueText.Instant(Of(random, Instants)),
        TypeKind.Enum => type.Members[random.Next(type.Members.Count)].Value,
        _ => throw new InvalidOperationException(type.Name),
    };

    // As many digits as the type has, few, a half at some digit, or nothing.
    private static object Number(Random random, FeatureType type)
    {
        var digits = random.Next(4) switch { 0 => type.Precision, 1 => 0, _ => random.Next(1, Math.Min(5, type.Precision + 1)) };
        var nines = random.Next(2) == 0;
        var text = string.Concat(Enumerable.Range(0, digits).Select(i => nines ? '9' : (char)('1' + random.Next(9)))) + (digits > 0 && digits < type.Precision ? "5" : "");
        var bits = decimal.GetBits(decimal.Parse("0" + text, CultureInfo.InvariantCulture));
        return new decimal(bits[0], bits[1], bits[2], text.Length > 0 && random.Next(2) == 0, (byte)type.Scale);
    }

    private static T Of<T>(Random random, T[] values) => values[random.Next(values.Length)];
}
