namespace FeatureStore.Sqlite.Tests.Types;

/// <summary>The values of a column of <see cref="Things"/>: as a file holds them, and as C# shall read them.</summary>
/// <param name="Column">The column, and the feature over it.</param>
/// <param name="FileType">The DuckDB type in the file.</param>
/// <param name="Values">Literals in the file, and the values.</param>
public sealed record WholeCases(string Column, string FileType, params (string Literal, object? Value)[] Values)
{
    public static IReadOnlyList<WholeCases> All { get; } =
    [
        new("span", "BIGINT", (@"0", TimeSpan.Zero), (@"-1", TimeSpan.FromMicroseconds(-1)), (@"922337203685477580", new TimeSpan(9223372036854775800)), (@"-922337203685477580", new TimeSpan(-9223372036854775800))),
        new("raw", "BLOB", (@"''", Array.Empty<byte>()), (@"'\x00\xFF\x80'", new byte[] { 0, 255, 128 })),
        new("vec", "FLOAT[]", (@"[0.1, -0.0, 3.4028235e38]", Vector(0.1f, 0f, float.MaxValue)), (@"[1.4e-45, -1, 2]", Vector(float.Epsilon, -1, 2)), (@"['nan', '1', '2']", null), (@"['1', 'inf', '-inf']", null)),
        new("flags", "BOOLEAN[]", (@"[true, false]", new bool[] { true, false }), ("[]", Array.Empty<bool>())),
        new("tinies", "TINYINT[]", (@"[-128, 127]", new sbyte[] { sbyte.MinValue, sbyte.MaxValue }), ("[]", Array.Empty<sbyte>())),
        new("smalls", "SMALLINT[]", (@"[-32768, 32767]", new short[] { short.MinValue, short.MaxValue }), ("[]", Array.Empty<short>())),
        new("mediums", "INTEGER[]", (@"[-2147483648, 2147483647]", new int[] { int.MinValue, int.MaxValue }), ("[]", Array.Empty<int>())),
        new("larges", "BIGINT[]", (@"[-9223372036854775808, 9223372036854775807]", new long[] { long.MinValue, long.MaxValue }), ("[]", Array.Empty<long>())),
        new("octets", "UTINYINT[]", (@"[0, 255]", new byte[] { (byte)0, (byte)255 }), ("[]", Array.Empty<byte>())),
        new("words", "USMALLINT[]", (@"[0, 65535]", new ushort[] { (ushort)0, (ushort)65535 }), ("[]", Array.Empty<ushort>())),
        new("dwords", "UINTEGER[]", (@"[0, 4294967295]", new uint[] { 0u, uint.MaxValue }), ("[]", Array.Empty<uint>())),
        new("singles", "FLOAT[]", (@"[0.1, -0.0]", new float[] { 0.1f, 0f }), ("[]", Array.Empty<float>())),
        new("reals", "DOUBLE[]", (@"[0.1, -0.0, 5e-324]", new double[] { 0.1, 0.0, double.Epsilon }), ("[]", Array.Empty<double>())),
        new("prices", "DECIMAL(12,2)[]", (@"[-9999999999.99, 0.01]", new decimal[] { -9999999999.99m, 0.01m }), ("[]", Array.Empty<decimal>())),
        new("wholes", "DECIMAL(28,0)[]", (@"['9999999999999999999999999999', '-1']", new decimal[] { 9999999999999999999999999999m, -1m }), ("[]", Array.Empty<decimal>())),
        new("words_2", "VARCHAR[]", (@"['', 'é😀', 'it''s ""x""']", new string[] { "", "é😀", "it's \"x\"" }), ("[]", Array.Empty<string>())),
        new("ids", "UUID[]", (@"['01234567-89ab-cdef-0123-456789abcdef', 'ffffffff-ffff-ffff-ffff-ffffffffffff']", new Guid[] { Guid.Parse("01234567-89ab-cdef-0123-456789abcdef"), Guid.AllBitsSet }), ("[]", Array.Empty<Guid>())),
        new("days", "DATE[]", (@"['0001-01-01', '9999-12-31']", new DateOnly[] { DateOnly.MinValue, DateOnly.MaxValue }), ("[]", Array.Empty<DateOnly>())),
        new("moments", "TIMESTAMPTZ[]", (@"['0001-01-01 00:00:00+00', '2024-02-29 12:00:00.000001+05:30']", new DateTimeOffset[] { DateTimeOffset.MinValue, new DateTimeOffset(2024, 2, 29, 6, 30, 0, TimeSpan.Zero).AddMicroseconds(1) }), ("[]", Array.Empty<DateTimeOffset>())),
        new("spans", "BIGINT[]", (@"[-1, 300000000]", new TimeSpan[] { TimeSpan.FromMicroseconds(-1), TimeSpan.FromMinutes(5) }), ("[]", Array.Empty<TimeSpan>())),
        new("named", "VARCHAR[]", (@"['dark', 'light']", new Shade[] { Shade.Dark, Shade.Light }), ("[]", Array.Empty<Shade>())),
        new("numbered", "BIGINT[]", (@"[-7, 200]", new Shade[] { Shade.Dark, Shade.Light }), ("[]", Array.Empty<Shade>())),
    ];

    /// <summary>Rows of the file: one for each place in the lists of values, and a last one without any.</summary>
    public static int Rows { get; } = All.Max(c => c.Values.Length) + 1;

    public string LiteralOf(int row) => row < Values.Length ? $"CAST({Values[row].Literal} AS {FileType})" : $"CAST(NULL AS {FileType})";

    public object? ValueOf(int row) => row < Values.Length ? Values[row].Value : null;

    public object? In(object features) => features.GetType().GetProperty(FeatureStore.Model.SnakeCase.ToPascalCase(Column))!.GetValue(features);

    /// <summary>A value as text that tells apart what is not the same: numbers by their bits, texts by their bytes.</summary>
    public static string Text(object? value) => value switch
    {
        null => "null",
        float number => BitConverter.SingleToInt32Bits(number).ToString("x8"),
        double number => BitConverter.DoubleToInt64Bits(number).ToString("x16"),
        decimal number => string.Join(' ', decimal.GetBits(number)),
        DateTimeOffset instant => $"{instant.Ticks} {instant.Offset}",
        TimeSpan span => $"{span.Ticks}",
        string text => Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(text)),
        ReadOnlyMemory<float> vector => Text(vector.ToArray()),
        System.Collections.IList list => "[" + string.Join(", ", list.Cast<object?>().Select(Text)) + "]",
        _ => value.ToString()!,
    };

    private static object Vector(params float[] values) => new ReadOnlyMemory<float>(values);
}
