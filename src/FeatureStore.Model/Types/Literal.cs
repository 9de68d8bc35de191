using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace FeatureStore.Model;

/// <summary>
/// Constants as text. A default is kept as the text its author wrote and checked against the type of its feature;
/// numbers are never formatted by the runtime, whose shortest forms differ between versions.
/// </summary>
public static class Literal
{
    private static readonly Regex Integer = new(@"^-?[0-9]{1,40}\z", RegexOptions.CultureInvariant);
    private static readonly Regex Number = new(@"^-?[0-9]{1,40}(\.[0-9]{1,40})?\z", RegexOptions.CultureInvariant);
    private static readonly Regex Real = new(@"^-?[0-9]{1,400}(\.[0-9]{1,400})?([eE][+-]?[0-9]{1,4})?\z", RegexOptions.CultureInvariant);
    private static readonly Regex Day = new(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}\z", RegexOptions.CultureInvariant);
    private static readonly Regex Moment = new(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})\z", RegexOptions.CultureInvariant);
    private static readonly Regex Id = new(@"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\z", RegexOptions.CultureInvariant);

    /// <summary>Whether <paramref name="text"/> is a value of <paramref name="type"/>.</summary>
    public static bool Fits(string text, FeatureType type) => type.Kind switch
    {
        TypeKind.Bool => text is "true" or "false",
        TypeKind.Int8 => InRange(text, sbyte.MinValue, sbyte.MaxValue),
        TypeKind.Int16 => InRange(text, short.MinValue, short.MaxValue),
        TypeKind.Int32 => InRange(text, int.MinValue, int.MaxValue),
        TypeKind.Int64 => InRange(text, long.MinValue, long.MaxValue),
        TypeKind.UInt8 => InRange(text, 0, byte.MaxValue),
        TypeKind.UInt16 => InRange(text, 0, ushort.MaxValue),
        TypeKind.UInt32 => InRange(text, 0, uint.MaxValue),
        TypeKind.Float32 => Real.IsMatch(text) && float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var single) && !float.IsInfinity(single),
        TypeKind.Float64 => Real.IsMatch(text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && !double.IsInfinity(real),
        TypeKind.Decimal => FitsDecimal(text, type),
        TypeKind.String => text.IndexOf('\0') < 0,
        TypeKind.Uuid => Id.IsMatch(text),
        TypeKind.Date => Day.IsMatch(text) && DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        TypeKind.Instant => Moment.IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        TypeKind.Enum => type.Members.Any(m => m.Name == text),
        TypeKind.Duration => Length(text).IsValid,
        TypeKind.List => text == "[]",
        _ => false,
    };

    /// <summary>The one text of a value of <paramref name="type"/>; only for texts that fit.</summary>
    internal static string Canonical(string text, FeatureType type) => type.Kind switch
    {
        _ when type.IsNumber => CanonicalNumber.Of(text),
        TypeKind.Uuid => text.ToLowerInvariant(),
        TypeKind.Instant => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
        TypeKind.Duration => (Microseconds(text) < 0 ? "-" : "") + Length(text),
        _ => text,
    };

    /// <summary>The microseconds of a duration; only for texts that fit.</summary>
    public static long Microseconds(string text) => text[0] == '-' ? -Length(text).Microseconds : Length(text).Microseconds;

    // A value may be negative, unlike the length of a window.
    private static Duration Length(string text) => Duration.Parse(text.Length > 0 && text[0] == '-' ? text.Substring(1) : text);

    private static bool InRange(string text, BigInteger min, BigInteger max) =>
        Integer.IsMatch(text) && BigInteger.Parse(text, CultureInfo.InvariantCulture) is var value && value >= min && value <= max;

    private static bool FitsDecimal(string text, FeatureType type)
    {
        if (!Number.IsMatch(text))
            return false;
        var digits = text.TrimStart('-');
        var point = digits.IndexOf('.');
        var whole = (point < 0 ? digits : digits.Substring(0, point)).TrimStart('0');
        var fraction = point < 0 ? "" : digits.Substring(point + 1).TrimEnd('0');
        return fraction.Length <= type.Scale && whole.Length <= type.Precision - type.Scale;
    }
}
