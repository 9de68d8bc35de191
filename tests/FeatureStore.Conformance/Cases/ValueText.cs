using System.Globalization;
using System.Text.Json;
using FeatureStore.Oracle;

namespace FeatureStore.Conformance;

/// <summary>Values as text and back: for defaults in definitions, for kept cases and on the way into files.</summary>
public static class ValueText
{
    private const long MicrosecondsPerTick = 10;

    /// <summary>Reads a literal of a definition, or a text that <see cref="Write"/> wrote.</summary>
    public static object Read(string text, FeatureType type) => type.Kind switch
    {
        TypeKind.Bool => text == "true",
        TypeKind.Decimal => decimal.Parse(text, CultureInfo.InvariantCulture),
        TypeKind.Float32 => (double)float.Parse(text, CultureInfo.InvariantCulture),
        TypeKind.Float64 => double.Parse(text, CultureInfo.InvariantCulture),
        TypeKind.String => text,
        TypeKind.Uuid => Guid.Parse(text),
        TypeKind.Date => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        TypeKind.Instant => Instant(text),
        TypeKind.Enum => type.Members.First(m => m.Name == text).Value,
        TypeKind.Duration => long.TryParse(text, CultureInfo.InvariantCulture, out var microseconds) ? microseconds : Literal.Microseconds(text),
        TypeKind.Bytes => new ListValue(Convert.FromHexString(text).Select(b => (object)(long)b)),
        TypeKind.Vector or TypeKind.List => new ListValue(JsonSerializer.Deserialize<string[]>(text)!.Select(e => Read(e, type.Element!))),
        _ => long.Parse(text, CultureInfo.InvariantCulture),
    };

    public static string Write(object value, FeatureType type) => (value, type.Kind) switch
    {
        (long instant, TypeKind.Instant) => DateTimeOffset.UnixEpoch.AddTicks(instant * MicrosecondsPerTick).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        (long number, TypeKind.Enum) => type.Members.First(m => m.Value == number).Name,
        (ListValue bytes, TypeKind.Bytes) => Convert.ToHexString([.. bytes.Items.Select(b => (byte)(long)b)]),
        (ListValue list, _) => JsonSerializer.Serialize(list.Items.Select(e => Write(e, type.Element!))),
        (DateOnly date, _) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (double real, _) => real.ToString("R", CultureInfo.InvariantCulture),
        (bool truth, _) => truth ? "true" : "false",
        (IFormattable other, _) => other.ToString(null, CultureInfo.InvariantCulture),
        _ => (string)value,
    };

    /// <summary>Microseconds since 1970 of an instant in ISO 8601; without a zone it is UTC.</summary>
    public static long Instant(string text) =>
        (DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).Ticks - DateTimeOffset.UnixEpoch.Ticks) / MicrosecondsPerTick;
}
