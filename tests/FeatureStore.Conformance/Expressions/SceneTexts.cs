using System.Globalization;

namespace FeatureStore.Conformance;

/// <summary>How expressions are written: calls, constants and what a scene offers.</summary>
internal static class SceneTexts
{
    private static readonly string[] Integers = ["0", "1", "-1", "2", "3", "7", "10", "-20", "9223372036854775807", "-9223372036854775808", "3037000500"];

    private static readonly string[] Reals = ["0.0", "1.0", "-1.0", "0.5", "1.5", "-2.5", "0.1", "1e300", "-1e300", "4.9e-324", "1.7976931348623157e308", "1e16", "90.0", "9.3e18"];

    private static readonly string[] Decimals = ["0m", "1m", "-1m", "0.5m", "1.50m", "-2.345m", "9999999999999999999999999999m", "0.000000000000000000000000001m", "12345678901234.56m"];

    private static readonly string[] Texts = ["''", "'a'", "'A'", "'web'", "\"it's\"", "'it''s'", "'%'", "'_'", "'é'", "'𝄞'", "'\uFFFF'", "'\\'", "'null'", "' '", "'--'"];

    private static readonly string[] Ids = ["'00000000-0000-0000-0000-000000000000'", "'0F8FAD5B-d9cb-469f-a165-70867728950E'", "'ffffffff-ffff-ffff-ffff-ffffffffffff'"];

    private static readonly string[] Days = ["'2024-02-29'", "'1970-01-01'", "'1969-12-31'", "'0001-01-01'", "'9999-12-31'"];

    private static readonly string[] Instants = ["'2024-02-29T23:59:59.999999Z'", "'1970-01-01T00:00Z'", "'1969-12-31T23:59:59.999999+00:00'", "'2024-05-01T10:00:00.5+02:00'", "'0001-01-01T00:00:00Z'"];

    /// <summary>The text of a call.</summary>
    public static string Call(string function, IReadOnlyList<string> o) => (function, o.Count) switch
    {
        ("add", 2) => $"({o[0]} + {o[1]})",
        ("subtract", 2) => $"({o[0]} - {o[1]})",
        ("multiply", 2) => $"({o[0]} * {o[1]})",
        ("divide", 2) => $"({o[0]} / {o[1]})",
        ("remainder", 2) => $"({o[0]} % {o[1]})",
        ("negate", 1) => $"-({o[0]})",
        ("equal", 2) => $"({o[0]} == {o[1]})",
        ("not_equal", 2) => $"({o[0]} != {o[1]})",
        ("less", 2) => $"({o[0]} < {o[1]})",
        ("less_or_equal", 2) => $"({o[0]} <= {o[1]})",
        ("greater", 2) => $"({o[0]} > {o[1]})",
        ("greater_or_equal", 2) => $"({o[0]} >= {o[1]})",
        ("and", 2) => $"({o[0]} and {o[1]})",
        ("or", 2) => $"({o[0]} or {o[1]})",
        ("not", 1) => $"(not ({o[0]}))",
        ("is_null", 1) => $"({o[0]} is null)",
        ("coalesce", 2) => $"({o[0]} ?? {o[1]})",
        ("if", 3) => $"({o[0]} ? {o[1]} : {o[2]})",
        ("in", > 1) => $"({o[0]} in ({string.Join(", ", o.Skip(1))}))",
        _ => $"{function}({string.Join(", ", o)})",
    };

    /// <summary>Constants of a kind; none where a kind has no text that stands alone.</summary>
    public static string[] Constants(OperandKind kind) => kind switch
    {
        OperandKind.Bool => ["true", "false"],
        OperandKind.Int64 => Integers,
        OperandKind.Float64 => Reals,
        OperandKind.Decimal => Decimals,
        OperandKind.String => Texts,
        OperandKind.Uuid => Called("uuid", Ids),
        OperandKind.Date => Called("date", Days),
        OperandKind.Instant => Called("instant", Instants),
        OperandKind.UuidText => Ids,
        OperandKind.DateText => Days,
        OperandKind.InstantText => Instants,
        OperandKind.EnumText => ["'web'", "'pos'", "'unknown'", "'phone'"],
        OperandKind.Null => ["null"],
        _ => [],
    };

    /// <summary>The digits that some functions take as a constant.</summary>
    public static string Digits(Random random) => random.Next(random.Next(2) == 0 ? 4 : 29).ToString(CultureInfo.InvariantCulture);

    private static string[] Called(string function, string[] texts) => [.. texts.Select(t => $"{function}({t})")];
}
