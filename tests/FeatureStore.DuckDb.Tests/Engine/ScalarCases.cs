using FeatureStore.Model;

namespace FeatureStore.DuckDb.Tests.Engine;

/// <summary>The edges of every scalar type: as a file holds them, and as C# shall read them.</summary>
/// <param name="Column">The column of <see cref="Scalars"/>, and the feature over it.</param>
/// <param name="FileType">The DuckDB type in the file.</param>
/// <param name="OutputType">The DuckDB type in the result.</param>
/// <param name="Default">What <see cref="Defaulted"/> gives for null.</param>
/// <param name="Values">Literals in the file, and the values.</param>
public sealed record ScalarCases(string Column, string FileType, string OutputType, object Default, params (string Literal, object? Value)[] Values)
{
    private static readonly DateTimeOffset MicrosecondAfterEpoch = DateTimeOffset.UnixEpoch.AddMicroseconds(1);
    private static readonly DateTimeOffset LastInstant = new DateTimeOffset(9999, 12, 31, 23, 59, 59, TimeSpan.Zero).AddMicroseconds(999_999);

    public static IReadOnlyList<ScalarCases> All { get; } =
    [
        new("flag", "BOOLEAN", "BOOLEAN", true, ("false", false), ("true", true)),
        new("tiny", "TINYINT", "TINYINT", (sbyte)-128, ("-128", sbyte.MinValue), ("127", sbyte.MaxValue), ("0", (sbyte)0)),
        new("small", "SMALLINT", "SMALLINT", (short)-1, ("-32768", short.MinValue), ("32767", short.MaxValue), ("0", (short)0)),
        new("medium", "INTEGER", "INTEGER", int.MinValue, ("-2147483648", int.MinValue), ("2147483647", int.MaxValue), ("0", 0)),
        new("large", "BIGINT", "BIGINT", long.MinValue, ("-9223372036854775808", long.MinValue), ("9223372036854775807", long.MaxValue), ("0", 0L)),
        new("octet", "UTINYINT", "UTINYINT", byte.MaxValue, ("0", byte.MinValue), ("255", byte.MaxValue)),
        new("word", "USMALLINT", "USMALLINT", ushort.MaxValue, ("0", ushort.MinValue), ("65535", ushort.MaxValue)),
        new("dword", "UINTEGER", "UINTEGER", uint.MaxValue, ("0", uint.MinValue), ("4294967295", uint.MaxValue)),
        new("single", "FLOAT", "FLOAT", 0.1f,
            ("-3.4028235e38", float.MinValue), ("3.4028235e38", float.MaxValue), ("1.4e-45", float.Epsilon), ("0", 0f), ("-0.0", 0f), ("0.1", 0.1f),
            ("'nan'", null), ("'inf'", null), ("'-inf'", null)),
        new("real", "DOUBLE", "DOUBLE", 0.1,
            ("-1.7976931348623157e308", double.MinValue), ("1.7976931348623157e308", double.MaxValue), ("5e-324", double.Epsilon), ("0", 0d), ("-0.0", 0d), ("0.1", 0.1),
            ("'nan'", null), ("'inf'", null), ("'-inf'", null)),
        new("digit", "DECIMAL(1,0)", "DECIMAL(1,0)", -9m, ("-9", -9m), ("9", 9m), ("0", 0m)),
        new("money", "DECIMAL(12,2)", "DECIMAL(12,2)", 12.50m, ("-9999999999.99", -9999999999.99m), ("9999999999.99", 9999999999.99m), ("0.01", 0.01m), ("0", 0m)),
        new("whole", "DECIMAL(28,0)", "DECIMAL(28,0)", 9999999999999999999999999999m,
            ("'-9999999999999999999999999999'", -9999999999999999999999999999m), ("'9999999999999999999999999999'", 9999999999999999999999999999m), ("0", 0m)),
        new("fraction", "DECIMAL(28,28)", "DECIMAL(28,28)", 0.0000000000000000000000000001m,
            ("'-0.9999999999999999999999999999'", -0.9999999999999999999999999999m), ("'0.9999999999999999999999999999'", 0.9999999999999999999999999999m),
            ("'0.0000000000000000000000000001'", 0.0000000000000000000000000001m), ("'0'", 0m)),
        new("text", "VARCHAR", "VARCHAR", "it's \"n/a\"; -- 😀\n",
            ("''", ""), ("'a'", "a"), ("'😀\u00e9e\u0301'", "😀\u00e9e\u0301"), ("'it''s \"quoted\"'", "it's \"quoted\""), ("E'line\\nline\\r\\t\\x01\\x7F'", "line\nline\r\t\u0001\u007f"), ("' pad '", " pad ")),
        new("uuid", "UUID", "UUID", Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"),
            ("'00000000-0000-0000-0000-000000000000'", Guid.Empty), ("'ffffffff-ffff-ffff-ffff-ffffffffffff'", Guid.AllBitsSet),
            ("'01234567-89ab-cdef-0123-456789abcdef'", Guid.Parse("01234567-89ab-cdef-0123-456789abcdef"))),
        new("day", "DATE", "DATE", DateOnly.MinValue,
            ("'0001-01-01'", DateOnly.MinValue), ("'9999-12-31'", DateOnly.MaxValue), ("'2024-02-29'", new DateOnly(2024, 2, 29)), ("'1969-12-31'", new DateOnly(1969, 12, 31))),
        new("moment", "TIMESTAMPTZ", "TIMESTAMP WITH TIME ZONE", DateTimeOffset.UnixEpoch.AddHours(-2),
            ("'0001-01-01 00:00:00+00'", DateTimeOffset.MinValue), ("'9999-12-31 23:59:59.999999+00'", LastInstant), ("'1970-01-01 00:00:00.000001+00'", MicrosecondAfterEpoch),
            ("'1969-12-31 23:59:59.999999+00'", DateTimeOffset.UnixEpoch.AddMicroseconds(-1)), ("'2024-02-29 12:00:00+05:30'", new DateTimeOffset(2024, 2, 29, 6, 30, 0, TimeSpan.Zero))),
        new("named", "VARCHAR", "VARCHAR", Colour.Green, ("'lowest'", Colour.Lowest), ("'blue'", Colour.Blue), ("'none'", Colour.None), ("'green'", Colour.Green)),
        new("numbered", "BIGINT", "VARCHAR", Colour.Lowest, ("-9223372036854775808", Colour.Lowest), ("-7", Colour.Blue), ("0", Colour.None), ("200", Colour.Green)),
    ];

    public static ScalarCases Of(string column) => All.Single(c => c.Column == column);

    /// <summary>Rows of the file: one for each place in the lists of values, and a last one without any.</summary>
    public static int Rows { get; } = All.Max(c => c.Values.Length) + 1;

    public string LiteralOf(int row) => row < Values.Length ? $"CAST({Values[row].Literal} AS {FileType})" : $"CAST(NULL AS {FileType})";

    public object? ValueOf(int row) => row < Values.Length ? Values[row].Value : null;

    public static object? Newest(Newest features, string column) => typeof(Newest).GetProperty(SnakeToPascal(column))!.GetValue(features);

    public static object? Defaulted(Defaulted features, string column) => typeof(Defaulted).GetProperty(SnakeToPascal(column))!.GetValue(features);

    private static string SnakeToPascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
